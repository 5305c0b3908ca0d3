import Messages

extension InitKey {
    /// What a layout can't be without.
    var isNeeded: Bool {
        switch self {
        case .employeeNumberColumn, .employeeCodeColumn, .dateColumn, .clockInColumn,
            .clockOutColumn, .manHoursColumn:
            true
        default: false
        }
    }

    /// Whether it says where a file has what.
    var isOfLayout: Bool {
        kinds == [.csv]
            || [GuessedList.current, .manHours].contains { $0.keys.contains(self) }
    }

    /// Whether it is asked for by name in `kintai init`, sure or not.
    var isAlwaysAsked: Bool {
        switch self {
        case .employeeNumberColumn, .dateColumn, .dates, .clockInColumn, .clockOutColumn,
            .segmentColumn, .breakColumns, .breakTotalColumn, .durations:
            true
        default: false
        }
    }

    /// The field of `columns` in a profile; `nil` for what is no column.
    var profileField: String? {
        switch self {
        case .breakColumns: "breaks"
        default:
            rawValue.hasSuffix("_column") ? String(rawValue.dropLast("_column".count)) : nil
        }
    }
}

extension GuessedList {
    /// What is known of a layout of such a list, in the order of asking; none where it has no
    /// layout of the user's own.
    var keys: [InitKey] {
        switch self {
        case .attendance: InitKey.allCases.filter { $0.kinds == [.csv] }
        case .current:
            [
                .header, .employeeCodeColumn, .dateColumn, .dates, .clockInColumn,
                .clockOutColumn, .breakColumns, .clockMarks, .breakPeriodsColumn, .leaveColumn,
                .dailyReportColumn, .statusColumn,
            ]
        case .manHours:
            [
                .header, .employeeCodeColumn, .dateColumn, .dates, .manHoursColumn, .durations,
            ]
        default: []
        }
    }

    /// The key of a person's column.
    var personKey: InitKey {
        keys.contains(.employeeCodeColumn) ? .employeeCodeColumn : .employeeNumberColumn
    }

    var columnKeys: [InitKey] { keys.filter { $0.profileField != nil } }
}
