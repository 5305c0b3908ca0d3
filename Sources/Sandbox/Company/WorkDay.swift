internal import WorkModel

/// One employee's day, before it is written as HRMOS writes it.
///
/// Minutes count from the day's midnight: 1590 is 02:30 next morning.
struct WorkDay: Sendable {
    let person: Person
    let date: WorkDate
    var segment: WorkSegment
    var start: Int?
    var end: Int?
    var punchedStart: Int?
    var punchedEnd: Int?
    var breaks: [Range<Int>] = []
    /// Minutes of hourly paid leave.
    var hourlyLeave = 0
    /// Days of paid leave, in halves.
    var halfDaysOfLeave = 0
    var approval = Approval.unsubmitted
    var note: String?
    var created: Moment
    var updated: Moment

    /// As HRMOS numbers them.
    enum Approval: Int, Sendable {
        case unsubmitted = 1
        case pending = 2
        case approved = 3
        case returned = 4
    }

    /// Clock-in to clock-out, where both are known and time passes between them.
    var span: Range<Int>? {
        guard let start, let end, start < end else { return nil }
        return start..<end
    }

    /// The stretches between the breaks, earliest first.
    var worked: [Range<Int>] {
        guard let span else { return [] }
        var stretches: [Range<Int>] = []
        var from = span.lowerBound
        for rest in breaks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if from < min(rest.lowerBound, span.upperBound) {
                stretches.append(from..<min(rest.lowerBound, span.upperBound))
            }
            from = max(from, rest.upperBound)
        }
        if from < span.upperBound { stretches.append(from..<span.upperBound) }
        return stretches
    }

    /// 実働時間, in minutes.
    var workedMinutes: Int { worked.reduce(0) { $0 + $1.count } }

    /// 休憩時間 within the span; none without one, though breaks may be filled in.
    var breakMinutes: Int { (span?.count ?? 0) - workedMinutes }
}
