/// The days that a person must decide, by code.
package struct ReportHeld: Sendable {
    package struct Group: Sendable {
        package var code: String
        package var title: String
        package var number: String
        package var causes: [Cause]

        package init(code: String, title: String, number: String, causes: [Cause]) {
            self.code = code
            self.title = title
            self.number = number
            self.causes = causes
        }
    }

    /// Days of a code that have one reason and one mend.
    package struct Cause: Sendable {
        package var reason: String
        package var mend: String
        package var days: [Day]
        /// The days' HTML; made when the page is.
        var rows = ""

        package init(reason: String, mend: String, days: [Day]) {
            self.reason = reason
            self.mend = mend
            self.days = days
        }
    }

    package struct Day: Sendable {
        package var person: ReportPerson
        package var date: String
        /// What stands in the field concerned.
        package var value: String
        /// The day's times; empty where they say nothing more.
        package var times: String
        package var age: ReportAge
        package var code: String

        package init(
            person: ReportPerson, date: String, value: String, times: String, age: ReportAge,
            code: String
        ) {
            self.person = person
            self.date = date
            self.value = value
            self.times = times
            self.age = age
            self.code = code
        }
    }

    package var groups: [Group] = []
    /// Says how many aren't on the page, and where they are; empty where all are.
    package var more = ""

    package init() {}
}

/// How long a day has been waiting.
package struct ReportAge: Sendable {
    package enum Kind: String, Sendable {
        case new
        case continuing
        case leaving
    }

    package var kind: String
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind.rawValue
        self.text = text
    }
}

/// What is to be written over in CrowdLog.
package struct ReportChanged: Sendable {
    package struct Day: Sendable {
        package var person: ReportPerson
        package var date: String
        package var changes: [Change]

        package init(person: ReportPerson, date: String, changes: [Change]) {
            self.person = person
            self.date = date
            self.changes = changes
        }
    }

    package struct Change: Sendable {
        package let field: String
        /// False where the page is without names.
        package let hasValues: Bool
        package let before: String
        package let after: String

        /// A change, or only where it is, where no values are given.
        package init(field: String, values: (before: String, after: String)?) {
            self.field = field
            hasValues = values != nil
            before = values?.before ?? ""
            after = values?.after ?? ""
        }
    }

    package var days: [Day] = []
    /// The days' HTML; made when the page is.
    var rows = ""
    /// What is told by numbers alone.
    package var notes: [String] = []

    package init() {}
}

/// Open items: by kind, and the days that no other list has.
package struct ReportWaiting: Sendable {
    package struct Group: Sendable {
        package var title: String
        package var new: String
        package var continuing: String
        package var leaving: String
        package var left: String
        /// Covers the days that have left the window; empty where there are none.
        package var command: String

        package init(
            title: String, new: String, continuing: String, leaving: String, left: String,
            command: String
        ) {
            self.title = title
            self.new = new
            self.continuing = continuing
            self.leaving = leaving
            self.left = left
            self.command = command
        }
    }

    package struct Day: Sendable {
        package var person: ReportPerson
        package var date: String
        package var task: String
        package var age: ReportAge

        package init(person: ReportPerson, date: String, task: String, age: ReportAge) {
            self.person = person
            self.date = date
            self.task = task
            self.age = age
        }
    }

    package var groups: [Group] = []
    package var days: [Day] = []
    /// The days' HTML; made when the page is.
    var rows = ""
    package var more = ""

    package init() {}
}
