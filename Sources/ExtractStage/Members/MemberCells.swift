import JapaneseText
import WorkModel

/// Reads `yyyy-MM-dd`, `yyyy/MM/dd` or `yyyy/M/d`.
/// - Returns: `nil` for anything else and for days that don't exist.
func memberDate(_ text: String) -> WorkDate? {
    if let date = WorkDate(text) { return date }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else {
        return nil
    }
    let numbers = parts.compactMap { part in
        wholeNumber(Array(part).span, 0..<part.count)
    }
    guard numbers.count == 3 else { return nil }
    return WorkDate(year: numbers[0], month: numbers[1], day: numbers[2])
}

/// The words of 状態 and 有効 that `memberIsActive` knows, for a fault's reader.
let knownActiveWords = (activeWords + inactiveWords).joined(separator: ", ")

/// What a word of 状態 or 有効 says.
/// - Returns: `nil` for a word that isn't known.
func memberIsActive(_ text: String) -> Bool? {
    let word = comparableTitle(text).lowercased()
    if activeWords.contains(word) { return true }
    return inactiveWords.contains(word) ? false : nil
}

private let activeWords = ["アクティブ", "有効", "在籍", "1", "true", "active", "○", "はい"]
private let inactiveWords = [
    "非アクティブ", "無効", "退職", "停止", "0", "false", "inactive", "×", "いいえ",
]

/// The text without white space around it.
func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
}
