import PipelineSettings
import WorkModel

extension Rules {
    /// Rule 7, breaks: the breaks to write, sorted, apart and inside the span.
    ///
    /// `notes` takes what had to be decided.
    /// - Throws: `unplaced-break` where minutes of break find no place.
    func breaks(
        of day: AttendanceDay, in span: WorkSpan, notes: inout Notes
    ) throws(Ended) -> [Break] {
        try breaks(of: day, in: span, mode: settings.breaks.mode, notes: &notes)
    }

    /// The breaks as that mode writes them.
    func breaks(
        of day: AttendanceDay, in span: WorkSpan, mode: BreakSettings.Mode, notes: inout Notes
    ) throws(Ended) -> [Break] {
        let recorded = recordedBreaks(of: day, in: span.recorded, notes: &notes)
        let known = minutesCovered(by: recorded, inside: span.recorded)
        var written = roundedAndClipped(recorded, to: span.written, notes: &notes)
        let placeless = try placelessMinutes(day, known: known, notes: &notes)

        let placing = BreakPlacing(
            span: span.written, placeAt: settings.breaks.placeAt, unit: settings.time.unit)
        switch mode {
        case .actual:
            if placeless > 0 {
                guard placing.place(placeless, among: &written) else { throw unplaced(placeless) }
                notes.insert(.placedBreak)
            }
            noteHourlyLeave(day, in: span.recorded, known: known, notes: &notes)
        case .merged:
            let hourlyLeave = Int(day.hourlyLeave ?? 0)
            let length = written.reduce(placeless + hourlyLeave) { $0 + $1.length }
            if placeless > 0 || (written.isEmpty && length > 0) { notes.insert(.placedBreak) }
            guard placing.merge(&written, length: length) else { throw unplaced(length) }
        }
        return written
    }

    /// The breaks that count, moved to the day that they belong to.
    private func recordedBreaks(
        of day: AttendanceDay, in span: Range<Int>, notes: inout Notes
    ) -> [Break] {
        let closed = closedBreaks(of: day, notes: &notes)
        guard day.breakTotal == 0 else {
            return closed.compactMap { moved($0, into: span, notes: &notes) }
        }
        // Whoever typed the rest of a correction may not have seen the 0.
        if day.correction == .replace, !closed.isEmpty { notes.insert(.droppedBreak) }
        return []
    }

    /// Rule 7 for the usual day, without arrays: one break or none, in its place, and nothing that a
    /// total or hourly leave would say besides.
    ///
    /// - Returns: Whether it is such a day; else nothing is appended or noted.
    func addUsualBreak(
        of day: AttendanceDay, in span: WorkSpan, to breaks: inout [Break], notes: inout Notes
    ) -> Bool {
        guard settings.breaks.mode == .actual, !day.hasHourlyLeave, day.breakCount <= 1 else {
            return false
        }
        guard let recorded = month.breaks(of: day).first else { return (day.breakTotal ?? 0) == 0 }
        guard let start = recorded.start, let end = recorded.end, start <= end,
            Int(start) >= span.recorded.lowerBound
        else { return false }
        let known = max(0, min(Int(end), span.recorded.upperBound) - Int(start))
        if let total = day.breakTotal, total == 0 || Int(total) != known { return false }
        let time = settings.time
        let rounded = Break(
            start: time.breakStart.round(Int(start), unit: time.unit),
            end: time.breakEnd.round(Int(end), unit: time.unit))
        guard rounded.start < rounded.end else { return true }
        let inside = Break(
            start: max(rounded.start, span.written.lowerBound),
            end: min(rounded.end, span.written.upperBound))
        if inside != rounded { notes.insert(.trimmedBreak) }
        if inside.start < inside.end { breaks.append(inside) }
        return true
    }

    /// The breaks with both ends.
    private func closedBreaks(of day: AttendanceDay, notes: inout Notes) -> [Break] {
        var closed: [Break] = []
        for recorded in month.breaks(of: day) {
            if let start = recorded.start, let end = recorded.end {
                closed.append(Break(start: Int(start), end: Int(end)))
            } else {
                notes.insert(.openBreak)
            }
        }
        return closed
    }

