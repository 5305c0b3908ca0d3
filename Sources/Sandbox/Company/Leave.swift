internal import WorkModel

/// A month of somebody's leave ledger; days in halves.
struct LeaveMonth: Sendable {
    let person: Person
    let month: WorkMonth
    let leftover: Int
    let received: Int
    let taken: Int
    let takenHours: Int

    var remaining: Int { leftover + received - taken }
}

extension Company {
    /// The months of a year that have days; twenty days are received each April.
    func leave(of person: Person, in year: Int, _ attendance: Attendance) -> [LeaveMonth] {
        var leftover = 20
        return (0..<12).map { WorkMonth(index: year * 12 + $0) }.compactMap { month in
            guard month >= firstDay.month, month <= lastDay.month else { return nil }
            let rows = (month.firstDay.dayNumber...month.lastDay.dayNumber)
                .compactMap { attendance.day(of: person, on: WorkDate(dayNumber: $0)) }
            let leave = LeaveMonth(
                person: person, month: month, leftover: leftover,
                received: month.index % 12 == 3 ? 40 : 0,
                taken: rows.reduce(0) { $0 + $1.halfDaysOfLeave },
                takenHours: rows.reduce(0) { $0 + $1.hourlyLeave } / 60)
            leftover = leave.remaining
            return leave
        }
    }
}
