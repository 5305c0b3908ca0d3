import Cells
import PipelineSettings

/// Which of several columns of times are a day's, by what they say together.
struct TimesOfDay {
    struct Found {
        let clockIn: Int
        let clockOut: Int
        var breaks: [Int] = []
        var breakTotal: Int?
        var worked: Int?
        /// Lengths of time that may be anything.
        var others: [Int] = []
    }

    /// `nil` where several ways are possible, or none.
    let found: Found?

    /// - Parameters:
    ///   - clocks: Columns of clock times; short lengths of time can be read so too.
    ///   - lengths: Columns of lengths of time, in any style.
    ///   - cells: of all columns.
    ///   - marks: What may stand before the times.
    init(clocks: [Int], lengths: [Int], cells: [[String]], marks: [[UInt8]]) {
        let minutes = Dictionary(
            uniqueKeysWithValues: clocks.map { column in
                (column, cells[column].map { cellClock($0.utf8.span, without: marks) })
            })
        func times(_ column: Int) -> [Int?] { minutes[column] ?? [] }
        let sums = Self.sums(clocks, lengths, cells, times)
        if sums.count == 1 {
            found = sums.first
            return
        }
        let wall = clocks.filter { !Self.isShort(times($0)) }
        guard sums.isEmpty, wall.count >= 2, wall.count.isMultiple(of: 2) else {
            found = nil
            return
        }
        let (clockIn, clockOut) = (wall[0], wall[1])
        let breaks = Array(wall.dropFirst(2))
        guard Self.precedes(times(clockIn), times(clockOut)),
            stride(from: 0, to: breaks.count, by: 2).allSatisfy({ place in
                Self.lie(
                    times(breaks[place]), times(breaks[place + 1]), within: times(clockIn),
                    times(clockOut))
            })
        else {
            found = nil
            return
        }
        // What stands before the times is about people.
        let others = Set(clocks).union(lengths).subtracting(wall).filter { $0 > clockIn }
        found = Found(
            clockIn: clockIn, clockOut: clockOut, breaks: breaks, others: others.sorted())
    }

    /// All ways in which clock-out − clock-in is the sum of a break and of working time in every
    /// row.
    private static func sums(
        _ clocks: [Int], _ lengths: [Int], _ cells: [[String]], _ times: (Int) -> [Int?]
    ) -> [Found] {
        var all: [Found] = []
        for (place, clockIn) in clocks.enumerated() {
            for clockOut in clocks[(place + 1)...] {
                let spans = zip(times(clockIn), times(clockOut)).map { start, end -> Int? in
                    guard let start, let end else { return nil }
                    return end < start ? end + 1440 - start : end - start
                }
                let rest = lengths.filter { $0 != clockIn && $0 != clockOut }
                for total in rest {
                    for worked in rest
                    where worked != total && addUp(spans, cells[total], cells[worked]) {
                        all.append(
                            Found(
                                clockIn: clockIn, clockOut: clockOut, breakTotal: total,
                                worked: worked))
                    }
                }
            }
        }
        // A break is shorter than the work around it.
        return all.filter { found in
            guard let total = found.breakTotal, let worked = found.worked else { return false }
            return DurationStyle.allCases.contains { style in
                longest(cells[total], style) < longest(cells[worked], style)
            }
        }
    }

    private static func longest(_ cells: [String], _ style: DurationStyle) -> Int {
        cells.compactMap { cellDuration($0.utf8.span, style) }.max() ?? 0
    }

    /// Whether in some style all rows add up, three at least that aren't all the same.
    private static func addUp(_ spans: [Int?], _ totals: [String], _ worked: [String]) -> Bool {
        DurationStyle.allCases.contains { style in
            var fitting: Set<Int> = []
            var count = 0
            for (row, span) in spans.enumerated() {
                guard let span, let length = cellDuration(worked[row].utf8.span, style),
                    let pause = totals[row].isEmpty
                        ? 0 : cellDuration(totals[row].utf8.span, style)
                else { continue }
                guard abs(span - length - pause) <= (style == .decimal ? 2 : 0) else {
                    return false
                }
                count += 1
                fitting.insert(span)
            }
            return count > 2 && fitting.count > 1
        }
    }

    /// Nobody comes before five in all rows; lengths of breaks and overtime are that short.
    private static func isShort(_ times: [Int?]) -> Bool {
        let known = times.compactMap(\.self)
        return known.allSatisfy { $0 <= 300 }
    }

    private static func precedes(_ starts: [Int?], _ ends: [Int?]) -> Bool {
        let both = zip(starts, ends).compactMap { start, end in
            start.flatMap { start in end.map { start < $0 } }
        }
        // Not so on nights, of which a file has fewer than days.
        return both.count(where: \.self) * 10 > both.count * 6
    }

    /// Whether the one pair of times lies within the other in all rows that have all four.
    private static func lie(
        _ starts: [Int?], _ ends: [Int?], within first: [Int?], _ last: [Int?]
    ) -> Bool {
        var count = 0
        for row in starts.indices {
            guard let start = starts[row], let end = ends[row], let from = first[row],
                let to = last[row]
            else { continue }
            // Over midnight nothing is told.
            guard from < to else { continue }
            guard from < start, start < end, end < to else { return false }
            count += 1
        }
        return count > 0
    }
}
