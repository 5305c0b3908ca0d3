/// What HRMOS leaves out of a WorkOutput or writes in another type than its description says, and that
/// is read all the same (`hrmos.md` §2.1).
enum Leniency: String, CaseIterable {
    case userIDMissing = "user_id-missing"
    case userIDAsText = "user_id-as-text"
    case dayFlagMissing = "next_day-missing"
    case dayFlagAsText = "next_day-as-text"
    case numberAsText = "number-as-text"
    case clockInAnotherForm = "clock-in-another-form"
}

extension ObjectReader {
    /// The clock times of a WorkOutput with the flags that say of which day they are.
    private static var clocks: [(time: WorkKey, flag: WorkKey)] {
        [
            (.start, .nextDayStart), (.end, .nextDayEnd), (.break1Start, .nextDayBreak1Start),
            (.break1End, .nextDayBreak1End), (.break2Start, .nextDayBreak2Start),
            (.break2End, .nextDayBreak2End),
        ]
    }

    /// What is tolerated of the WorkOutput that was read last, each once.
    var leniencies: Set<Leniency> {
        var found: Set<Leniency> = []
        switch value(WorkKey.userID).kind {
        case .missing: found.insert(.userIDMissing)
        case .string: found.insert(.userIDAsText)
        default: break
        }
        for (time, flag) in Self.clocks where !value(time).isEmpty {
            switch value(flag).kind {
            case .missing: found.insert(.dayFlagMissing)
            case .string: found.insert(.dayFlagAsText)
            default: break
            }
            // `HH:MM`
            if value(time).range.count != 5 { found.insert(.clockInAnotherForm) }
        }
        for key in [WorkKey.status, .paidHolidayWithTimePaid] where value(key).kind == .string {
            found.insert(.numberAsText)
        }
        return found
    }
}
