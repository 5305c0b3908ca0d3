package import PipelineSettings
package import WorkModel

/// Reads a date as a profile says that the file writes it, or `yyyy-MM-dd`.
/// - Returns: `nil` for anything else and for days that don't exist.
package func cellDate(_ text: Span<UInt8>, _ style: DateStyle) -> WorkDate? {
    if style == .slashes, let date = plainDate(text) { return date }
    return NarrowText(text).read { text in
        if let date = WorkDate(text) { return date }
        return switch style {
        case .slashes: date(text, separators: "/", "/", "", order: .yearFirst)
        case .hyphens: date(text, separators: "-", "-", "", order: .yearFirst)
        case .dots: date(text, separators: ".", ".", "", order: .yearFirst)
        case .kanji: date(text, separators: "年", "月", "日", order: .yearFirst)
        case .monthFirst: date(text, separators: "/", "/", "", order: .monthFirst)
        case .dayFirst: date(text, separators: "/", "/", "", order: .dayFirst)
        case .digits: dateOfDigits(text)
        }
    }
}

/// Reads `2026/8/1`, digit by digit: nearly all dates of a list from HRMOS are so.
private func plainDate(_ text: Span<UInt8>) -> WorkDate? {
    guard (8...10).contains(text.count), text[4] == UInt8(ascii: "/") else { return nil }
    let slash = text[6] == UInt8(ascii: "/") ? 6 : 7
    let dayDigits = text.count - slash - 1
    guard text[slash] == UInt8(ascii: "/"), dayDigits == 1 || dayDigits == 2 else { return nil }
    var parts = InlineArray<3, Int>(repeating: 0)
    var part = 0
    for index in text.indices {
        if index == 4 || index == slash {
            part += 1
            continue
        }
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        parts[part] = parts[part] * 10 + Int(digit)
    }
    return WorkDate(year: parts[0], month: parts[1], day: parts[2])
}

private enum DateOrder {
    case yearFirst
    case monthFirst
    case dayFirst
}

/// Reads three numbers, each with what must follow it.
private func date(
    _ text: Span<UInt8>, separators first: StaticString, _ second: StaticString,
    _ third: StaticString, order: DateOrder
) -> WorkDate? {
    var place = 0
    guard let one = number(text, &place, before: first),
        let two = number(text, &place, before: second),
        let three = number(text, &place, before: third), place == text.count
    else { return nil }
    let (year, month, day) =
        switch order {
        case .yearFirst: (one, two, three)
        case .monthFirst: (three, one, two)
        case .dayFirst: (three, two, one)
        }
    guard year.digits == 4, month.digits <= 2, day.digits <= 2 else { return nil }
    return WorkDate(year: year.value, month: month.value, day: day.value)
}

/// Reads digits and the word behind them, and moves `place` past both.
private func number(
    _ text: Span<UInt8>, _ place: inout Int, before word: StaticString
) -> (value: Int, digits: Int)? {
    let start = place
    while place < text.count, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    let end = place
    guard let value = wholeNumber(text, start..<end), begins(text, at: end, with: word) else {
        return nil
    }
    place += word.utf8CodeUnitCount
    return (value, end - start)
}

private func dateOfDigits(_ text: Span<UInt8>) -> WorkDate? {
    guard text.count == 8, let year = wholeNumber(text, 0..<4),
        let month = wholeNumber(text, 4..<6), let day = wholeNumber(text, 6..<8)
    else { return nil }
    return WorkDate(year: year, month: month, day: day)
}
