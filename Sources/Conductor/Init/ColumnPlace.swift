import JapaneseText

/// The column, from 0, that `=C` or `=3` names.
///
/// - Returns: `nil` for anything else and beyond `XFD`, a spreadsheet's last column.
func columnPlace(_ answer: String) -> Int? {
    let text = nfkc(answer).uppercased()
    guard text.hasPrefix("=") else { return nil }
    let name = text.dropFirst()
    if let number = Int(name) { return (1...16_384).contains(number) ? number - 1 : nil }
    guard (1...3).contains(name.utf8.count) else { return nil }
    var number = 0
    for byte in name.utf8 {
        let letter = byte &- UInt8(ascii: "A")
        guard letter < 26 else { return nil }
        number = number * 26 + Int(letter) + 1
    }
    return number <= 16_384 ? number - 1 : nil
}

/// The letters that a spreadsheet has over a column: `A` over 0, `AA` over 26.
func columnLetters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : columnLetters(column / 26 - 1) + last
}
