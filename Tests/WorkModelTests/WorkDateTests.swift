import Testing
import WorkModel

@Suite struct WorkDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("1968-02-29", -672),
        ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2026-10-15", 20_741),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1600-02-29", -135_081),
    ])
    func `counts days from 1970`(text: String, dayNumber: Int32) throws {
        let date = try #require(WorkDate(text))
        #expect(date.dayNumber == dayNumber)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "2024-02-29", "2028-02-29", "2000-02-29", "2400-02-29", "2026-04-30", "2026-12-31",
    ])
    func `knows days that there are`(text: String) {
        #expect(WorkDate(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2026-06-31", "2026-13-01",
        "2026-00-01", "2026-01-00", "2026-01-32", "0000-01-01", "", "2026-1-01", "2026/01/01",
        "20260101", "2026-01-01 ", " 2026-01-01", "２０２６-01-01", "-026-01-01", "2026-01-0a",
    ])
    func `refuses what isn't a day`(text: String) {
        #expect(WorkDate(text) == nil)
    }

    @Test func `goes through every day of two leap cycles`() throws {
        var expected = try #require(WorkDate("1999-12-31"))
        for year in 2000...2008 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = WorkDate(year: year, month: month, day: day) else { continue }
                    expected = expected.advanced(by: 1)
                    #expect(date == expected)
                    #expect(date.yearMonthDay == (year, month, day))
                    #expect(date.month.description == String(date.description.prefix(7)))
                }
            }
        }
        #expect(expected.description == "2008-12-31")
    }

    @Test(arguments: [
        ("2026-12-31", 1, "2027-01-01"), ("2024-02-28", 1, "2024-02-29"),
        ("2026-03-01", -1, "2026-02-28"), ("2024-03-01", -1, "2024-02-29"),
        ("1970-01-01", -1, "1969-12-31"), ("2026-10-15", 0, "2026-10-15"),
        ("2026-11-21", -40, "2026-10-12"),
    ])
    func `advances`(text: String, days: Int, expected: String) {
        #expect(WorkDate(text)?.advanced(by: days).description == expected)
    }

    @Test func `comes before later days`() throws {
        let dates = try ["1969-12-31", "1970-01-01", "2026-01-31", "2026-02-01"].map {
            try #require(WorkDate($0))
        }
        #expect(dates.reversed().sorted() == dates)
    }
}
