package import WorkModel

/// What comparing a day's man-hours with its attendance has found.
package enum HoursFinding: String, Codable, CaseIterable, Sendable {
    /// They differ by the tolerance or more, in either way to write breaks.
    case differs
    /// There is attendance, and nobody has recorded man-hours.
    case noManHours = "no-man-hours"
    /// There are man-hours, and the run knows nothing of the day.
    case noAttendance = "no-attendance"
    /// There are man-hours on a day off, or on one of full-day leave.
    case dayOff = "day-off"
    /// They match with breaks as the other `breaks.mode` writes them: hourly leave outside the span
    /// has lengthened the break, or leave inside isn't in it.
    case breakMode = "break-mode"
    /// They match once hourly leave is taken off; CrowdLog, which doesn't know it, shows a difference.
    case hourlyLeave = "hourly-leave"
    /// There are man-hours, and the day is held.
    case held
    /// There are man-hours, and a rule keeps the day out of CrowdLog.
    case ignored

    /// Whether somebody has to mend it.
    package var isFault: Bool {
        switch self {
        case .differs, .noManHours, .noAttendance, .dayOff: true
        case .breakMode, .hourlyLeave, .held, .ignored: false
        }
    }
}

/// A person's day that stands out.
package struct HoursDay: Codable, Equatable, Sendable {
    /// As CrowdLog has it, or else the list of man-hours.
    package var employeeCode: String
    package var date: WorkDate
    package var finding: HoursFinding
    /// Whole minutes by attendance; `nil` where there is none.
    package var attendance: Int?
    /// Whole minutes that were recorded; `nil` where there are none.
    package var manHours: Int?
    /// Whole minutes by attendance as the other `breaks.mode` counts, where that isn't the same.
    package var otherMode: Int?
    /// The timesheet's times as CrowdLog was given them; empty where there is none.
    package var clockIn: String
    package var clockOut: String
    /// `12:00-13:00/17:00-17:15`.
    package var breaks: String
    /// The held or ignored code, or `hours-differ` where nobody can tell whether hourly leave lies
    /// inside the span; else empty.
    package var code: String
    /// The first row in the list of man-hours; 0 where there is none.
    package var line: Int

    /// Man-hours minus attendance, whole minutes.
    package var difference: Int { (manHours ?? 0) - (attendance ?? 0) }
}
