import WorkModel

/// A stamp (打刻) of a working day.
struct KingOfTimeStamp: Hashable {
    /// What codes of stamps mean (`other-sources.md` §1.4).
    enum Kind: UInt8 {
        case clockIn = 1
        case clockOut = 2
        case breakStart = 3
        case breakEnd = 4
        case wentOut = 7
        case cameBack = 8
    }

    /// After the work date's midnight in Tokyo; seconds of a minute are dropped for people, not for the
    /// order.
    let seconds: Int
    let kind: Kind

    var minutes: Int { seconds.flooredMinutes }

    /// In time's order; where two are of one second, what ends comes before what begins.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.seconds == right.seconds
            ? left.kind.rawValue % 2 < right.kind.rawValue % 2 : left.seconds < right.seconds
    }
}

extension Int {
    /// The whole minutes of so many seconds, rounded down.
    fileprivate var flooredMinutes: Int { self >= 0 ? self / 60 : -((59 - self) / 60) }
}

/// Minutes after the work date's midnight as a cell has them.
///
/// Beyond what a cell may say they stand all the same, and so hold the day.
func clockCell(_ minutes: Int) -> String {
    text { appendClock(minutes: minutes, to: &$0) }
}
