import WorkModel

/// The punches (打刻) of a WorkOutput; they carry no day of their own (`hrmos.md` §2.1).
struct WorkPunches {
    private let start: WorkClock
    private let end: WorkClock
    private let effectiveStart: WorkClock
    private let effectiveEnd: WorkClock

    init(
        of object: borrowing ObjectReader, on day: WorkDate?, effectiveStart: WorkClock,
        effectiveEnd: WorkClock
    ) {
        self.effectiveStart = effectiveStart
        self.effectiveEnd = effectiveEnd
        // Beside an effective time the flag is that time's.
        let startFlag = effectiveStart.isMissing ? object.value(.nextDayStart) : .missing
        let endFlag = effectiveEnd.isMissing ? object.value(.nextDayEnd) : .missing
        start = WorkClock(object.value(.stampingStart), flag: startFlag, of: object, on: day)
        end = WorkClock(object.value(.stampingEnd), flag: endFlag, of: object, on: day)
    }

    private var settled: PunchedTimes {
        PunchedTimes(
            start: start.minutes, end: end.minutes, effectiveStart: effectiveStart.minutes,
            effectiveEnd: effectiveEnd.minutes, endNamesDay: end.namesAnotherDay)
    }

    /// Appends the punched-in time.
    func appendStart(to bytes: inout [UInt8], of object: borrowing ObjectReader) {
        guard let minutes = settled.start else { return start.append(to: &bytes, of: object) }
        appendClock(minutes: minutes, to: &bytes)
    }

    /// Appends the punched-out time.
    func appendEnd(to bytes: inout [UInt8], of object: borrowing ObjectReader) {
        guard let minutes = settled.end else { return end.append(to: &bytes, of: object) }
        appendClock(minutes: minutes, to: &bytes)
    }
}
