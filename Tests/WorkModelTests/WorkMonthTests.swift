import Testing
import WorkModel

@Suite struct WorkMonthTests {
    @Test(arguments: [
        ("2026-10", "2026-10-01", "2026-10-31"), ("2026-02", "2026-02-01", "2026-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"), ("2026-12", "2026-12-01", "2026-12-31"),
        ("2026-01", "2026-01-01", "2026-01-31"), ("0001-01", "0001-01-01", "0001-01-31"),
    ])
    func `has a first and a last day`(text: String, first: String, last: String) throws {
        let month = try #require(WorkMonth(text))
        #expect(month.description == text)
        #expect(month.firstDay.description == first)
        #expect(month.lastDay.description == last)
        #expect(month.firstDay.month == month)
        #expect(month.lastDay.month == month)
    }

    @Test(arguments: [
        "", "2026", "2026-13", "2026-00", "2026-1", "0000-01", "2026/01", "2026-01-01",
    ])
    func `refuses what isn't a month`(text: String) {
        #expect(WorkMonth(text) == nil)
    }

    @Test func `counts on over a year's end`() throws {
        let december = try #require(WorkMonth("2026-12"))
        let january = WorkMonth(index: december.index + 1)
        #expect(january.description == "2027-01")
        #expect(december < january)
    }
}
