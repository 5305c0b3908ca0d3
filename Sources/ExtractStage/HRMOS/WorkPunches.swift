import WorkModel

/// The punches (打刻) of a day; they carry no day of their own (`hrmos.md` §2.1).
///
/// With an effective time of the same end a punch belongs to the day (before, same, after) that
/// brings it nearest. Without one the end's flag counts; where that says nothing, a punched-out not
/// after the punched-in moves one day on (`design.md`, "Extract, what it settles").
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

    /// Whole minutes after the work date's midnight; `nil` where it can't be read.
    private var startMinutes: Int? {
        guard let punch = start.minutes else { return nil }
        return effectiveStart.minutes.map { nearest(punch, to: $0) } ?? punch
    }

    private var endMinutes: Int? {
        guard let punch = end.minutes else { return nil }
        if let effective = effectiveEnd.minutes { return nearest(punch, to: effective) }
        guard !end.namesAnotherDay, isPlain(punch), let start = startMinutes, punch <= start else {
            return punch
        }
        return punch + 1440
    }

    /// Appends the punched-in time.
    func appendStart(to bytes: inout [UInt8], of object: borrowing ObjectReader) {
        guard let startMinutes else { return start.append(to: &bytes, of: object) }
        appendClock(minutes: startMinutes, to: &bytes)
    }

    /// Appends the punched-out time.
    func appendEnd(to bytes: inout [UInt8], of object: borrowing ObjectReader) {
        guard let endMinutes else { return end.append(to: &bytes, of: object) }
        appendClock(minutes: endMinutes, to: &bytes)
    }
}

/// The punch on the day that brings it nearest; in a tie the earlier.
///
/// A time that names its day keeps it.
private func nearest(_ punch: Int, to effective: Int) -> Int {
    guard isPlain(punch) else { return punch }
    // Twelve hours either way are a tie.
    if punch - effective >= 720 { return punch - 1440 }
    return effective - punch > 720 ? punch + 1440 : punch
}
