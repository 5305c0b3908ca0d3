import WorkModel

/// Members who type their attendance into CrowdLog by hand, now and then.
struct Typists {
    private var dice: Dice

    /// Times that no run ever writes, for the runs write whole quarters of an hour.
    private static let attendance = Attendance(clockIn: "09:07", clockOut: "17:37", status: "0")

    init(seed: UInt64) {
        dice = Dice(seed, "typists")
    }

    /// Lets some members type one of the last five days, unless it is closed.
    mutating func type(
        _ members: Set<String>, on morning: WorkDate, closedThrough: WorkDate?,
        to crowdLog: inout CrowdLog
    ) {
        for _ in 0..<members.count / 12 {
            let code = dice.one(of: members.sorted())
            let date = morning.advanced(by: -dice.number(in: 1...5))
            guard closedThrough.map({ date > $0 }) ?? true else { continue }
            crowdLog.type(
                Self.attendance, on: MemberDay(code: code, date: "\(date)"), at: morning)
        }
    }
}