    /// Puts a break that lost its day where it must have been: its end after its start, and the
    /// whole after clock-in, if that lies inside the span.
    /// - Returns: `nil` for a break that ends before it starts wherever it is put.
    private func moved(_ recorded: Break, into span: Range<Int>, notes: inout Notes) -> Break? {
        var moved = recorded
        if moved.end < moved.start {
            moved.end += 1440
            guard span.encloses(moved) || span.encloses(moved.nextDay) else {
                notes.insert(.trimmedBreak)
                return nil
            }
            notes.insert(.movedBreak)
        }
        if moved.start < span.lowerBound, span.encloses(moved.nextDay) {
            notes.insert(.movedBreak)
            return moved.nextDay
        }
        return moved
    }

    private func roundedAndClipped(
        _ recorded: [Break], to span: Range<Int>, notes: inout Notes
    ) -> [Break] {
        let time = settings.time
        var clipped: [Break] = []
        for recorded in recorded {
            let start = time.breakStart.round(recorded.start, unit: time.unit)
            let end = time.breakEnd.round(recorded.end, unit: time.unit)
            guard start < end else { continue }
            let inside = Break(
                start: max(start, span.lowerBound), end: min(end, span.upperBound))
            if inside != Break(start: start, end: end) { notes.insert(.trimmedBreak) }
            if inside.start < inside.end { clipped.append(inside) }
        }
        return merged(clipped)
    }

    /// Minutes of the source's total that no interval accounts for; HRMOS deducts automatic breaks
    /// so.
    private func placelessMinutes(
        _ day: AttendanceDay, known: Int, notes: inout Notes
    ) throws(Ended) -> Int {
        guard let total = day.breakTotal, Int(total) != known else { return 0 }
        guard Int(total) > known else {
            notes.insert(.breakTotalDiffers)
            return 0
        }
        switch settings.breaks.unplaced {
        case .place:
            return Int(total) - known
        case .hold:
            throw unplaced(Int(total) - known)
        case .ignore:
            notes.insert(.breakTotalDiffers)
            return 0
        }
    }

    /// Hourly leave has no times in HRMOS: whether it lies inside the span shows in what is missing
    /// from the working time.
    private func noteHourlyLeave(
        _ day: AttendanceDay, in span: Range<Int>, known: Int, notes: inout Notes
    ) {
        guard let hourlyLeave = day.hourlyLeave, hourlyLeave > 0 else { return }
        guard let lacking = lackingMinutes(of: day, in: span, known: known) else {
            notes.insert(.hourlyLeaveByHand)
            return
        }
        if lacking == Int(hourlyLeave) {
            notes.insert(.hourlyLeaveByHand)
        } else if lacking != 0 {
            notes.insert(.hoursDiffer)
        }
    }

    /// What the source's working time lacks of clock-out − clock-in − breaks: the hourly leave
    /// inside, or 0 where that lay outside; `nil` where the source doesn't tell the working time.
    func lackingMinutes(of day: AttendanceDay, in span: Range<Int>) -> Int? {
        var notes: Notes = []
        let recorded = recordedBreaks(of: day, in: span, notes: &notes)
        return lackingMinutes(
            of: day, in: span, known: minutesCovered(by: recorded, inside: span))
    }

    private func lackingMinutes(
        of day: AttendanceDay, in span: Range<Int>, known: Int
    ) -> Int? {
        day.worked.map { span.count - (day.breakTotal.map(Int.init) ?? known) - Int($0) }
    }

    private func unplaced(_ minutes: Int) -> Ended {
        Ended(.held(.unplacedBreak, field: "break_total", value: String(minutes)))
    }
}

extension Break {
    fileprivate var nextDay: Break { Break(start: start + 1440, end: end + 1440) }
}

extension Range<Int> {
    /// Whether the break lies inside; touching the ends is inside.
    func encloses(_ other: Break) -> Bool {
        lowerBound <= other.start && other.end <= upperBound
    }
}

/// The breaks sorted, with those that overlap or touch made one.
func merged(_ breaks: [Break]) -> [Break] {
    var merged: [Break] = []
    for next in breaks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if let last = merged.last, next.start <= last.end {
            merged[merged.count - 1].end = max(last.end, next.end)
        } else {
            merged.append(next)
        }
    }
    return merged
}

/// Minutes inside the span that one break or more cover.
private func minutesCovered(by breaks: [Break], inside span: Range<Int>) -> Int {
    merged(breaks).reduce(0) { minutes, next in
        minutes + max(0, min(next.end, span.upperBound) - max(next.start, span.lowerBound))
    }
}
