package import WorkModel

extension IgnoreCode {
    /// What a day ignored with this code says.
    ///
    /// By contract with the stages the column `value` of ignored.csv holds the better integration's
    /// name (lower-precedence) or the leave's name (leave-by-hand); else it may be empty.
    package var words: DayWords {
        switch self {
        case .dismissed: .dismissed
        case .doneByHand: .doneByHand
        case .outsideWindow: .outsideWindow
        case .excludedEmployee: .excludedEmployee
        case .notApproved: .notApproved
        case .notWorked: .notWorked
        case .inProgress: .inProgress
        case .unpunched: .unpunched
        case .notAMember: .notAMember
        case .leaveByHand: .leaveByHand
        case .lowerPrecedence: .lowerPrecedence
        case .closed: .closed
        case .submitted: .submitted
        case .outsideTrial: .outsideTrial
        }
    }
}
