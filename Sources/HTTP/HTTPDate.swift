internal import WorkModel

/// Reads a date of HTTP in its three forms (RFC 9110, 5.6.7).
///
/// They are `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
/// A year of two digits is of this century, the only one that a service still speaks of. The name
/// of the day isn't checked.
/// - Returns: Seconds since 1970, or `nil` for anything else.
func secondsSince1970(ofHTTPDate text: String) -> Int? {
    let words = text.split(separator: " ")
    switch words.count {
    case 6 where words[5] == "GMT":
        return seconds(year: words[3], month: words[2], day: words[1], clock: words[4])
    case 5:
        return seconds(year: words[4], month: words[1], day: words[2], clock: words[3])
    case 4 where words[3] == "GMT":
        let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
        guard date.count == 3 else { return nil }
        return seconds(year: date[2], month: date[1], day: date[0], clock: words[2])
    default:
        return nil
    }
}

private func seconds(
    year: Substring, month: Substring, day: Substring, clock: Substring
) -> Int? {
    guard let month = months.firstIndex(of: month), let day = digits(day, upTo: 31),
        let year = digits(year, upTo: 9999), let seconds = secondsOfDay(clock),
        let date = WorkDate(year: year < 100 ? 2000 + year : year, month: month + 1, day: day)
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
