import PipelineSettings
import Testing
import WorkModel

@Suite struct KeyAgeTests {
    @Test(arguments: [
        ("2026-10-01", "2027-01-01"), ("2026-12-31", "2027-03-31"), ("2026-11-15", "2027-02-15"),
        // The same day three months later; the month's last where it has none.
        ("2026-11-30", "2027-02-28"), ("2026-11-29", "2027-02-28"), ("2026-11-28", "2027-02-28"),
        ("2027-11-30", "2028-02-29"), ("2027-11-29", "2028-02-29"), ("2028-02-29", "2028-05-29"),
        ("2026-03-31", "2026-06-30"), ("2026-08-31", "2026-11-30"), ("2026-01-31", "2026-04-30"),
    ])
    func `ends three months after its issue`(issued: String, end: String) throws {
        let issued = try date(issued)
        let end = try date(end)
        #expect(KeyAge(issued: issued, today: issued).end == end)
        #expect(!KeyAge(issued: issued, today: end.advanced(by: -1)).isOver)
        #expect(KeyAge(issued: issued, today: end.advanced(by: -1)).daysLeft == 1)
        #expect(KeyAge(issued: issued, today: end).isOver)
        #expect(KeyAge(issued: issued, today: end).daysLeft == 0)
    }

    @Test(arguments: [(0, false), (74, false), (75, true), (91, true)])
    func `warns from day 75`(days: Int, isWarned: Bool) throws {
        let issued = try date("2026-10-01")
        let age = KeyAge(issued: issued, today: issued.advanced(by: days))
        #expect(age.days == days)
        #expect(age.isWarned == isWarned)
    }

    @Test func `is neither warned of nor over before its issue`() throws {
        let age = KeyAge(issued: try date("2026-10-01"), today: try date("2026-09-30"))
        #expect(age.days == -1)
        #expect(!age.isWarned)
        #expect(!age.isOver)
    }
}
