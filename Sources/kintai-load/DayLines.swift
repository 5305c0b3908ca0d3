import Messages

/// A person's days of a month on a line each, `A0001  2026-10: 1, 5–9`.
///
/// - Parameters:
///   - days: By month, employee code and date.
///   - language: Whose sign a stretch of three days or more has between its ends.
/// - Returns: The lines.
func dayLines(_ days: [(code: String, date: String)], in language: Language) -> [String] {
    var lines: [String] = []
    var rest = days[...]
    while let first = rest.first {
        let month = first.date.prefix(7)
        let same = rest.prefix { $0.code == first.code && $0.date.hasPrefix(month) }
        let numbers = same.compactMap { Int($0.date.suffix(2)) }
        lines.append("\(first.code)  \(month): \(stretches(numbers, in: language))")
        rest = rest.dropFirst(same.count)
    }
    return lines
}

/// `1, 5–9`.
private func stretches(_ days: [Int], in language: Language) -> String {
    var words: [String] = []
    var rest = days[...]
    while let first = rest.first {
        let length = zip(rest, first...).prefix { $0 == $1 }.count
        if length > 2 {
            let sign = language == .ja ? "〜" : "–"
            words.append("\(first)\(sign)\(first + length - 1)")
        } else {
            words += rest.prefix(length).map(String.init)
        }
        rest = rest.dropFirst(length)
    }
    return words.joined(separator: ", ")
}
