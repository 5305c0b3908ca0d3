/// Rule 7's second half: where minutes of break go whose times nobody knows.
struct BreakPlacing {
    /// The written span.
    let span: Range<Int>
    /// Whole minutes after midnight.
    let placeAt: Int
    /// Minutes.
    let unit: Int

    /// Places one block, never split: at the end of the longest break, else at `placeAt`, else in
    /// the middle of the longest stretch without a break.
    ///
    /// The breaks are sorted, apart and inside the span; so they stay.
    /// - Returns: whether there was room.
    func place(_ length: Int, among breaks: inout [Break]) -> Bool {
        guard let block = lengthening(breaks, by: length) ?? free(length, among: breaks) else {
            return false
        }
        breaks = merged(breaks + [block])
        return true
    }

    /// Makes one break of that length of all of them, from where the first begins.
    /// - Returns: whether there was room.
    func merge(_ breaks: inout [Break], length: Int) -> Bool {
        guard length > 0 else {
            breaks = []
            return true
        }
        guard let first = breaks.first else {
            guard let block = free(length, among: []) else { return false }
            breaks = [block]
            return true
        }
        guard first.start + length <= span.upperBound else { return false }
        breaks = [Break(start: first.start, end: first.start + length)]
        return true
    }

    /// The block behind the longest break, of equal ones the earliest.
    private func lengthening(_ breaks: [Break], by length: Int) -> Break? {
        let longest = breaks.max { ($0.length, $1.start) < ($1.length, $0.start) }
        guard let longest else { return nil }
        return ifFree(Break(start: longest.end, end: longest.end + length), among: breaks)
    }

    private func free(_ length: Int, among breaks: [Break]) -> Break? {
        ifFree(Break(start: placeAt, end: placeAt + length), among: breaks)
            ?? middle(of: longestStretch(among: breaks), length: length)
    }

    /// Touching is free.
    private func ifFree(_ block: Break, among breaks: [Break]) -> Break? {
        guard span.encloses(block) else { return nil }
        return breaks.contains { $0.start < block.end && block.start < $0.end } ? nil : block
    }

    /// The longest stretch of work without a break, of equal ones the earliest.
    private func longestStretch(among breaks: [Break]) -> Range<Int> {
        var longest = span.lowerBound..<span.lowerBound
        var begin = span.lowerBound
        for end in breaks.map(\.start) + [span.upperBound] {
            if end - begin > longest.count { longest = begin..<end }
            begin = breaks.first { $0.start == end }?.end ?? begin
        }
        return longest
    }

    private func middle(of stretch: Range<Int>, length: Int) -> Break? {
        guard stretch.count >= length else { return nil }
        let middle = stretch.lowerBound + (stretch.count - length) / 2
        let start = max(roundDown(middle, unit: unit), stretch.lowerBound)
        return Break(start: start, end: start + length)
    }
}
