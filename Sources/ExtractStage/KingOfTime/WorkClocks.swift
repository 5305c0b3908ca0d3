import PipelineSettings

/// When somebody came and went on a working day.
struct WorkClocks {
    private(set) var clockIn = ""
    private(set) var clockOut = ""
    /// The time between going and coming again.
    private(set) var gaps: [Range<Int>] = []
    /// Minutes from the first clock-in to the last clock-out, where the day has both.
    private(set) var span: Int?

    /// - Parameters:
    ///   - stamps: in time's order.
    ///   - rule: what several pairs of a day are.
    init(_ stamps: [KingOfTimeStamp], _ rule: KingOfTimeAPI.BetweenPairs) {
        let clocks = stamps.filter { $0.kind == .clockIn || $0.kind == .clockOut }
        let ins = clocks.filter { $0.kind == .clockIn }.map(\.minutes)
        let outs = clocks.filter { $0.kind == .clockOut }.map(\.minutes)
        let alternates = zip(clocks, clocks.dropFirst()).allSatisfy { $0.kind != $1.kind }
        let isOnePair = ins.count <= 1 && outs.count <= 1
        guard alternates, isOnePair || rule == .break else {
            // Nobody can say which of them count: all of them stand there and hold the day.
            clockIn = ins.map(clockCell).joined(separator: "/")
            clockOut = outs.map(clockCell).joined(separator: "/")
            return
        }
        if let first = clocks.first, first.kind == .clockIn {
            clockIn = clockCell(first.minutes)
        }
        if let last = clocks.last, last.kind == .clockOut {
            clockOut = clockCell(last.minutes)
        }
        for (left, right) in zip(clocks, clocks.dropFirst())
        where left.kind == .clockOut && left.minutes < right.minutes {
            gaps.append(left.minutes..<right.minutes)
        }
        if !clockIn.isEmpty, !clockOut.isEmpty, let first = clocks.first, let last = clocks.last {
            span = last.minutes - first.minutes
        }
    }

    /// Whether each clock-in has its clock-out and nothing is left over.
    static func arePaired(_ stamps: [KingOfTimeStamp]) -> Bool {
        let clocks = stamps.filter { $0.kind == .clockIn || $0.kind == .clockOut }
        return clocks.count % 2 == 0
            && clocks.enumerated().allSatisfy { place, stamp in
                stamp.kind == (place % 2 == 0 ? .clockIn : .clockOut)
            }
    }
}
