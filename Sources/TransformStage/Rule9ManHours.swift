import PipelineSettings
import WorkModel

/// What a day's man-hours are held against: clock-out − clock-in − breaks, whole minutes, in each of
/// the two ways to write breaks.
struct WorkedMinutes: Equatable {
    /// With breaks where they were; hourly leave (時間有休) inside the span is taken off first.
    ///
    /// `nil` where rule 7 finds no place for a break.
    var actual: Int?
    /// With all breaks and hourly leave as one, as they lie in CrowdLog then.
    ///
    /// `nil` where that has no room.
    var merged: Int?
    /// The source's working time fits neither hourly leave inside the span nor outside.
    var isUnsure = false
}

extension Rules {
    /// Rule 9, man-hours: what a day comes to.
    ///
    /// A day of full-day leave comes to nothing.
    /// - Returns: `nil` for a day that rule 6 ends.
    func workedMinutes(
        of day: AttendanceDay, on date: WorkDate, _ meaning: SegmentMeaning
    ) -> WorkedMinutes? {
        var notes: Notes = []
        do {
            guard let span = try leaveAndTimes(day, meaning, on: date, notes: &notes) else {
                return WorkedMinutes(actual: 0, merged: 0)
            }
            let leave = hourlyLeaveInside(day, span)
            return WorkedMinutes(
                actual: breakMinutes(of: day, in: span, .actual).map {
                    span.written.count - $0 - leave.minutes
                },
                merged: breakMinutes(of: day, in: span, .merged).map { span.written.count - $0 },
                isUnsure: leave.isUnsure)
        } catch {
            return nil
        }
    }

    private func breakMinutes(
        of day: AttendanceDay, in span: WorkSpan, _ mode: BreakSettings.Mode
    ) -> Int? {
        var notes: Notes = []
        do {
            return try breaks(of: day, in: span, mode: mode, notes: &notes)
                .reduce(0) { $0 + $1.length }
        } catch {
            return nil
        }
    }

    /// The hourly leave between clock-in and clock-out: what the source's working time lacks, where
    /// it tells it, else all.
    private func hourlyLeaveInside(
        _ day: AttendanceDay, _ span: WorkSpan
    ) -> (minutes: Int, isUnsure: Bool) {
        let leave = Int(day.hourlyLeave ?? 0)
        guard leave > 0 else { return (0, false) }
        guard let lacking = lackingMinutes(of: day, in: span.recorded) else { return (leave, true) }
        return (min(max(lacking, 0), leave), lacking != 0 && lacking != leave)
    }
}
