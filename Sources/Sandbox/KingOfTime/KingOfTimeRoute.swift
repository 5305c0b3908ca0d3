/// A path below `/v1.0/` that reads.
enum KingOfTimeRoute: Sendable {
    /// `/tokens/{token}/available` or `/tokens/{token}`.
    case token(String, isQuestion: Bool)
    case company
    case divisions
    case workingTypes
    case employees
    case employee(String)
    /// Days, or their stamps; of one day where the path names it.
    case days(isStamps: Bool, date: String?)

    /// - Returns: `nil` for paths that the sandbox doesn't have.
    init?(_ path: ArraySlice<String>) {
        let path = Array(path)
        switch (path.first, path.count) {
        case ("tokens", 2): self = .token(path[1], isQuestion: false)
        case ("tokens", 3) where path[2] == "available": self = .token(path[1], isQuestion: true)
        case ("company", 1): self = .company
        case ("divisions", 1): self = .divisions
        case ("working-types", 1): self = .workingTypes
        case ("employees", 1): self = .employees
        case ("employees", 2): self = .employee(path[1])
        case ("daily-workings", 1): self = .days(isStamps: false, date: nil)
        case ("daily-workings", 2) where path[1] == "timerecord":
            self = .days(isStamps: true, date: nil)
        case ("daily-workings", 2): self = .days(isStamps: false, date: path[1])
        case ("daily-workings", 3) where path[1] == "timerecord":
            self = .days(isStamps: true, date: path[2])
        default: return nil
        }
    }

    var right: KingOfTimeSettings.Right? {
        switch self {
        case .token: nil
        case .company: .company
        case .divisions: .divisions
        case .workingTypes: .workingTypes
        case .employees, .employee: .employees
        case .days: .dailyWorkings
        }
    }
}
