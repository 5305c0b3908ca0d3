import JapaneseText
import WorkModel

/// A cell as it was before a spreadsheet saved it, where that is certain; else as it stands, and
/// transform holds the day.
///
/// `2026/10/5` becomes `2026-10-05`, `9:05` and `９：０５` become `09:05`, `26:30:00` becomes `26:30`,
/// `翌7:00` and `翌日 7:00` become `31:00`, and `'-00:30`, which the list for review keeps from being a
/// formula, `-00:30`.
func mendedCell(_ cell: String, of column: ColumnHeading) -> String {
    let text = withoutGuard(cell)
    let plain = trimmed(nfkc(text))
    switch column {
    case .date:
        return memberDate(plain)?.description ?? text
    case .clockIn, .clockOut, .punchedIn, .punchedOut:
        return clock(plain)?.description ?? text
    case .breaks:
        return consists(plain, of: "0123456789:-/") ? plain : text
    case .breakTotal, .hourlyLeave, .worked:
        return consists(plain, of: "0123456789") ? plain : text
    case .leaveDays:
        return consists(plain, of: "0123456789.") ? plain : text
    default:
        return text
    }
}

/// The cell without the `'` that keeps a spreadsheet from running it; one that was there before has
/// got another.
private func withoutGuard(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let first = scalars.first(where: { $0 != "'" }),
        "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
    else { return cell }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
}

/// Reads `H:mm`, also with the seconds that a spreadsheet adds past 24 hours, and a time of the next
/// day behind `翌`, `翌日` or `翌朝`.
private func clock(_ text: String) -> ClockTime? {
    if let mark = ["翌日", "翌朝", "翌"].first(where: text.hasPrefix) {
        guard let time = clock(trimmed(String(text.dropFirst(mark.count)))),
            (0..<1440).contains(time.minutes)
        else { return nil }
        return ClockTime(minutes: time.minutes + 1440)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2] == "00" else { return ClockTime(text) }
    return ClockTime(parts[0] + ":" + parts[1])
}

private func consists(_ text: String, of characters: String) -> Bool {
    text.utf8.allSatisfy(characters.utf8.contains)
}
