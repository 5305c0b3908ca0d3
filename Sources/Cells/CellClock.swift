import WorkModel

/// Reads a clock time of a CSV file (`other-sources.md` §1.7).
///
/// `9:05`, `09:05`, `9.05`, `25:30`, with seconds, which are cut off, and with 翌, 翌日, 前日 or 当日 before
/// a time that a clock on the wall shows; digits may be full-width.
/// - Returns: whole minutes after the work date's midnight; `nil` for anything else.
package func cellClock(_ text: Span<UInt8>) -> Int? {
    // Nearly all are `09:05`, which nothing needs to be taken off.
    if text.count == 5, let minutes = hoursAndMinutes(text, from: 0), minutes < 2880 {
        return minutes
    }
    let narrow = NarrowText(text)
    return narrow.read { text in
        for (word, days) in prefixes where begins(text, at: 0, with: word) {
            var start = word.utf8CodeUnitCount
            while start < text.count, text[start] == 0x20 { start += 1 }
            guard let shown = plainClock(text.extracting(start..<text.count)), isPlain(shown) else {
                return nil
            }
            return shown + 1440 * days
        }
        return plainClock(text)
    }
}

/// Reads a clock time that may have one of those marks before it, such as `P` in `P 9:05`.
///
/// - Parameters:
///   - text: The cell.
///   - marks: In ASCII where they can be; what ``isClockMark`` takes for one.
/// - Returns: whole minutes after the work date's midnight; `nil` for anything else.
package func cellClock(_ text: Span<UInt8>, without marks: [[UInt8]]) -> Int? {
    guard !marks.isEmpty else { return cellClock(text) }
    return NarrowText(text).read { text in
        for mark in marks where begins(text, with: mark) {
            return cellClock(text.extracting(mark.count..<text.count))
        }
        return cellClock(text)
    }
}

/// Whether a text can stand before a clock time without changing what it means: up to three letters,
/// but none of those that tell of a day or of half a day (翌, 前日, AM, 午後 …).
package func isClockMark(_ text: String) -> Bool {
    let isOfLetters = text.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
    guard isOfLetters, (1...3).contains(text.count) else { return false }
    return !dayWords.contains { text.uppercased().contains($0) }
}

/// The bytes of marks as they are compared, longer ones first.
package func comparableMarks(_ marks: [String]) -> [[UInt8]] {
    marks.map { mark in
        var bytes: [UInt8] = []
        NarrowText(mark.utf8.span).append(to: &bytes)
        return bytes
    }
    .sorted { $0.count > $1.count }
}

private let dayWords = [
    "翌", "前", "昨", "当", "明", "次", "日", "午", "後", "時", "分", "AM", "PM", "ＡＭ", "ＰＭ",
]

private func begins(_ text: Span<UInt8>, with mark: [UInt8]) -> Bool {
    guard text.count >= mark.count else { return false }
    for index in mark.indices where text[index] != mark[index] { return false }
    return true
}

/// Reads the flag beside a clock time: how many days after the work date it is.
///
/// - Returns: −1, 0 or 1, and 0 for an empty cell; `nil` for what can't be read.
package func cellDayFlag(_ text: Span<UInt8>) -> Int? {
    if text.isEmpty { return 0 }
    if text.count == 1 {
        if text[0] == UInt8(ascii: "0") { return 0 }
        if text[0] == UInt8(ascii: "1") { return 1 }
    }
    return NarrowText(text).read { text in
        text.isEmpty ? 0 : meaning(of: text, 0..<text.count, in: flags)
    }
}

/// Longer words first.
private let prefixes: [(StaticString, Int)] = [("翌日", 1), ("翌", 1), ("前日", -1), ("当日", 0)]

private let flags: [(StaticString, Int)] = [
    ("0", 0), ("1", 1), ("-1", -1), ("当日", 0), ("翌日", 1), ("翌", 1), ("前日", -1),
]

private func plainClock(_ text: Span<UInt8>) -> Int? {
    guard text.count > 3 else { return nil }
    let point = text.count - 3
    guard text[point] == UInt8(ascii: ".") else { return shownMinutes(text, on: nil) }
    guard point <= 2, let hours = wholeNumber(text, 0..<point),
        let minutes = wholeNumber(text, (point + 1)..<text.count), minutes < 60
    else { return nil }
    return ClockTime(minutes: hours * 60 + minutes)?.minutes
}
