import Delimited
import WorkModel

/// Days of people, each by an employee code (or a number) and a date, such as the held ones.
struct DaySet: Sendable {
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

    /// Adds all of other days; `sort()` must follow.
    mutating func insert(contentsOf other: DaySet) {
        let start = bytes.count
        bytes += other.bytes
        days += other.days.map { day in
            Day(code: start + day.code.lowerBound..<start + day.code.upperBound, date: day.date)
        }
    }

    mutating func sort() {
        days.sort { [bytes] left, right in
            let order = compareBytes(
                bytes.span.extracting(left.code), bytes.span.extracting(right.code))
            return order == 0 ? left.date < right.date : order < 0
        }
    }

    /// Whether that person's day is one of them; codes compare exactly.
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
