import WorkModel

extension WrittenDays {
    /// The first value that an import file can't clear where its empty cells keep what is there.
    ///
    /// - Parameters:
    ///   - old: What CrowdLog may have, by `WrittenField`.
    ///   - new: What it is to have.
    ///   - row: The timesheet.
    /// - Returns: `nil` where the file can say all of it.
    func fieldKept(from old: [String], by new: [String], of row: Int) -> WrittenField? {
        WrittenField.allCases.filter(has).first { field in
            let (before, after) = (old[field.rawValue], new[field.rawValue])
            guard !before.isEmpty, before != after else { return false }
            return field == .leave ? keepsLeave(before, of: row) : after.isEmpty
        }
    }

    /// Whether a leave stays where the day has none now: its column says nothing for such days.
    private func keepsLeave(_ before: String, of row: Int) -> Bool {
        guard timesheets.rows[row].leave == .none else { return false }
        let nothing = leaveCells(days.header, of: .none, encoding)
        guard before != nothing else { return false }
        return days.header.columns.contains { column in
            guard case .leave(let texts) = column.content else { return false }
            return texts[.none].isEmpty
        }
    }
}

extension WrittenField {
    /// The column of timesheets.csv.
    var columnName: String {
        switch self {
        case .clockIn: "clock_in"
        case .clockOut: "clock_out"
        case .breaks: "breaks"
        case .leave: "leave"
        case .dailyReport: "daily_report"
        case .status: "status"
        }
    }
}
