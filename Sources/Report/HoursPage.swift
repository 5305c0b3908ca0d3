/// What the page of `kintai hours` says: plain values, ready to show, in one language.
///
/// Nothing here is safe for HTML: the templates escape whatever they are given.
package struct HoursPage: Sendable {
    /// `ja` or `en`.
    package var language: String
    /// Headings and labels of the templates, by their names there.
    package var words: [String: String]
    package var title: String
    /// Which days of which run were compared with what.
    package var about: [String]
    package var verdict: ReportVerdict
    package var figures: [ReportFigure] = []
    package var notices: [String] = []
    /// By what was found, what somebody has to mend first.
    package var findings: [HoursFindingView] = []
    package var departments: [HoursDepartment] = []
    package var people = HoursPeople()
    /// By department and by month.
    package var sums: [HoursSums] = []
    /// What to be careful of, and where the page is from.
    package var footer: [String] = []

    package init(
        language: String, words: [String: String], title: String, about: [String],
        verdict: ReportVerdict
    ) {
        self.language = language
        self.words = words
        self.title = title
        self.about = about
        self.verdict = verdict
    }
}

/// The days of which comparing has found the same.
package struct HoursFindingView: Sendable {
    package struct Day: Sendable {
        package var person: ReportPerson
        package var date: String
        /// Clock-in and clock-out; empty where there are none.
        package var times: String
        package var breaks: String
        package var attendance: String
        package var manHours: String
        package var difference: String
        /// What else there is to know.
        package var remark: String
        /// The value of its department in the filter.
        package var department: String

        package init(
            person: ReportPerson, date: String, times: String, breaks: String, attendance: String,
            manHours: String, difference: String, remark: String, department: String
        ) {
            self.person = person
            self.date = date
            self.times = times
            self.breaks = breaks
            self.attendance = attendance
            self.manHours = manHours
            self.difference = difference
            self.remark = remark
            self.department = department
        }
    }

    package var code: String
    package var title: String
    package var number: String
    package var explanation: String
    package var days: [Day]
    /// Says how many aren't on the page, and where they are; empty where all are.
    package var more: String
    /// The days' HTML; made when the page is.
    var rows = ""

    package init(
        code: String, title: String, number: String, explanation: String, days: [Day], more: String
    ) {
        self.code = code
        self.title = title
        self.number = number
        self.explanation = explanation
        self.days = days
        self.more = more
    }
}

/// A department that the lists can be filtered by.
package struct HoursDepartment: Sendable {
    /// Without a space.
    package var value: String
    package var name: String

    package init(value: String, name: String) {
        self.value = value
        self.name = name
    }
}
