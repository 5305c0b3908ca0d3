import WorkModel

extension WorkbookCell {
    /// What stands in the cell where only text can.
    var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .minutes(let minutes):
            WorkModel.text { appendClock(minutes: minutes, to: &$0) }
        case .date(let date): date.description
        case .number(let number): number.description
        }
    }
}

/// A text as a cell of XLSX can hold it.
///
/// XML has no control characters: `_x000B_` stands for one (ECMA-376, ST_Xstring), and so what reads
/// like one begins with `_x005F_`. A cell has room for 32,767 units of UTF-16; of a longer text the
/// rest is left out, and `…` says so.
func xmlText(_ text: String) -> String {
    if text.utf8.count <= largestCell, isPlain(text) { return text }
    var pieces = xmlPieces(text)
    if length(of: pieces) > largestCell {
        // Each piece is a unit at least.
        pieces.removeLast(max(pieces.count - largestCell, 0))
        while length(of: pieces) > largestCell - 1 {
            pieces.removeLast(max((length(of: pieces) - largestCell + 1) / 7, 1))
        }
        pieces.append("…")
    }
    return pieces.joined()
}

private let largestCell = 32_767

/// Whether a text is written as it stands.
private func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
        // U+FFFE and U+FFFF have BF in their middle, as few other characters that begin with EF have.
        if byte < 0x20 || last == UInt8(ascii: "_") && byte == UInt8(ascii: "x")
            || last == 0xEF && byte == 0xBF
        {
            return false
        }
        last = byte
    }
    return true
}

/// The text's characters, each as it is written.
private func xmlPieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
        let isEscape = scalar == "_" && readsLikeEscape(rest)
        rest.removeFirst()
        switch scalar.value {
        case 0x09, 0x0A: pieces.append(String(scalar))
        case 0..<0x20, 0xFFFE, 0xFFFF: pieces.append(escape(scalar))
        default: pieces.append(isEscape ? escape(scalar) : String(scalar))
        }
    }
    return pieces
}

private func length(of pieces: [String]) -> Int {
    pieces.reduce(0) { $0 + $1.utf16.count }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
}

/// Whether it begins with such as `_x000B_`.
private func readsLikeEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let start = Array(text.prefix(7))
    return start.count == 7 && start[1] == "x" && start[6] == "_"
        && start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
}
