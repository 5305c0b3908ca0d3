import Delimited
import PipelineSettings
import WorkModel

/// What one working day comes to as a row of attendance.csv.
struct JobcanRow {
    static let headings = [
        "source_id", "employee_number", "date", "segment", "clock_in", "clock_out", "punched_in",
        "punched_out", "breaks", "break_total", "leave_days", "worked",
    ]

    private let day: JobcanDay
    private let leave: [JobcanLeave]
    private let times: JobcanTimes
    private let breakTotal: String
    /// Whether summary and stamps can't both be right: a summary isn't made anew with every stamp.
    let isStale: Bool
    /// Whether somebody worked less than the time between the stamps, and nothing says when not.
    let hasUnknownBreaks: Bool

    init(_ day: JobcanDay, leave: [JobcanLeave], _ api: JobcanAPI) {
        self.day = day
        self.leave = leave
        times = JobcanTimes(day, api)
        let work = day.work.flatMap { wholeNumber($0.utf8.span, 0..<$0.utf8.count) }
        let span = times.span
        let isIdle = leave.isEmpty && day.stamps.isEmpty
        let isStale = Self.isStale(work: work, span: span, isIdle: isIdle)
        self.isStale = isStale
        // A cell that can't be read holds its day, and says why.
        let doubt = "work \(work.map(String.init) ?? "?") of \(span ?? 0)"
        if let breaks = day.breaks {
            breakTotal = isStale && span != nil ? doubt : breaks
        } else if api.breakFromWork, let span {
            let length = work.map { span - $0 }
            let isSound = !isStale && length.map { $0 <= api.longestBreak } ?? false
            breakTotal = isSound ? String(length ?? 0) : doubt
        } else {
            breakTotal = ""
        }
        let isLonger = span.flatMap { span in work.map { $0 < span } } ?? false
        hasUnknownBreaks = breakTotal.isEmpty && times.breaks.isEmpty && !isStale && isLonger
    }

    /// A summary isn't made anew with every stamp: one of no work, or of more than the stamps leave room for,
    /// is of before.
    private static func isStale(work: Int?, span: Int?, isIdle: Bool) -> Bool {
        guard let work else { return false }
        guard let span else { return isIdle && work > 0 }
        return work == 0 || work > span
    }

    /// Appends the row's cells.
    func append(number: String, to record: inout RecordWriter) {
        record.field(day.employee)
        record.field(number)
        record.field("\(day.date)")
        record.field(segment)
        record.field(times.clockIn)
        record.field(times.clockOut)
        record.field(times.clockIn)
        record.field(times.clockOut)
        record.field(times.breaks)
        record.field(breakTotal)
        record.field(leaveDays)
        record.field(day.work ?? "")
        record.endRow()
    }

    /// Paid leave is all that is asked for, so that one without a name is that.
    private var segment: String {
        let names = leave.map { $0.name.isEmpty ? "有給休暇" : $0.name }
        return names.joined(separator: " ")
    }

    /// Two halves of one day stand together, and parts of a day with a mark: neither can be read as a number,
    /// so that the day is held.
    private var leaveDays: String {
        let days = leave.map { ["1", "1.0", "0.5"].contains($0.days) ? $0.days : $0.days + "?" }
        return days.joined(separator: "+")
    }
}
