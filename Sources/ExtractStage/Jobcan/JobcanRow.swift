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
        let known = (span ?? 0, work ?? 0)
        isStale =
            work != nil
            && (span == nil
                ? leave.isEmpty && day.stamps.isEmpty && known.1 > 0
                : known.1 > known.0 || known.1 == 0)
        if let breaks = day.breaks {
            breakTotal = isStale && span != nil ? "work \(known.1) of \(known.0)" : breaks
        } else if api.breakFromWork, span != nil {
            // Of a day without a summary nobody knows; one that can't be right holds its day.
            breakTotal =
                work == nil
                ? "" : isStale ? "work \(known.1) of \(known.0)" : String(known.0 - known.1)
        } else {
            breakTotal = ""
        }
        hasUnknownBreaks =
            breakTotal.isEmpty && times.breaks.isEmpty && !isStale && work != nil
            && span.map { known.1 < $0 } ?? false
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

    /// Two halves of one day stand together, and can't be read as a number.
    private var leaveDays: String { leave.map(\.days).joined(separator: "+") }
}
