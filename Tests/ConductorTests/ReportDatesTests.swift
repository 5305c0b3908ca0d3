import Messages
import Testing
import WorkModel

@testable import Conductor

@Suite struct ReportDatesTests {
    @Test(arguments: [
        ([], ""),
        (["2026-10-05"], "10/5"),
        (["2026-10-07", "2026-10-05", "2026-10-06"], "10/5–10/7"),
        (["2026-10-05", "2026-10-07", "2026-10-07"], "10/5, 10/7"),
        (["2026-12-31", "2027-01-01"], "12/31–1/1"),
    ])
    func `joins neighbouring days`(days: [String], text: String) {
        #expect(ReportDates.short(days.compactMap { WorkDate($0) }) == text)
    }

    @Test(arguments: [
        ("2026-10-12", "月"), ("1970-01-01", "木"), ("1969-12-31", "水"), ("2024-02-29", "木"),
    ])
    func `knows the day of the week`(day: String, name: String) throws {
        #expect(ReportDates.weekday(try #require(WorkDate(day)))[.ja] == name)
    }
}
