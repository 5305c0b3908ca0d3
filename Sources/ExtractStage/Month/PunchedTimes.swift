import Cells

/// The punches (打刻) of a day, each on the day that it belongs to.
///
/// With an effective time of the same end a punch belongs to the day (before, same, after) that
/// brings it nearest. Without one its flag counts; where that says nothing, a punched-out not after
/// the punched-in moves one day on (`design.md`, "Extract, what it settles").
struct PunchedTimes {
    /// Whole minutes after the work date's midnight; `nil` where there is none that can be read.
    let start: Int?
    /// Whole minutes after the work date's midnight; `nil` where there is none that can be read.
    let end: Int?

    /// - Parameters:
    ///   - start: minutes as the source has the punched-in, on the day that it names.
    ///   - end: the same of the punched-out.
    ///   - effectiveStart: minutes of the effective time, where there is one.
    ///   - effectiveEnd: the same of the other end.
    ///   - endNamesDay: whether the source says of the punched-out that it is on another day.
    init(
        start: Int?, end: Int?, effectiveStart: Int?, effectiveEnd: Int?, endNamesDay: Bool
    ) {
        let settledStart = start.map { punch in
            effectiveStart.map { nearest(punch, to: $0) } ?? punch
        }
        self.start = settledStart
        self.end = end.map { punch in
            if let effectiveEnd { return nearest(punch, to: effectiveEnd) }
            guard !endNamesDay, isPlain(punch), let settledStart, punch <= settledStart else {
                return punch
            }
            return punch + 1440
        }
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
