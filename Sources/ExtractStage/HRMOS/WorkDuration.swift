import WorkModel

/// Appends a duration such as `"8:30"` as whole minutes; hours go up to 999.
///
/// What isn't a duration stays as it stands. A bare number other than 0 gets a remark, since nobody
/// says whether it counts minutes, seconds or hours, and without one it would pass for minutes.
func appendDuration(
    _ value: JSONValue, of object: borrowing ObjectReader, to bytes: inout [UInt8]
) {
    guard value.kind == .string || value.kind == .integer else {
        return object.append(value, to: &bytes)
    }
    let text = object.text.span.extracting(value.range)
    if let minutes = durationMinutes(text) { return appendNumber(minutes, to: &bytes) }
    object.append(value, to: &bytes)
    if let number = wholeNumber(text, 0..<text.count), number != 0 {
        bytes.append(contentsOf: " (not H:MM)".utf8)
    }
}

/// Reads `H:MM`, `HH:MM` or `HHH:MM`.
private func durationMinutes(_ text: Span<UInt8>) -> Int? {
    let colon = text.count - 3
    guard (1...3).contains(colon), text[colon] == UInt8(ascii: ":"),
        let hours = wholeNumber(text, 0..<colon),
        let minutes = wholeNumber(text, (colon + 1)..<text.count), minutes < 60
    else { return nil }
    return hours * 60 + minutes
}
