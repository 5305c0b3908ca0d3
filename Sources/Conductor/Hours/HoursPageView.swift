import Messages
import Report
import WorkModel

/// Fills the page of `kintai hours` from the comparison.
struct HoursPageView {
    let comparison: HoursComparison
    let language: Language
    let people: [String: HoursPerson]
    /// Of too many those with most to mend.
    let shownDepartments: [HoursComparison.Department]
    /// Where each department stands in the filter.
    let departments: [String: String]

    init(_ comparison: HoursComparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        people = Dictionary(comparison.people.map { ($0.employeeCode, $0) }) { first, _ in first }
        shownDepartments = heaviest(
            comparison.departments, limit: HoursPageBounds.departments
        ) { $0.totals.faults }
        departments = Dictionary(
            comparison.departments.enumerated().map { ($1.department, "d\($0)") }
        ) { first, _ in first }
    }

    /// The page.
    var page: HoursPage {
        var page = HoursPage(
            language: language.rawValue, words: ReportLabels.words(in: language),
            title: filled(
                HoursPageWords.title,
                [
                    "from": comparison.window.from.description,
                    "to": comparison.window.to.description,
                ]), about: about, verdict: verdict)
        page.figures = figures
        page.notices = notices
        page.findings = findings
        page.departments = departmentChoices
        page.people = peopleTable
        page.sums = sums
        page.footer = [
            HoursPageWords.personal[language],
            HoursPageWords.again[language],
            filled(ReportWords.version, ["version": programVersion]),
        ]
        return page
    }

    func filled(_ words: Words, _ values: [String: String]) -> String {
        words.filled(values, in: language)
    }

    /// The findings that there are, what somebody has to mend first.
    var found: [HoursFinding] { HoursFinding.allCases.filter { comparison.totals[$0] > 0 } }

    private var about: [String] {
        [
            filled(ReportWords.runName, ["run": comparison.run]),
            filled(
                HoursPageWords.list, ["file": printable(comparison.manHours, limit: 60)]),
            filled(HoursPageWords.tolerance, ["limit": grouped(comparison.tolerance)]),
        ]
    }

    private var verdict: ReportVerdict {
        let totals = comparison.totals
        if totals.days == 0 {
            return ReportVerdict(.todo, text: HoursPageWords.nothing[language], details: "")
        }
        if totals.faults == 0 {
            return ReportVerdict(.good, text: HoursPageWords.allWell[language], details: "")
        }
        let people = comparison.people.count { $0.totals.faults > 0 }
        return ReportVerdict(
            .todo,
            text: filled(
                HoursPageWords.mend,
                ["count": grouped(totals.faults), "people": grouped(people)]), details: "")
    }

    private var figures: [ReportFigure] {
        let totals = comparison.totals
        return [
            ReportFigure(HoursWords.days[language], grouped(totals.days)),
            ReportFigure(HoursWords.matching[language], grouped(totals.matching)),
            ReportFigure(HoursPageWords.faults[language], grouped(totals.faults)),
            ReportFigure(HoursWords.attendance[language], hoursAndMinutes(totals.attendance)),
            ReportFigure(HoursWords.manHours[language], hoursAndMinutes(totals.manHours)),
            ReportFigure(
                HoursPageWords.difference[language],
                signed(totals.manHours - totals.attendance, hoursAndMinutes)),
        ]
    }

    private var notices: [String] {
        guard comparison.withoutCode > 0 else { return [] }
        return [filled(HoursWords.withoutCode, ["count": grouped(comparison.withoutCode)])]
    }

    private var departmentChoices: [HoursDepartment] {
        guard shownDepartments.count > 1 else { return [] }
        return shownDepartments.map {
            HoursDepartment(
                value: departments[$0.department] ?? "",
                name: departmentName($0.department, language))
        }
    }
}

/// `+15`, `-60`, `0`, or as hours and minutes.
func signed(_ minutes: Int, _ text: (Int) -> String) -> String {
    (minutes > 0 ? "+" : minutes < 0 ? "-" : "") + text(abs(minutes))
}
