import Handoff

/// The columns of timesheets.csv, by their place in it.
enum TimesheetColumn: Int, CaseIterable, Comparable {
    case employeeCode
    case date
    case clockIn
    case clockOut
    case breaks
    case leave
    case leaveName
    case hourlyLeave
    case dailyReport
    case status
    case notes
    case employeeNumber
    case origin

    // A constant: this is asked for per cell.
    static var count: Int { origin.rawValue + 1 }

    static func < (left: TimesheetColumn, right: TimesheetColumn) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The column's heading, such as `daily_report`.
    var heading: String { TableSchema.timesheets.columns[rawValue].name }

    /// What the column holds.
    var description: String { TableSchema.timesheets.columns[rawValue].description }
}
