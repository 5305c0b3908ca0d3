import PipelineSettings
import Testing
import WorkModel

@Suite struct Rule1WindowTests {
    @Test(arguments: cases) func `holds or ignores what the rule says`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        // A correction first.
        Case("a day to skip", "correction=skip in=09:00 out=18:00", "ignored dismissed"),
        Case("a day done by hand", "correction=done in=09:00 out=18:00", "ignored done-by-hand"),
        Case(
            "a stale correction", "correction=stale in=09:00 out=18:00",
            "held stale-correction correction"),
        Case(
            "a correction that replaces goes on", "correction=replace in=09:00 out=18:00",
            "timesheet 09:00-18:00"),
        Case("before the window", "correction=skip date=2026-10-01", "ignored dismissed"),
        Case("before the exclude list", excluding(["A0001"]), "correction=done", doneByHand),
        Case("before readability", "correction=skip in=25:65", "ignored dismissed"),

        // The window, both ends included.
        Case("the day before", "date=2026-10-11 in=09:00 out=18:00", "ignored outside-window"),
        Case("the first day", "date=2026-10-12 in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case("the last day", "date=2026-11-20 in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case("today", "date=2026-11-21 in=09:00 out=18:00", "ignored outside-window"),
        Case(
            "today where it is included", including, "date=2026-11-21 in=09:00 out=18:00",
            "timesheet 09:00-18:00"),
        Case(
            "the first day does not move where today is included", including,
            ["date=2026-10-11 in=09:00 out=18:00", "date=2026-10-12 in=09:00 out=18:00"],
            ["ignored outside-window", "timesheet 09:00-18:00"]),
        Case(
            "a fixed range", fixed, ["date=2026-09-30", "date=2026-10-01", "date=2026-10-03"],
            ["ignored outside-window", "ignored unpunched", "ignored outside-window"]),
        Case(
            "the window doesn't apply to a date that can't be read", "date=2026-06-31",
            "held unreadable-value date 2026-06-31"),
        Case(
            "before the exclude list", excluding(["A0001"]), "date=2026-10-01",
            "ignored outside-window"),
        Case("before readability", "date=2026-10-01 in=25:65", "ignored outside-window"),

        // The exclude list.
        Case("a listed number", excluding(["A0001"]), "in=09:00 out=18:00", excluded),
        Case("a number cleaned like the list", excluding(["ａ０００１"]), "in=09:00", excluded),
        Case(
            "up to add_prefix",
            Company {
                $0.integration.employees.exclude = [EmployeeNumber("HQ-007")]
                $0.integration.employees.code = CodeSettings(
                    removePrefix: "HQ-", pad: 5, addPrefix: "X")
            }, "number=7 in=09:00 out=18:00", excluded),
        Case("another number", excluding(["A0002"]), "in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case("nobody without a number", excluding([""]), "number= in=09:00", missingNumber),
        Case("even with an unreadable date", excluding(["A0001"]), "date=x", excluded),
        Case("before readability", excluding(["A0001"]), "in=25:65", excluded),

        // Departments and kinds of employment.
        Case("in one of the departments", only(["営業部", "開発部"]), "in=09:00 out=18:00", kept),
        Case("in none of them", only(["営業部"]), "in=09:00 out=18:00", excluded),
        Case("of an excluded employment", without(["正社員"]), "in=09:00 out=18:00", excluded),
        Case("of another employment", without(["アルバイト"]), "in=09:00 out=18:00", kept),
        Case(
            "who is in no list of people is kept",
            Company {
                $0.integration.employees.onlyDepartments = ["営業部"]
                $0.integration.employees.excludeEmployment = [""]
                $0.employees = []
            }, "in=09:00 out=18:00", kept),
        Case("by people/employees.csv, joined on source_id", only(["営業部"]), "id=u7", unpunched),

        // Approval.
        Case("approved", approved, "approval=approved in=09:00 out=18:00", kept),
        Case("pending", approved, "approval=pending in=09:00 out=18:00", notApproved),
        Case("unsubmitted", approved, "approval=unsubmitted in=09:00 out=18:00", notApproved),
        Case("returned", approved, "approval=returned in=09:00 out=18:00", notApproved),
        Case("not known", approved, "in=09:00 out=18:00", notApproved),
        Case("any by default", "approval=unsubmitted in=09:00 out=18:00", kept),
        Case("before readability", approved, "in=25:65", notApproved),
        Case(
            "after the exclude list",
            Company {
                $0.integration.approval = .approved
                $0.integration.employees.exclude = [EmployeeNumber("A0001")]
            }, "in=09:00", excluded),
    ]

    private static let kept = "timesheet 09:00-18:00"
    private static let excluded = "ignored excluded-employee"
    private static let notApproved = "ignored not-approved"
    private static let unpunched = "ignored unpunched"
    private static let doneByHand = "ignored done-by-hand"
    private static let missingNumber = "held missing-employee-number employee_number"

    private static let approved = Company { $0.integration.approval = .approved }
    private static let including = Company {
        $0.window.days = .last(40, includeToday: true)
    }
    private static let fixed = Company {
        guard let from = WorkDate("2026-10-01"), let to = WorkDate("2026-10-02"),
            let window = WorkWindow(from: from, to: to)
        else { return }
        $0.window.days = .fixed(window)
    }

    private static func excluding(_ numbers: [String]) -> Company {
        Company { $0.integration.employees.exclude = numbers.map(EmployeeNumber.init) }
    }

    private static func only(_ departments: [String]) -> Company {
        Company { $0.integration.employees.onlyDepartments = departments }
    }

    private static func without(_ employment: [String]) -> Company {
        Company { $0.integration.employees.excludeEmployment = employment }
    }
}
