/// A path below `/api/{company}/v1/`, with its parts as they were sent.
enum Route: Sendable {
    case token, postpone, destroy
    case days(String), months(String), closedMonths(String)
    case stampsOfDay(String), stampsOfUser(String)
    case users, segments, departments, employments, lodgments
    case paidHolidays
    case leaveLedger(id: String, user: String, year: String)
    /// What only writes.
    case stampLogs, work, otherSystems

    /// - Returns: `nil` for paths that the sandbox doesn't have.
    init?(_ path: ArraySlice<String>) {
        let path = Array(path)
        switch (path.first, path.count) {
        case ("authentication", 2): self.init(authentication: path[1])
        case ("work_outputs", 3) where path[1] == "daily": self = .days(path[2])
        case ("work_outputs", 3) where path[1] == "monthly": self = .months(path[2])
        case ("work_output_months", 3) where path[1] == "monthly": self = .closedMonths(path[2])
        case ("stamp_logs", 3) where path[1] == "daily": self = .stampsOfDay(path[2])
        case ("stamp_logs", 3) where path[1] == "user": self = .stampsOfUser(path[2])
        case ("stamp_logs", 1): self = .stampLogs
        case ("work", 1): self = .work
        case ("work", 2) where path[1] == "other_systems": self = .otherSystems
        case ("users", 1): self = .users
        case ("segments", 1): self = .segments
        case ("departments", 1): self = .departments
        case ("employments", 1): self = .employments
        case ("lodgments", 1): self = .lodgments
        case ("paid_holidays", 1): self = .paidHolidays
        case ("paid_holidays", 6) where path[2] == "users" && path[4] == "year":
            self = .leaveLedger(id: path[1], user: path[3], year: path[5])
        default: return nil
        }
    }

    private init?(authentication word: String) {
        switch word {
        case "token": self = .token
        case "postpone": self = .postpone
        case "destroy": self = .destroy
        default: return nil
        }
    }

    /// The methods that HRMOS documents.
    var methods: [String] {
        switch self {
        case .postpone: ["PUT"]
        case .destroy: ["DELETE"]
        case .stampLogs, .otherSystems: ["POST"]
        case .work: ["PUT"]
        case .users: ["GET", "POST"]
        default: ["GET"]
        }
    }
}
