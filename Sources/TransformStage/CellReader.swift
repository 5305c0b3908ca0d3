import Delimited
import WorkModel

/// Reads the cells of one attendance row and notes the first that can't be read.
///
/// An empty cell is `nil`: not known. A cell that can't be read is `nil` too, and `unreadable` says
/// which column; rule 2 holds the day.
struct CellReader {
    /// The first column, from 0, that can't be read.
    private(set) var unreadable: Int?

    private mutating func fail(_ column: Int) {
        if unreadable == nil { unreadable = column }
    }

    /// `yyyy-MM-dd`; an empty one can't be read either.
    mutating func date(_ cell: Span<UInt8>, column: Int) -> WorkDate? {
        let date = WorkDate(cell)
        if date == nil { fail(column) }
        return date
    }

    /// `HH:mm`, whole minutes from the work date's midnight.
    mutating func clock(_ cell: Span<UInt8>, column: Int) -> Int16? {
        if cell.isEmpty { return nil }
        if cell.count == 5, let minutes = plainMinutes(fiveBytes(of: cell, from: 0)) {
            return Int16(minutes)
        }
        guard let time = ClockTime(cell) else {
            fail(column)
            return nil
        }
        return Int16(time.minutes)
    }

    /// Whole minutes, not negative.
    mutating func minutes(_ cell: Span<UInt8>, column: Int) -> Int32? {
        guard !cell.isEmpty else { return nil }
        guard let minutes = wholeNumber(cell, cell.indices) else {
            fail(column)
            return nil
        }
        return Int32(minutes)
    }

    /// A number of days such as `0.5`, in hundredths; further digits must be zeros.
    mutating func hundredths(_ cell: Span<UInt8>, column: Int) -> Int32? {
        guard !cell.isEmpty else { return nil }
        var point = 0
        while point < cell.count, cell[point] != UInt8(ascii: ".") { point += 1 }
        var value = wholeNumber(cell, 0..<point).map { $0 * 100 }
        if point < cell.count, let whole = value {
            value = add(fraction: cell, after: point, to: whole)
        }
        guard let value else {
            fail(column)
            return nil
        }
        return Int32(clamping: value)
    }

    /// `12:00-13:00/17:00-17:15`; appends each break.
    mutating func breaks(_ cell: Span<UInt8>, column: Int, into breaks: inout [RecordedBreak]) {
        guard !cell.isEmpty else { return }
        let before = breaks.count
        var start = 0
        // Nearly all breaks have two ends of five bytes each.
        while cell.count - start >= 11,
            cell.count == start + 11 || cell[start + 11] == UInt8(ascii: "/"),
            cell[start + 5] == UInt8(ascii: "-"),
            let from = plainMinutes(fiveBytes(of: cell, from: start)),
            let to = plainMinutes(fiveBytes(of: cell, from: start + 6))
        {
            breaks.append(RecordedBreak(start: Int16(from), end: Int16(to)))
            start += 12
        }
        while start <= cell.count {
            var end = start
            while end < cell.count, cell[end] != UInt8(ascii: "/") { end += 1 }
            guard let found = recordedBreak(cell.extracting(start..<end)) else {
                breaks.removeSubrange(before...)
                fail(column)
                return
            }
            breaks.append(found)
            start = end + 1
        }
    }

    /// One of an enumeration's words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ cell: Span<UInt8>, column: Int
    ) -> Word? {
        guard !cell.isEmpty else { return nil }
        for word in Word.allCases where cell.holds(word.rawValue) { return word }
        fail(column)
        return nil
    }

    /// `1:14`.
    mutating func origin(_ cell: Span<UInt8>, column: Int) -> Origin {
        if let origin = Origin(cell) { return origin }
        fail(column)
        return Origin(source: 0, position: 0)
    }
}

/// Reads `12:00-13:00`, `12:00-` or `-13:00`; a time may itself begin with `-`.
private func recordedBreak(_ text: Span<UInt8>) -> RecordedBreak? {
    // The dash between the times follows a digit, or stands first where the start is missing.
    var dash = 0
    if !text.isEmpty, text[0] == UInt8(ascii: "-") {
        if let end = ClockTime(text.extracting(1...)) {
            return RecordedBreak(start: nil, end: Int16(end.minutes))
        }
        dash = 1
    }
    while dash < text.count, text[dash] != UInt8(ascii: "-") { dash += 1 }
    guard dash < text.count, let start = ClockTime(text.extracting(..<dash)) else { return nil }
    guard dash + 1 < text.count else {
        return RecordedBreak(start: Int16(start.minutes), end: nil)
    }
    guard let end = ClockTime(text.extracting((dash + 1)...)) else { return nil }
    return RecordedBreak(start: Int16(start.minutes), end: Int16(end.minutes))
}

private func add(fraction cell: Span<UInt8>, after point: Int, to whole: Int) -> Int? {
    var value = whole
    var weight = 10
    guard point + 1 < cell.count else { return nil }
    for index in (point + 1)..<cell.count {
        let digit = cell[index] &- UInt8(ascii: "0")
        guard digit < 10, weight > 0 || digit == 0 else { return nil }
        value += Int(digit) * weight
        weight /= 10
    }
    return value
}

extension Span where Element == UInt8 {
    /// Whether the bytes are that text's.
    func holds(_ text: String) -> Bool {
        let other = text.utf8.span
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
