import WorkModel

extension WrittenDays {
    /// The first value that an import file can't clear where its empty cells keep what is there.
    ///
    /// - Parameters:
    ///   - old: What CrowdLog may have, by `WrittenField`.
    ///   - new: What it is to have.
    ///   - leave: The leave that it is to have.
    /// - Returns: `nil` where the file can say all of it.
    func fieldKept(
        from old: [String], by new: [String], leave: Leave
    ) -> WrittenField? {
        WrittenField.allCases.filter(has).first { field in
            let (before, after) = (old[field.rawValue], new[field.rawValue])
            guard !before.isEmpty, before != after else { return false }
            return field == .leave ? leave == .none && keepsLeave(before) : after.isEmpty
        }
    }

    /// Whether a leave stays on a day that is to have none: its column says nothing for such days.
    private func keepsLeave(_ before: String) -> Bool {
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
