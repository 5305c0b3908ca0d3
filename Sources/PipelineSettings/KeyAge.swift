package import WorkModel

/// How long a key of HRMOS勤怠 still lives: 3 months from its issue (`hrmos.md` §1).
///
/// No answer of the API tells, so it follows from the date that the user noted.
package struct KeyAge: Hashable, Sendable {
    /// Whole days since it was issued.
    package let days: Int
    /// The first day on which it isn't accepted any more.
    package let end: WorkDate
    private let today: WorkDate

    /// From this age on people are warned.
    package static let warnedFrom = 75

    package init(issued: WorkDate, today: WorkDate) {
        days = Int(today.dayNumber - issued.dayNumber)
        end = issued.threeMonthsLater
        self.today = today
    }

    package var isOver: Bool { today >= end }
    package var isWarned: Bool { days >= Self.warnedFrom }
    /// Whole days that are left; 0 or fewer where it is over.
    package var daysLeft: Int { Int(end.dayNumber - today.dayNumber) }
}

extension WorkDate {
    /// The same day three months later; the month's last where it is shorter.
    fileprivate var threeMonthsLater: WorkDate {
        let month = WorkMonth(index: self.month.index + 3)
        let later = month.firstDay.advanced(by: yearMonthDay.day - 1)
        return later > month.lastDay ? month.lastDay : later
    }
}
