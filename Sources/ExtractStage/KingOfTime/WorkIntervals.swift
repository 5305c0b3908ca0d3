/// Stretches of a working day, in minutes after its midnight.
struct WorkIntervals {
    /// With one end missing where nobody stamped it.
    private(set) var all: [(start: Int?, end: Int?)] = []

    /// Pairs beginnings with ends, in time's order.
    init(
        _ stamps: [KingOfTimeStamp], from start: KingOfTimeStamp.Kind, to end: KingOfTimeStamp.Kind
    ) {
        var open: Int?
        for stamp in stamps {
            if stamp.kind == start {
                if let open { all.append((open, nil)) }
                open = stamp.minutes
            } else if stamp.kind == end {
                all.append((open, stamp.minutes))
                open = nil
            }
        }
        if let open { all.append((open, nil)) }
    }

    /// Whole stretches.
    init(_ stretches: [Range<Int>]) {
        all = stretches.map { ($0.lowerBound, $0.upperBound) }
    }

    /// Those with both ends, where time passes between them.
    var whole: [Range<Int>] {
        all.compactMap { interval in
            guard let start = interval.start, let end = interval.end, start < end else {
                return nil
            }
            return start..<end
        }
    }

    static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.all += right.all
        return sum
    }

    /// The minutes that they cover together.
    var minutes: Int {
        var covered = 0
        var end = Int.min
        for stretch in whole.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            covered += max(0, stretch.upperBound - max(stretch.lowerBound, end))
            end = max(end, stretch.upperBound)
        }
        return covered
    }

    /// As the column `breaks` has them: `12:00-13:00/17:00-`.
    var cell: String {
        all.sorted { ($0.start ?? $0.end ?? 0) < ($1.start ?? $1.end ?? 0) }
            .map { interval in
                (interval.start.map(clockCell) ?? "") + "-" + (interval.end.map(clockCell) ?? "")
            }.joined(separator: "/")
    }
}
