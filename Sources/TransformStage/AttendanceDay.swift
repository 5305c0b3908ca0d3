import WorkModel

/// One row of attendance.csv, parsed once: numbers instead of text, and places in the month's pools
/// instead of arrays, so that a month of ten thousand people stays small.
struct AttendanceDay {
    /// In `AttendancePeople.all`.
    var person: Int32
    /// In `AttendanceMonth.titles`.
    var title: Int32
    /// `nil` where the cell can't be read.
    var date: WorkDate?
    var clockIn: Int16?
    var clockOut: Int16?
    var punchedIn: Int16?
    var punchedOut: Int16?
    /// In `AttendanceMonth.breaks`.
    var firstBreak: Int32
    var breakCount: Int16
    var breakTotal: Int32?
    var hourlyLeave: Int32?
    var worked: Int32?
    /// Hundredths of a day.
    var leaveDays: Int32?
    var approval: Approval?
    var correction: Correction?
    /// Whether `AttendanceMonth.unreadable` has a cell of the day.
    var isUnreadable = false
    /// In `AttendanceMonth.texts`.
    var noteStart: UInt32
    var noteLength: UInt32
    var originSource: Int32
    var originPosition: Int32

    var origin: Origin {
        Origin(source: Int(originSource), position: Int(originPosition))
    }

    /// Whether any of the four times is there.
    var hasTimes: Bool {
        clockIn != nil || clockOut != nil || punchedIn != nil || punchedOut != nil
    }

    var hasLeaveDays: Bool { (leaveDays ?? 0) > 0 }
    var hasHourlyLeave: Bool { (hourlyLeave ?? 0) > 0 }
}

/// A break as the source has it; an end may be missing.
struct RecordedBreak {
    var start: Int16?
    var end: Int16?
}

/// A cell that can't be read.
struct UnreadableCell {
    let field: String
    let value: String
}
