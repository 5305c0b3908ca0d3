import PipelineSettings
import WorkModel

/// Reads which column is meant: a heading, `[heading, 2]` for its second occurrence, or `=C` or `=3`
/// by position.
///
/// In a file without header everything is a position, and `=` may be left out.
func readColumn(
    _ node: YAMLNode, _ path: SettingPath, _ findings: Findings, hasHeader: Bool
) -> CSVColumn? {
    let expected = hasHeader ? "社員番号 | [前日/翌日, 2] | =C | =3" : "C | AB | 3"
    if hasHeader, case .list(let items) = node.content {
        guard items.count == 2, let heading = findings.text(items[0], path),
            let number = findings.text(items[1], path), !heading.isEmpty,
            let occurrence = wholeNumber(number.utf8.span, 0..<number.utf8.count), occurrence > 0
        else {
            findings.badValue(path, at: node.place, value: node.written, expected: expected)
            return nil
        }
        return .heading(heading, occurrence: occurrence)
    }
    guard let text = findings.text(node, path, expected: expected) else { return nil }
    let isPosition = !hasHeader || text.hasPrefix("=")
    let column: CSVColumn? =
        isPosition
        ? position(text.hasPrefix("=") ? text.dropFirst() : text[...]).map { .position($0) }
        : text.isEmpty ? nil : .heading(text, occurrence: nil)
    if column == nil {
        findings.badValue(path, at: node.place, value: text, expected: expected)
    }
    return column
}

/// The position of a column, from 1: `C` and `3` are the third one, as in a spreadsheet.
/// - Returns: `nil` for anything else and beyond `XFD`, a spreadsheet's last column.
private func position(_ text: Substring) -> Int? {
    if let number = wholeNumber(text.utf8.span, 0..<text.utf8.count) {
        return (1...16_384).contains(number) ? number : nil
    }
    guard (1...3).contains(text.utf8.count) else { return nil }
    var position = 0
    for byte in text.utf8 {
        // Small letters too.
        let letter = (byte & 0xDF) &- UInt8(ascii: "A")
        guard letter < 26 else { return nil }
        position = position * 26 + Int(letter) + 1
    }
    return position <= 16_384 ? position : nil
}
