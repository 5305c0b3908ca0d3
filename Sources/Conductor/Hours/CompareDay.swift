import WorkModel

/// What a run knows of a person's day, as far as man-hours go.
enum AttendedDay: Equatable {
    /// There is a timesheet: whole minutes by rule 9.
    ///
    /// `minutes` is by the `breaks.mode` of the integration, `other` by the other one, `nil` where
    /// that one holds the day; `shown` is what CrowdLog itself counts, clock-out − clock-in − breaks.
    case worked(minutes: Int, other: Int?, shown: Int, isUnsure: Bool)
    /// A day off, or one of full-day leave; with the ignored code, if any.
    case off(code: String)
    case held(code: String)
    case ignored(code: String)

    /// Of two integrations' days of one person, the one that counts.
    func counts(over other: AttendedDay) -> Bool { rank < other.rank }

    private var rank: Int {
        switch self {
        case .worked: 0
        case .held: 1
        case .ignored: 2
        case .off: 3
        }
    }
}

/// Compares a day's attendance with the man-hours recorded for it (`design.md`, rule 9).
///
/// - Parameters:
///   - attended: `nil` where the run doesn't know the day.
///   - manHours: Whole minutes; `nil` or 0 where there are none.
///   - tolerance: Whole minutes: less of a difference is none.
/// - Returns: `nil` where nothing stands out.
func compareDay(
    _ attended: AttendedDay?, manHours: Int?, tolerance: Int
) -> HoursFinding? {
    func differs(_ minutes: Int, _ recorded: Int) -> Bool {
        minutes != recorded && abs(minutes - recorded) >= tolerance
    }
    guard let recorded = manHours, recorded > 0 else {
        guard case .worked(let minutes, _, _, _) = attended, minutes > 0 else { return nil }
        return .noManHours
    }
    switch attended {
    case nil: return .noAttendance
    case .off: return .dayOff
    case .held: return .held
    case .ignored: return .ignored
    case .worked(let minutes, let other, let shown, _):
        guard differs(minutes, recorded) else {
            return differs(shown, recorded) ? .hourlyLeave : nil
        }
        if let other, !differs(other, recorded) { return .breakMode }
        return .differs
    }
}
