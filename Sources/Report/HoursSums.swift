/// People of whom something was found, with their counts and sums.
package struct HoursPeople: Sendable {
    package struct Person: Sendable {
        package var person: ReportPerson
        /// What was found of them.
        package var codes: [String]
        /// The value of their department in the filter.
        package var department: String
        /// In the order of the headings.
        package var numbers: [String]

        package init(
            person: ReportPerson, codes: [String], department: String, numbers: [String]
        ) {
            self.person = person
            self.codes = codes
            self.department = department
            self.numbers = numbers
        }
    }

    package var headings: [String] = []
    package var people: [Person] = []
    /// The people's HTML; made when the page is.
    var rows = ""
    /// Says who isn't listed; empty where everybody is.
    package var more: [String] = []

    package init() {}
}

/// A table of counts and sums, such as by month.
package struct HoursSums: Sendable {
    package struct Row: Sendable {
        package var title: String
        /// In the order of the headings.
        package var numbers: [String]

        package init(title: String, numbers: [String]) {
            self.title = title
            self.numbers = numbers
        }
    }

    /// An id of the page.
    package var anchor: String
    package var title: String
    /// The heading of the first column.
    package var key: String
    package var headings: [String]
    package var rows: [Row]
    /// Says how many aren't on the page; empty where all are.
    package var more: String

    package init(
        anchor: String, title: String, key: String, headings: [String], rows: [Row], more: String
    ) {
        self.anchor = anchor
        self.title = title
        self.key = key
        self.headings = headings
        self.rows = rows
        self.more = more
    }
}
