import Testing
import WorkModel

@testable import Conductor

/// A period runs from the day after one closing day to the next.
@Suite struct ClosingPeriodTests {
    @Test(arguments: [
        (31, "2026-10", "2026-10-01", "2026-10-31"),
        (31, "2026-02", "2026-02-01", "2026-02-28"),
        (20, "2026-10", "2026-09-21", "2026-10-20"),
        (20, "2026-01", "2025-12-21", "2026-01-20"),
        // A month that hasn't the day closes on its last one.
        (30, "2026-02", "2026-01-31", "2026-02-28"),
        (30, "2026-03", "2026-03-01", "2026-03-30"),
        (29, "2024-03", "2024-03-01", "2024-03-29"),
    ])
    func `ends on its closing day`(day: Int, month: String, from: String, to: String) throws {
        let period = ClosingPeriod(closingDay: day, endingIn: try #require(WorkMonth(month)))
        #expect(period.from.description == from)
        #expect(period.to.description == to)
    }

    @Test(arguments: [
        (31, "2026-09-22", "2026-10-31", ["2026-10-31", "2026-09-30"]),
        (20, "2026-09-22", "2026-10-31", ["2026-11-20", "2026-10-20"]),
        (20, "2026-09-20", "2026-10-20", ["2026-10-20", "2026-09-20"]),
        (15, "2026-01-01", "2026-12-31", ["2027-01-15", "2026-12-15", "2026-11-15"]),
        (31, "2026-10-05", "2026-10-05", ["2026-10-31"]),
    ])
    func `tells the newest that a window touches`(
        day: Int, from: String, to: String, ends: [String]
    ) throws {
        let (first, last) = (try #require(WorkDate(from)), try #require(WorkDate(to)))
        let window = try #require(WorkWindow(from: first, to: last))
        let periods = ClosingPeriod.newest(3, closingDay: day, touching: window)
        #expect(periods.map(\.to.description) == ends)
    }
}
