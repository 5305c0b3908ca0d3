package import PipelineSettings
import WorkModel

/// Reads a length of time as a profile says that the file writes it (`other-sources.md` §1.7).
///
/// Hours go up to 999. Decimal hours are rounded to the nearest minute, since 1:20 is written `1.33`.
/// - Returns: whole minutes; `nil` for anything else, such as the sexagesimal `1.75`.
package func cellDuration(_ text: Span<UInt8>, _ style: DurationStyle) -> Int? {
    NarrowText(text).read { text in
        let whole = wholeNumber(text, 0..<text.count)
        switch style {
        case .minutes:
            return whole
        case .hoursAndMinutes:
            // A bare 0 is the same in every style.
            return whole == 0 ? 0 : minutes(text, separator: UInt8(ascii: ":"))
        case .sexagesimal:
            if let whole { return whole > 999 ? nil : whole * 60 }
            return minutes(text, separator: UInt8(ascii: "."))
        case .decimal:
            if let whole { return whole > 999 ? nil : whole * 60 }
            return minutesOfDecimal(text)
        }
    }
}

/// Appends a duration as whole minutes, or what can't be read as it stands.
///
/// A bare number gets a remark then: without one it would pass for minutes.
package func appendCellDuration(
    _ cell: Span<UInt8>, _ style: DurationStyle, to bytes: inout [UInt8]
) {
    if let minutes = cellDuration(cell, style) { return appendNumber(minutes, to: &bytes) }
    appendCell(cell, to: &bytes)
    if wholeNumber(cell, 0..<cell.count) != nil {
        bytes.append(contentsOf: " (not \(style.rawValue))".utf8)
    }
}

package func appendCell(_ cell: Span<UInt8>, to bytes: inout [UInt8]) {
    for index in cell.indices { bytes.append(cell[index]) }
}

/// Reads `H:MM`, `HH:MM` or `HHH:MM` with that separator.
private func minutes(_ text: Span<UInt8>, separator: UInt8) -> Int? {
    let place = text.count - 3
    guard (1...3).contains(place), text[place] == separator,
        let hours = wholeNumber(text, 0..<place),
        let minutes = wholeNumber(text, (place + 1)..<text.count), minutes < 60
    else { return nil }
    return hours * 60 + minutes
}

private func minutesOfDecimal(_ text: Span<UInt8>) -> Int? {
    var point = 0
    while point < text.count, text[point] != UInt8(ascii: ".") { point += 1 }
    let digits = text.count - point - 1
    guard (1...3).contains(point), (1...4).contains(digits),
        let hours = wholeNumber(text, 0..<point),
        let fraction = wholeNumber(text, (point + 1)..<text.count)
    else { return nil }
    var unit = 1
    for _ in 0..<digits { unit *= 10 }
    return hours * 60 + (fraction * 60 + unit / 2) / unit
}
