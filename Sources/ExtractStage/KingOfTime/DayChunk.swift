import WorkModel

/// Days that are asked for together: of one month, for a month's package is written by itself.
struct DayChunk: Hashable {
    let days: ClosedRange<WorkDate>

    /// Cuts days, in their order, into stretches of at most so many of one month.
    static func cut(_ days: [WorkDate], most count: Int) -> [DayChunk] {
        var chunks: [DayChunk] = []
        for day in days {
            if let last = chunks.last?.days, last.upperBound.advanced(by: 1) == day,
                last.upperBound.month == day.month,
                Int(day.dayNumber - last.lowerBound.dayNumber) < count
            {
                chunks[chunks.count - 1] = DayChunk(days: last.lowerBound...day)
            } else {
                chunks.append(DayChunk(days: day...day))
            }
        }
        return chunks
    }

    var count: Int { Int(days.upperBound.dayNumber - days.lowerBound.dayNumber) + 1 }

    /// Both halves, for an answer that is too large.
    var halves: [DayChunk] {
        guard count > 1 else { return [] }
        let middle = days.lowerBound.advanced(by: count / 2 - 1)
        return [
            DayChunk(days: days.lowerBound...middle),
            DayChunk(days: middle.advanced(by: 1)...days.upperBound),
        ]
    }

    /// What the answer is kept as.
    var name: String { "days-\(days.lowerBound)-\(days.upperBound)" }

    /// How packages and faults call the request.
    var request: String { "GET /daily-workings \(days.lowerBound)..\(days.upperBound)" }
}
