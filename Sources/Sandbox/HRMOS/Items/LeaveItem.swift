internal import WorkModel

extension JSON {
    /// An item of a leave ledger (hrmos.md, 2.2).
    static func leave(_ leave: LeaveMonth) -> JSON {
        let counts: [(name: String, halves: Int, hours: Int)] = [
            ("leftover", leave.leftover, 0), ("received", leave.received, 0),
            ("taken", leave.taken, leave.takenHours), ("expired", 0, 0), ("adjusted", 0, 0),
            ("remaining", leave.remaining, 0),
        ]
        return .object(
            [
                Member("user_id", .int(leave.person.id)),
                Member("date", .string(leave.month.firstDay.description)),
            ]
                + counts.flatMap { count in
                    [
                        Member(
                            "\(count.name)_days",
                            .number("\(count.halves / 2).\(count.halves % 2 * 5)")),
                        Member("\(count.name)_hours", .int(count.hours)),
                    ]
                })
    }
}
