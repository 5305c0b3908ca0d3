import PipelineSettings
import Testing
import WorkModel

@Suite struct Rule8ReportTests {
    @Test(arguments: cases) func `writes daily report and status`(_ row: Case) throws {
        try row.check()
    }

    private static let text = " 客先へ直行, \"至急\"\nよろしく "

    static let cases: [Case] = [
        Case(
            "none by default", Row("in=09:00 out=18:00").with("note", text), "timesheet 09:00-18:00"
        ),
        Case(
            "as it stands", reporting, Row("in=09:00 out=18:00").with("note", text),
            "timesheet 09:00-18:00 report \(text)"),
        Case("nothing noted", reporting, "in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case(
            "on leave days too", reporting, Row("segment=有休").with("note", text),
            "timesheet leave full named 有休 report \(text)"),
        Case(
            "each its own", reporting,
            [
                "note=一 in=09:00 out=18:00", "date=2026-10-16 in=09:00 out=18:00",
                "date=2026-10-17 note=三 in=09:00 out=18:00",
            ],
            [
                "timesheet 09:00-18:00 report 一", "timesheet 09:00-18:00",
                "timesheet 09:00-18:00 report 三",
            ]),
        Case("status omitted", "in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case("saved", status(.saved), "in=09:00 out=18:00", "timesheet 09:00-18:00 status 0"),
        Case(
            "completed", status(.completed), "in=09:00 out=18:00", "timesheet 09:00-18:00 status 1"),
    ]

    private static let reporting: Company = {
        var company = Company.withLeaveColumns
        company.integration.dailyReport = .note
        return company
    }()

    private static func status(_ status: StatusSetting) -> Company {
        Company { $0.integration.status = status }
    }
}
