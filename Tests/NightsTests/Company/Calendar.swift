import WorkModel

/// The company's calendar, on fixed days of 2026.
enum Calendar {
    /// Monday is 0; 1970-01-01 was a Thursday.
    static func weekday(_ date: WorkDate) -> Int {
        (Int(date.dayNumber) + 3) % 7
    }

    /// Saturdays, Sundays and public holidays.
    static func isDayOff(_ date: WorkDate) -> Bool {
        weekday(date) >= 5 || publicHolidays.contains(date)
    }

    static func isSummerLeave(_ date: WorkDate) -> Bool {
        (day(8, 13)...day(8, 14)).contains(date)
    }

    private static let publicHolidays: Set = [
        day(4, 29), day(5, 4), day(5, 5), day(5, 6), day(7, 20), day(8, 11),
    ]
}

/// A day of 2026.
func day(_ month: Int, _ day: Int) -> WorkDate {
    WorkDate(year: 2026, month: month, day: day) ?? WorkDate(dayNumber: 0)
}

extension WorkDate {
    /// Whole days from another day to this one.
    func days(since other: WorkDate) -> Int {
        Int(dayNumber - other.dayNumber)
    }
}
