package import WorkModel

extension HoldCode {
    /// What a day held with this code says.
    ///
    /// The columns `field` and `value` of held.csv hold, by contract with the stages (`–` = empty):
    ///
    /// | code | field | value |
    /// |---|---|---|
    /// | stale-correction | `correction` | – |
    /// | unreadable-value | the column of attendance.csv | its text, such as `25:65` |
    /// | duplicate-day | `date` | the number of days that stand for this one |
    /// | missing-employee-number | `employee_number` | – |
    /// | ambiguous-employee | `employee_number` | the employee code that two would get |
    /// | unknown-employee | `employee_code` | the suggested employee code, or – |
    /// | inactive-member | `employee_code` | the member's employee code |
    /// | unmapped-segment | `segment` | the segment's title |
    /// | leave-with-clock | `segment` | the segment's title |
    /// | half-day-unclear | `segment` | the segment's title |
    /// | leave-unclear | `segment` | the segment's title, or – |
    /// | missing-clock-in | `clock_in` or `punched_in` | – |
    /// | missing-clock-out | `clock_out` or `punched_out` | – |
    /// | clock-out-before-clock-in | `clock_out` or `punched_out` | the span, such as `22:00-21:30` |
    /// | starts-day-before | `clock_in` or `punched_in` | the time, such as `-00:30` |
    /// | day-too-long | `clock_out` or `punched_out` | the span, such as `08:00-33:00` |
    /// | past-midnight | `clock_out` or `punched_out` | the span, such as `22:00-26:30` |
    /// | unplaced-break | `break_total` | the minutes without a place |
    /// | better-source-held | – | the better integration's name |
    /// | split-day | – | the other integration's name |
    /// | better-source-missing | – | the better integration's name |
    /// | unencodable-text | the column of timesheets.csv | the first character that is lacking |
    /// | changed-in-crowdlog | – | what CrowdLog has, such as `09:30-18:00` |
    /// | blank-keeps | the column that has lost it | what CrowdLog was given |
    /// | changed-after-closing | – | the last closed day |
    /// | changed-after-submission | – | – |
    /// | vanished | – | what CrowdLog was given, such as `09:00-18:00` |
    /// | refused-by-crowdlog | – | CrowdLog's own words |
    /// | unknown-to-crowdlog | – | – |
    package var words: DayWords {
        switch self {
        case .staleCorrection: .staleCorrection
        case .unreadableValue: .unreadableValue
        case .duplicateDay: .duplicateDay
        case .missingEmployeeNumber: .missingEmployeeNumber
        case .ambiguousEmployee: .ambiguousEmployee
        case .unknownEmployee: .unknownEmployee
        case .inactiveMember: .inactiveMember
        case .unmappedSegment: .unmappedSegment
        case .leaveWithClock: .leaveWithClock
        case .halfDayUnclear: .halfDayUnclear
        case .leaveUnclear: .leaveUnclear
        case .missingClockIn: .missingClockIn
        case .missingClockOut: .missingClockOut
        case .clockOutBeforeClockIn: .clockOutBeforeClockIn
        case .startsDayBefore: .startsDayBefore
        case .dayTooLong: .dayTooLong
        case .pastMidnight: .pastMidnight
        case .unplacedBreak: .unplacedBreak
        case .betterSourceHeld: .betterSourceHeld
        case .splitDay: .splitDay
        case .betterSourceMissing: .betterSourceMissing
        case .unencodableText: .unencodableText
        case .changedInCrowdLog: .changedInCrowdLog
        case .changedAfterClosing: .changedAfterClosing
        case .blankKeeps: .blankKeeps
        case .changedAfterSubmission: .changedAfterSubmission
        case .vanished: .vanished
        case .refusedByCrowdLog: .refusedByCrowdLog
        case .unknownToCrowdLog: .unknownToCrowdLog
        }
    }
}
