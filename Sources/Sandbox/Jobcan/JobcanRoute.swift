/// A path of ジョブカン's API (`other-sources.md` §3.2).
enum JobcanRoute {
    case employees, employee(String)
    case adits, aditsOf(String)
    case summaries, summariesOf(String)
    /// What only writes.
    case refresh
    case leave(String), leaveTypes

    /// - Returns: `nil` for paths that the sandbox doesn't have.
    init?(_ parts: [String]) {
        switch (parts.dropLast().joined(separator: "/"), parts.last) {
        case ("master/v1", "employees"): self = .employees
        case ("master/v1/employees", let id?): self = .employee(id)
        case ("attendance/v1", "adits"): self = .adits
        case ("attendance/v1/adits", let id?): self = .aditsOf(id)
        case ("attendance/v1/summaries", "daily"): self = .summaries
        case ("attendance/v1/summaries/daily", let id?): self = .summariesOf(id)
        case ("holiday/v1", "holiday-types"): self = .leaveTypes
        default:
            switch (parts.count, parts.first, parts.last) {
            case (5, "holiday", "use-days") where parts[2] == "employees": self = .leave(parts[3])
            case (6, "attendance", "refresh"): self = .refresh
            default: return nil
            }
        }
    }

    var method: String {
        if case .refresh = self { "POST" } else { "GET" }
    }

    var scope: String {
        switch self {
        case .employees, .employee: "employees.read"
        case .adits, .aditsOf: "adits.read"
        case .summaries, .summariesOf: "summaries.read"
        case .refresh: "summaries.create"
        case .leave: "holidayUseDays.read"
        case .leaveTypes: "holidayTypes.read"
        }
    }
}
