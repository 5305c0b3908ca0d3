import PipelineSettings
import WorkModel

/// The clock times of a day, whole minutes after the work date's midnight.
struct WorkSpan {
    /// As recorded, before rounding.
    let recorded: Range<Int>
    /// Rounded and clipped, as CrowdLog gets it.
    let written: Range<Int>
}

extension Rules {
    /// Rule 6, leave and clock times.
    ///
    /// `notes` takes what had to be decided. A day of full-day leave has no span.
    /// - Throws: how the day ends.
    func leaveAndTimes(
        _ day: AttendanceDay, _ meaning: SegmentMeaning, on date: WorkDate, notes: inout Notes
    ) throws(Ended) -> WorkSpan? {
        try checkLeave(day, meaning)
        if meaning.leave != .none, leaveColumns?.cells(for: meaning.leave) == nil {
            if meaning.leave == .full { throw Ended(.ignored(.leaveByHand)) }
            notes.insert(.leaveByHand)
        }
        if meaning.leave == .full { return nil }

        let recorded = try recordedTimes(day, on: date)
        let written = try writtenTimes(recorded, notes: &notes)
        if meaning.isDayOff { notes.insert(.workedOnDayOff) }
        return WorkSpan(recorded: recorded, written: written)
    }

    /// Leave that contradicts the times, or that nobody can tell the half of.
    private func checkLeave(_ day: AttendanceDay, _ meaning: SegmentMeaning) throws(Ended) {
        func hold(_ code: HoldCode) -> Ended {
            Ended(.held(code, field: "segment", value: title(of: day)))
        }
        if meaning.leave == .full || meaning.away, day.hasTimes { throw hold(.leaveWithClock) }
        guard usesLeave else { return }
        if day.leaveDays == 50 {
            // HRMOS counts hourly leave into the days too (`hrmos.md` §5).
            let isHourly = meaning.leave == .none && day.hasHourlyLeave
            let isHalf = meaning.leave == .morning || meaning.leave == .afternoon
            if !isHourly && !isHalf { throw hold(.halfDayUnclear) }
        }
        if meaning.leave == .none, !day.hasTimes, hasLeaveCounted(day) { throw hold(.leaveUnclear) }
    }

    /// The times of the basis, both there and in order.
    private func recordedTimes(
        _ day: AttendanceDay, on date: WorkDate
    ) throws(Ended) -> Range<Int> {
        let isPunched = settings.time.basis == .punched
        let clockIn = isPunched ? day.punchedIn : day.clockIn
        let clockOut = isPunched ? day.punchedOut : day.clockOut
        guard let clockIn, let clockOut else {
            if date >= firstUnsettledDay { throw Ended(.ignored(.inProgress)) }
            if clockIn == nil { throw Ended(.held(.missingClockIn, field: columns.clockIn)) }
            throw Ended(.held(.missingClockOut, field: columns.clockOut))
        }
        guard clockIn < clockOut else {
            throw hold(.clockOutBeforeClockIn, Int(clockIn), Int(clockOut))
        }
        guard clockIn >= 0 else {
            let value = text { appendClock(minutes: Int(clockIn), to: &$0) }
            throw Ended(.held(.startsDayBefore, field: columns.clockIn, value: value))
        }
        return Int(clockIn)..<Int(clockOut)
    }

    /// The times rounded and, after midnight, as the settings want them.
    private func writtenTimes(
        _ recorded: Range<Int>, notes: inout Notes
    ) throws(Ended) -> Range<Int> {
        let time = settings.time
        let start = time.clockIn.round(recorded.lowerBound, unit: time.unit)
        let end = time.clockOut.round(recorded.upperBound, unit: time.unit)
        guard start < end else {
            let value = "\(span(recorded.lowerBound, recorded.upperBound)) → \(span(start, end))"
            throw Ended(.held(.clockOutBeforeClockIn, field: columns.clockOut, value: value))
        }
        guard end - start <= minutesOfDay else { throw hold(.dayTooLong, start, end) }
        guard end > minutesOfDay else { return start..<end }
        switch time.pastMidnight {
        case .extended:
            return start..<end
        case .clip where start < minutesOfDay:
            notes.insert(.clipped)
            return start..<minutesOfDay
        case .clip, .hold:
            throw hold(.pastMidnight, start, end)
        }
    }

    private func hold(_ code: HoldCode, _ start: Int, _ end: Int) -> Ended {
        Ended(.held(code, field: columns.clockOut, value: span(start, end)))
    }

    /// Two times as `22:00-26:30`.
    private func span(_ start: Int, _ end: Int) -> String {
        text { bytes in
            appendClock(minutes: start, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            appendClock(minutes: end, to: &bytes)
        }
    }

    /// The columns of the times that count.
    private var columns: (clockIn: String, clockOut: String) {
        switch settings.time.basis {
        case .worked: ("clock_in", "clock_out")
        case .punched: ("punched_in", "punched_out")
        }
    }
}

/// Minutes from midnight to midnight.
private let minutesOfDay = 1440

/// Thrown by a rule that ends the day.
struct Ended: Error {
    let ending: Ending

    init(_ ending: Ending) {
        self.ending = ending
    }
}
