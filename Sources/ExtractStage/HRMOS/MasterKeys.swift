/// The fields of a User that are read (`hrmos.md` §2.2).
enum UserKey: Int, CaseIterable {
    case id
    case number
    case lastName
    case firstName
    case email
    case departmentID
    case employmentID
    case startDate
    case endDate
    case cutoffDate

    /// As HRMOS spells it.
    var name: String {
        switch self {
        case .id: "id"
        case .number: "number"
        case .lastName: "last_name"
        case .firstName: "first_name"
        case .email: "email"
        case .departmentID: "department_id"
        case .employmentID: "employment_id"
        case .startDate: "start_date"
        case .endDate: "end_date"
        case .cutoffDate: "cutoff_date"
        }
    }

    static var names: [String] { allCases.map(\.name) }
}

/// The fields of a Segment that are read (`hrmos.md` §2.2).
enum SegmentKey: Int, CaseIterable {
    case id
    case title
    case displayTitle
    case status

    /// As HRMOS spells it.
    var name: String {
        switch self {
        case .id: "id"
        case .title: "title"
        case .displayTitle: "display_title"
        case .status: "status"
        }
    }

    static var names: [String] { allCases.map(\.name) }
}

/// The fields of a Department or an Employment that are read (`hrmos.md` §2.2).
enum NamedKey: Int, CaseIterable {
    case id
    case name

    /// As HRMOS spells it.
    var name: String {
        switch self {
        case .id: "id"
        case .name: "name"
        }
    }

    static var names: [String] { allCases.map(\.name) }
}

extension ObjectReader {
    func value(_ key: UserKey) -> JSONValue { value(at: key.rawValue) }

    func value(_ key: SegmentKey) -> JSONValue { value(at: key.rawValue) }

    func value(_ key: NamedKey) -> JSONValue { value(at: key.rawValue) }
}
