import WorkModel

extension Company.Shown {
    /// The day as an item of `/work_outputs` (`reference/hrmos.md` §2.1), without the statutory
    /// totals.
    var workOutput: String {
        let record = version.record
        var fields: [(String, JSONText)] = [
            ("user_id", .int(person.userID)), ("number", .text(person.number)),
            ("full_name", .text(person.name)),
            ("month", .text("\(date.month)".replacing("-", with: ""))), ("day", .text("\(date)")),
            ("wday", .text(["月", "火", "水", "木", "金", "土", "日"][Calendar.weekday(date)])),
            ("segment_display_title", .text(record.segment.displayTitle)),
            ("segment_title", .text(record.segment.title)),
        ]
        fields += end("start", record.clockIn, punched: record.clockIn.map { $0 - 4 })
        fields += end("end", record.clockOut, punched: record.clockOut.map { $0 + 3 })
        for slot in 0..<2 {
            let span = record.breaks.dropFirst(slot).first
            fields += end("break_\(slot + 1)_start", span?.start, punched: span?.start)
            fields += end("break_\(slot + 1)_end", span?.end, punched: span?.end)
        }
        fields += [
            ("total_break_time", .text(duration(record.breakTotal))),
            ("time_paid_holiday", .text(clock(record.hourlyLeave))),
            ("actual_working_hours", .text(duration(record.worked))),
            ("status", .int(record.isApproved ? 3 : 2)), ("expense", .int(0)),
            ("updated_at", .text("\(version.from)T03:05:00.000+09:00")),
            ("extra_breaks", .raw("[" + record.breaks.dropFirst(2).map(extraBreak).joined() + "]")),
            ("paid_holiday_with_time_paid", .raw(record.leaveDays)),
        ]
        return JSONText.object(fields)
    }

    /// One end of a span: the clock face, on which day it is, and the punch without the day.
    private func end(
        _ name: String, _ time: Minutes?, punched: Minutes?
    ) -> [(String, JSONText)] {
        [
            ("\(name)_at", JSONText(time.map(face))),
            ("next_day_\(name)", .int(time.map { $0 / 1440 } ?? 0)),
            ("stamping_\(name)_at", JSONText(punched.map(face))),
        ]
    }

    private func extraBreak(_ span: Span) -> String {
        JSONText.object([
            ("start_at", .text(face(span.start))), ("end_at", .text(face(span.end))),
        ])
    }

    private func face(_ time: Minutes) -> String {
        clock(time % 1440)
    }
}
