import JapaneseText
import PipelineSettings

/// How a file writes dates, by some of them.
///
/// - Returns: `nil` where they don't tell, such as `10/5/2026`, or not all are written alike.
func proposedDates(_ values: [String]) -> DateStyle? {
    onlyOne(values.compactMap(dateStyle))
}

private func dateStyle(of value: String) -> DateStyle? {
    let text = nfkc(value)
    let numbers = text.split { !isDigit($0) }
    switch text.filter({ !isDigit($0) }) {
    case "" where text.count == 8: return .digits
    case "--": return .hyphens
    case "..": return .dots
    case "年月日": return .kanji
    case "//" where numbers.first?.count == 4: return .slashes
    case "//" where numbers.count == 3:
        let (first, second) = (Int(numbers[0]) ?? 0, Int(numbers[1]) ?? 0)
        return first > 12 ? .dayFirst : second > 12 ? .monthFirst : nil
    default: return nil
    }
}

/// How a file writes lengths of time, by some of them.
///
/// - Returns: `nil` where they don't tell, such as `1.00`, or not all are written alike.
func proposedDurations(_ values: [String]) -> DurationStyle? {
    onlyOne(values.compactMap(durationStyle))
}

private func durationStyle(of value: String) -> DurationStyle? {
    let text = nfkc(value)
    let numbers = text.split { !isDigit($0) }
    switch text.filter({ !isDigit($0) }) {
    case ":": return .hoursAndMinutes
    // Nobody's break takes a day.
    case "": return Int(text) ?? 0 < 24 ? nil : .minutes
    case "." where numbers.count == 2: return Int(numbers[1]) ?? 0 < 60 ? nil : .decimal
    default: return nil
    }
}

/// What all are, where they are all the same.
private func onlyOne<Style: Equatable>(_ styles: [Style]) -> Style? {
    guard let first = styles.first, styles.allSatisfy({ $0 == first }) else { return nil }
    return first
}

private func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
}
