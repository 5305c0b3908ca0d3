/// A question of `kintai init`, in the order of asking; the raw values are the keys of a file of
/// answers and never change.
package enum InitKey: String, CaseIterable, Sendable {
    case kind

    // How to reach HRMOS over its API.
    case login = "login_url"
    /// Where the Secret Key is, never the key itself.
    case apiKey = "api_key"
    case apiKeyIssued = "api_key_issued"

    case files
    case users
    case segments
    case departments
    case employments

    // The layout of `csv`.
    case header
    case employeeNumberColumn = "employee_number_column"
    case dateColumn = "date_column"
    case dates
    case clockInColumn = "clock_in_column"
    case clockOutColumn = "clock_out_column"
    case segmentColumn = "segment_column"
    case breakColumns = "break_columns"
    case breakTotalColumn = "break_total_column"
    case hourlyLeaveColumn = "hourly_leave_column"
    case workedColumn = "worked_column"
    case durations
    case clockMarks = "clock_marks"
    // Proposed where they are, never asked for.
    case sourceIDColumn = "source_id_column"
    case nameColumn = "name_column"
    case emailColumn = "email_column"
    case departmentColumn = "department_column"
    case employmentColumn = "employment_column"
    case punchedInColumn = "punched_in_column"
    case punchedOutColumn = "punched_out_column"
    case leaveDaysColumn = "leave_days_column"
    case approvalColumn = "approval_column"
    case noteColumn = "note_column"
    // Only of CrowdLog's own attendance.
    case employeeCodeColumn = "employee_code_column"
    case breakPeriodsColumn = "break_periods_column"
    case leaveColumn = "leave_column"
    case dailyReportColumn = "daily_report_column"
    case statusColumn = "status_column"
    // Only of man-hours.
    case manHoursColumn = "man_hours_column"

    case name
    case members
    case template
    case encoding
    case status
    /// CrowdLog's own link (自動同期) is off.
    case syncOff = "sync_off"
    /// CrowdLog's 勤怠管理機能 isn't used.
    case attendanceUnused = "attendance_unused"
    /// CrowdLog's 入力単位, minutes.
    case unit
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    case pastMidnight = "past_midnight"
    case firstLoad = "first_load"

    /// The question as it is put for a kind of source; what it can be answered with follows.
    package func question(for kind: InitKind) -> Words {
        switch self {
        case .kind: kindQuestion
        case .login, .apiKey, .apiKeyIssued: apiQuestion
        case .files: kind.filesQuestion
        case .users: kind.usersQuestion
        case .segments: kind.segmentsQuestion
        case .departments, .employments, .name: sourceQuestion
        case .header, .employeeNumberColumn, .dateColumn, .dates, .clockInColumn, .clockOutColumn,
            .segmentColumn, .breakColumns, .breakTotalColumn, .durations:
            layoutQuestion
        case .clockMarks, .hourlyLeaveColumn, .workedColumn, .sourceIDColumn, .nameColumn,
            .emailColumn,
            .departmentColumn, .employmentColumn, .punchedInColumn, .punchedOutColumn,
            .leaveDaysColumn, .approvalColumn, .noteColumn, .employeeCodeColumn,
            .breakPeriodsColumn, .leaveColumn, .dailyReportColumn, .statusColumn, .manHoursColumn:
            otherColumnQuestion
        case .members, .template, .encoding, .status, .syncOff, .attendanceUnused:
            targetQuestion
        case .unit, .clockIn, .clockOut, .pastMidnight, .firstLoad: dayQuestion
        }
    }
}
