internal import WorkModel

/// The days that a request for days asks for, within the service's bounds (§1.3).
struct KingOfTimeSpan {
    let first: WorkDate
    let last: WorkDate

    /// The most days of one request.
    static let mostDays = 62

    /// Reads `start` and `end`, or the path's date; today without any.
    init(
        _ request: Request, date: String?, today: WorkDate, code: Int
    ) throws(KingOfTimeRefusal) {
        func refusal(_ words: String) -> KingOfTimeRefusal { KingOfTimeRefusal(400, code, words) }
        func read(_ text: String) throws(KingOfTimeRefusal) -> WorkDate {
            guard let date = WorkDate(text) else { throw refusal("The date is invalid.") }
            return date
        }
        if request.query("division") != nil, request.query("employeeKeys") != nil {
            throw refusal("employeeKeys and division can't be given together.")
        }
        if request.query("ondivision") != nil, request.query("division") == nil {
            throw refusal("ondivision needs division.")
        }
        let start = request.query("start")
        let end = request.query("end")
        switch (date, start, end) {
        case (let date?, nil, nil):
            first = try read(date)
            last = first
        case (nil, nil, nil):
            first = today
            last = today
        case (nil, let start?, let end?):
            first = try read(start)
            last = try read(end)
        default: throw refusal("start and end are given together.")
        }
        guard first <= last else { throw refusal("start is after end.") }
        guard Int(last.dayNumber - first.dayNumber) < Self.mostDays else {
            throw refusal("The period is longer than \(Self.mostDays) days.")
        }
        guard first >= today.advanced(years: -3), last <= today.advanced(years: 1) else {
            throw refusal("The date is out of range.")
        }
    }

    var days: [WorkDate] {
        (first.dayNumber...last.dayNumber).map(WorkDate.init(dayNumber:))
    }
}

extension WorkDate {
    /// The same day so many years later, or the month's last.
    fileprivate func advanced(years: Int) -> WorkDate {
        let month = WorkMonth(index: self.month.index + 12 * years)
        return min(month.firstDay.advanced(by: yearMonthDay.day - 1), month.lastDay)
    }
}
