internal import WorkModel

/// Reads a date of HTTP in its three forms (RFC 9110, 5.6.7).
///
/// They are /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
/// A year of two digits is of this century, the only one that a service still speaks of. The name
/// of the day isn't checked.
/// - Returns: Seconds since 1970, or `nil` for anything else.
func secondsSince1970(ofHTTPDate text: String) -> Int? {
    var words = text.split { $0 == " " || $0 == "-" }.dropFirst()
    if words.last == "GMT" { words.removeLast() }
    let parts = Array(words)
    guard parts.count == 4 else { return nil }
    // The last form, asctime's, has the month before the day and the year at the end.
    let isAsctime = !text.contains(",")
    let day = isAsctime ? parts[1] : parts[0]
    let month = isAsctime ? parts[0] : parts[1]
    let year = isAsctime ? parts[3] : parts[2]
    let clock = isAsctime ? parts[2] : parts[3]
    guard let number = months.firstIndex(of: month), let day = digits(day, upTo: 31),
        let year = digits(year, upTo: 9999), let seconds = secondsOfDay(clock),
        let date = WorkDate(year: year < 100 ? 2000 + year : year, month: number + 1, day: day)
    else { return nil }
    return Int(date.dayNumber) * 86_400 + seconds
}

private let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

private func secondsOfDay(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    // A leap second is the 60th.
    guard parts.count == 3, let hours = digits(parts[0], upTo: 23),
        let minutes = digits(parts[1], upTo: 59), let seconds = digits(parts[2], upTo: 60)
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
}

/// A number of ASCII digits only.
func digits(_ text: some StringProtocol, upTo limit: Int) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
        number <= limit
    else { return nil }
    return number
}
