package import WorkModel

/// Whether a time is one that a clock on the wall shows, so that it doesn't name a day itself.
package func isPlain(_ minutes: Int) -> Bool {
    (0..<1440).contains(minutes)
}

/// Reads what a clock shows: `H:mm` or `HH:mm`, either with seconds, which are cut off, or a
/// date-time of the work date or of 2000-01-01 in Japan's zone.
///
/// Rails writes a time without a date as one of 2000-01-01 (`hrmos.md` §2.1); of any other day but
/// the work date nobody says what it means.
/// - Returns: whole minutes; `nil` for anything else.
package func shownMinutes(_ text: Span<UInt8>, on day: WorkDate?) -> Int? {
    if let time = ClockTime(text) { return time.minutes }
    guard text.count > 10, text[10] == UInt8(ascii: "T") else { return minutesWithSeconds(text) }
    guard let date = WorkDate(text.extracting(0..<10)),
        date == day || date == WorkDate(year: 2000, month: 1, day: 1)
    else { return nil }
    let zone = text.count - 6
    let hasZone =
        zone > 10 && text[zone] == UInt8(ascii: "+") && hoursAndMinutes(text, from: zone + 1) == 540
    let clock = text.extracting(11..<(hasZone ? zone : text.count))
    return ClockTime(clock)?.minutes ?? minutesWithSeconds(clock)
}

/// Reads `HH:mm:ss` or `HH:mm:ss.fff`.
private func minutesWithSeconds(_ text: Span<UInt8>) -> Int? {
    var colon = 0
    while colon < text.count, text[colon] != UInt8(ascii: ":") { colon += 1 }
    let seconds = colon + 3
    guard text.count >= seconds + 3, text[seconds] == UInt8(ascii: ":"),
        let time = ClockTime(text.extracting(0..<seconds)),
        let second = wholeNumber(text, (seconds + 1)..<(seconds + 3)), second < 60
    else { return nil }
    guard text.count > seconds + 3 else { return time.minutes }
    guard text[seconds + 3] == UInt8(ascii: "."),
        wholeNumber(text, (seconds + 4)..<text.count) != nil
    else { return nil }
    return time.minutes
}
