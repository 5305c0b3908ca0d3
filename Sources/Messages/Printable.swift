/// Makes a text safe to print: nothing in it can move a cursor, colour a terminal, turn the
/// direction of writing or fill a screen.
///
/// Control and format characters, line and paragraph separators and private-use characters show as
/// `\n`, `\r`, `\t` or `\u{1B}`.
///
/// - Parameters:
///   - text: Any text.
///   - limit: Unicode scalars of `text` that are kept at most; where some are cut, `…` follows.
/// - Returns: One line.
package func printable(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var left = limit
    for scalar in text.unicodeScalars {
        guard left > 0 else { return String(result) + "…" }
        left -= 1
        if isPlain(scalar) {
            result.append(scalar)
        } else {
            result.append(contentsOf: escape(scalar).unicodeScalars)
        }
    }
    return String(result)
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    // ASCII, kana and kanji, which need not be looked up.
    switch scalar.value {
    case 0x20...0x7E, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FA5: return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
    default: true
    }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
}
