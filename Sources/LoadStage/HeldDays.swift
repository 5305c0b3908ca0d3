import WorkModel

/// The days that transform held of one integration, by employee code and date.
struct HeldDays: Sendable {
    private struct Day {
        let code: Range<Int>
        let date: WorkDate
    }

    private var bytes: [UInt8] = []
    private var days: [Day] = []

    /// Adds days in any order; `sort()` must follow before days are looked for.
    mutating func insert(code: Span<UInt8>, date: WorkDate) {
        let start = bytes.count
        for index in code.indices { bytes.append(code[index]) }
        days.append(Day(code: start..<bytes.count, date: date))
    }

    mutating func sort() {
        days.sort { [bytes] left, right in
            let order = compareBytes(
                bytes.span.extracting(left.code), bytes.span.extracting(right.code))
            return order == 0 ? left.date < right.date : order < 0
        }
    }

    /// Whether that person's day is held; codes compare exactly.
    func contains(code: Span<UInt8>, date: WorkDate) -> Bool {
        var candidates = 0..<days.count
        while !candidates.isEmpty {
            let middle = candidates.lowerBound + candidates.count / 2
            let day = days[middle]
            let order = compareBytes(bytes.span.extracting(day.code), code)
            if order == 0 && day.date == date { return true }
            if order < 0 || (order == 0 && day.date < date) {
                candidates = middle + 1..<candidates.upperBound
            } else {
                candidates = candidates.lowerBound..<middle
            }
        }
        return false
    }
}
