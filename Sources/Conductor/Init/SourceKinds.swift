package import Messages
import PipelineConfig

/// The kinds that can't be chosen here; they are shown all the same.
let laterSourceKinds = SourceKind.allCases.filter { InitKind(rawValue: $0.rawValue) == nil }

extension InitKind {
    /// Whether HRMOS keeps people and work segments in lists apart from the attendance.
    var hasLists: Bool { self != .csv }
    /// How the names of attendance files end.
    var ending: String { self == .hrmosJSON ? "json" : "csv" }
}

extension InitKey {
    /// The kinds of source that it is a question of.
    package var kinds: [InitKind] {
        switch self {
        case .users, .segments, .departments, .employments: InitKind.allCases.filter(\.hasLists)
        case .employeeNumberColumn, .dateColumn, .dates, .clockInColumn, .clockOutColumn,
            .segmentColumn, .breakColumns, .breakTotalColumn, .durations:
            [.csv]
        default: InitKind.allCases
        }
    }

    /// What says the same for the other kinds.
    var counterpart: InitKey? {
        switch self {
        case .users: .employeeNumberColumn
        case .segments: .segmentColumn
        case .employeeNumberColumn: .users
        case .segmentColumn: .segments
        default: nil
        }
    }
}
