import Handoff

/// One row of attendance.csv, told by the cells that matter: `in=09:00 out=18:00 total=60`.
///
/// The others are those of employee A0001 on 15 October 2026 with the segment 出勤, or empty.
struct Row: Sendable, ExpressibleByStringInterpolation {
    private var told: [String: String] = [:]

    private static let standard = [
        "employee_number": "A0001", "date": "2026-10-15", "segment": "出勤",
    ]

    private static let shortNames = [
        "number": "employee_number", "in": "clock_in", "out": "clock_out", "total": "break_total",
        "hourly": "hourly_leave", "days": "leave_days", "id": "source_id",
    ]

    /// Cells that have no white space, between spaces.
    init(_ text: String) {
        for cell in text.split(separator: " ") {
            let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            self = with(Self.shortNames[name] ?? name, parts.count > 1 ? String(parts[1]) : "")
        }
    }

    init(stringLiteral text: String) {
        self.init(text)
    }

    /// The row with a cell whose text may be anything.
    func with(_ column: String, _ value: String) -> Row {
        precondition(TableSchema.attendance.headings.contains(column), "no column \(column)")
        var row = self
        row.told[column] = value
        return row
    }

    /// The row with the cells that another one tells.
    func merging(_ other: Row) -> Row {
        var row = self
        row.told.merge(other.told) { $1 }
        return row
    }

    /// The source's id of the person is the number where the row names none, and the origin the
    /// row's place in the test.
    func cell(_ column: String, at index: Int) -> String {
        if let cell = told[column] ?? Self.standard[column] { return cell }
        switch column {
        case "source_id": return cell("employee_number", at: index)
        case "origin": return "1:\(index + 1)"
        default: return ""
        }
    }
}
