import Cells
import Delimited
import WorkModel

/// The breaks of one day, from pairs of columns or from one cell (休憩詳細).
struct BreakPeriods {
    private struct Period {
        /// Whole minutes after the date's midnight; `nil` where that end is missing.
        let start: Int?
        let end: Int?
    }

    private var periods: [Period] = []
    /// The cell of all breaks, its full-width characters as half-width ones.
    private var narrow: [UInt8] = []

    var isEmpty: Bool { periods.isEmpty }

    /// Reads the breaks of a row; a cell that can't be read goes to `faults`.
    mutating func read(_ row: CurrentRow, _ faults: inout FaultList) {
        periods.removeAll(keepingCapacity: true)
        for columns in row.layout.breaks {
            let start = row.clock(columns.start, &faults)
            let end = row.clock(columns.end, &faults)
            if start != nil || end != nil { periods.append(Period(start: start, end: end)) }
        }
        if let column = row.layout.breakPeriods {
            narrow.removeAll(keepingCapacity: true)
            appendNarrow(row.block.bytes.span, row.cell(column), to: &narrow)
            if !readPeriods() {
                faults.add(row.fault(column, expected: "12:00-13:00/17:00-17:15"))
            }
        }
        periods.sort { left, right in
            let (start, other) = (left.start ?? left.end ?? 0, right.start ?? right.end ?? 0)
            return start == other ? (left.end ?? 0) < (right.end ?? 0) : start < other
        }
    }

    /// Appends `12:00-13:00/17:00-17:15`; an end that is missing stays empty.
    func append(to bytes: inout [UInt8]) {
        for (index, period) in periods.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "/")) }
            if let start = period.start { appendClock(minutes: start, to: &bytes) }
            bytes.append(UInt8(ascii: "-"))
            if let end = period.end { appendClock(minutes: end, to: &bytes) }
        }
    }

    /// Reads what lies between `/` or `,` in `narrow`.
    /// - Returns: whether all of it could be read.
    private mutating func readPeriods() -> Bool {
        guard !narrow.isEmpty else { return true }
        var start = 0
        for index in 0...narrow.count {
            let isEnd = index == narrow.count
            guard isEnd || narrow[index] == UInt8(ascii: "/") || narrow[index] == UInt8(ascii: ",")
            else { continue }
            guard let period = period(start..<index) else { return false }
            periods.append(period)
            start = index + 1
        }
        return true
    }

    /// Reads `12:00-13:00`, or with `~`.
    private func period(_ range: Range<Int>) -> Period? {
        let bytes = narrow.span
        for index in range
        where bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "~") {
            guard let start = cellClock(bytes.extracting(range.lowerBound..<index)),
                let end = cellClock(bytes.extracting(index + 1..<range.upperBound))
            else { return nil }
            return Period(start: start, end: end)
        }
        return nil
    }
}

/// Appends a cell, with ASCII for its full-width forms and `~` for 〜 (U+301C).
private func appendNarrow(_ text: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
        if let ascii = asciiOfFullWidth(text, index..<range.upperBound) {
            bytes.append(ascii)
            index += 3
        } else if index + 3 <= range.upperBound, text[index] == 0xE3, text[index + 1] == 0x80,
            text[index + 2] == 0x9C
        {
            bytes.append(UInt8(ascii: "~"))
            index += 3
        } else {
            bytes.append(text[index])
            index += 1
        }
    }
}
