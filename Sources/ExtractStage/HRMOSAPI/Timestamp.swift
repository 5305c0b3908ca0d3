import WorkModel

/// Reads `2020-09-18T12:56:20.000+09:00` (RFC 3339) as seconds since 1970; parts of a second are
/// dropped.
/// - Returns: `nil` for anything else.
func secondsSince1970(ofTimestamp text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = WorkDate(String(text.prefix(10))),
        [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
        let time = secondsOfDay(bytes.span.extracting(11..<19))
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    guard let offset = offset(Array(rest)) else { return nil }
    return Int(day.dayNumber) * 86_400 + time - offset
}

/// That moment in Asia/Tokyo, such as `2026-11-21T05:00:00+09:00`.
func tokyoTimestamp(ofSeconds seconds: Int) -> String {
    let tokyo = seconds + 9 * 3600
    let time = tokyo % 86_400
    let day = WorkDate(dayNumber: Int32(tokyo / 86_400))
    return text { bytes in
        day.append(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        appendDigits(time / 3600, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(time / 60 % 60, count: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendDigits(time % 60, count: 2, to: &bytes)
        bytes.append(contentsOf: "+09:00".utf8)
    }
}

/// Seconds of `HH:mm:ss`.
private func secondsOfDay(_ text: Span<UInt8>) -> Int? {
    guard text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
        let hour = wholeNumber(text, 0..<2), let minute = wholeNumber(text, 3..<5),
        let second = wholeNumber(text, 6..<8), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
}

/// Seconds of `Z`, `+09:00` or `-09:00`.
private func offset(_ text: [UInt8]) -> Int? {
    if text == [UInt8(ascii: "Z")] || text == [UInt8(ascii: "z")] { return 0 }
    guard text.count == 6, text[3] == UInt8(ascii: ":"),
        let sign = [UInt8(ascii: "+"): 1, UInt8(ascii: "-"): -1][text[0]],
        let hours = wholeNumber(text.span, 1..<3), let minutes = wholeNumber(text.span, 4..<6)
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
}
