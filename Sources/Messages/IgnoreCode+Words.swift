package import WorkModel

extension IgnoreCode {
    /// What a day ignored with this code says; where it says `value`, that is the column of
    /// ignored.csv: the better integration's name (lower-precedence), the leave's name
    /// (leave-by-hand), or empty.
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
        }
    }
}
