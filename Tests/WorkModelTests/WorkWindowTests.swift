import Testing
import WorkModel

@Suite struct WorkWindowTests {
    private func date(_ text: String) throws -> WorkDate { try #require(WorkDate(text)) }

    @Test(arguments: [
        ("2026-11-20", 40, "2026-10-12"), ("2026-11-20", 1, "2026-11-20"),
        ("2026-11-20", 0, "2026-11-20"), ("2024-03-01", 2, "2024-02-29"),
    ])
    func `ends at a day after so many days`(end: String, days: Int, from: String) throws {
        let window = try WorkWindow(endingAt: date(end), days: days)
        #expect(window.from.description == from)
        #expect(window.to.description == end)
    }

    @Test(arguments: [
        ("2026-10-11", false), ("2026-10-12", true), ("2026-10-31", true), ("2026-11-20", true),
        ("2026-11-21", false),
    ])
    func `contains both its ends`(text: String, isInside: Bool) throws {
        let window = try WorkWindow(endingAt: date("2026-11-20"), days: 40)
        #expect(try window.contains(date(text)) == isInside)
    }

    @Test(arguments: [
        ("2026-10-12", "2026-11-20", ["2026-10", "2026-11"]),
        ("2026-10-01", "2026-10-31", ["2026-10"]),
        ("2026-10-31", "2026-11-01", ["2026-10", "2026-11"]),
        ("2026-10-05", "2026-10-05", ["2026-10"]),
        ("2026-12-31", "2027-02-01", ["2026-12", "2027-01", "2027-02"]),
    ])
    func `touches months`(from: String, to: String, months: [String]) throws {
        let window = try #require(try WorkWindow(from: date(from), to: date(to)))
        #expect(window.months.map(\.description) == months)
    }

    @Test func `is nothing where the first day comes after the last`() throws {
        #expect(try WorkWindow(from: date("2026-10-02"), to: date("2026-10-01")) == nil)
    }
}
