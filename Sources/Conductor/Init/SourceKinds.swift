package import Messages
import PipelineConfig

/// The kinds that can't be chosen here; they are shown all the same.
let laterSourceKinds = SourceKind.allCases.filter { InitKind(rawValue: $0.rawValue) == nil }

extension InitKind {
    /// Whether HRMOS keeps people and work segments in lists apart from the attendance.
    var hasLists: Bool { self == .hrmosJSON || self == .hrmosCSV }
    /// How the names of attendance files end.
    var ending: String { self == .hrmosJSON ? "json" : "csv" }
}

extension InitKey {
    /// The kinds of source that it is a question of.
    package var kinds: [InitKind] {
        switch self {
        case .login, .apiKey, .apiKeyIssued: [.hrmosAPI]
        case .files: InitKind.allCases.filter { $0 != .hrmosAPI }
        case .users, .segments, .departments, .employments: InitKind.allCases.filter(\.hasLists)
        case .header, .employeeNumberColumn, .dateColumn, .dates, .clockInColumn, .clockOutColumn,
            .segmentColumn, .breakColumns, .breakTotalColumn, .hourlyLeaveColumn, .workedColumn,
            .durations, .clockMarks, .sourceIDColumn, .nameColumn, .emailColumn, .departmentColumn,
            .employmentColumn, .punchedInColumn, .punchedOutColumn, .leaveDaysColumn,
            .approvalColumn, .noteColumn:
            [.csv]
        // `target.current` and `target.man_hours` aren't asked for.
        case .employeeCodeColumn, .breakPeriodsColumn, .leaveColumn, .dailyReportColumn,
            .statusColumn, .manHoursColumn:
            []
        default: InitKind.allCases
        }
    }

    /// What says the same for that kind.
    func counterpart(in kind: InitKind) -> InitKey? {
        let key: InitKey? =
            switch self {
            case .files: .login
            case .login: .files
            case .users: .employeeNumberColumn
            case .segments: .segmentColumn
            case .employeeNumberColumn: .users
            case .segmentColumn: .segments
            default: nil
            }
        return key.flatMap { $0.kinds.contains(kind) ? $0 : nil }
    }
}
