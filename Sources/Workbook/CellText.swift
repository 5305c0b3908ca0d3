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
    let text = text.utf16.count > largestCell ? shortened(text) : text
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == underscore || $0 >= 0xEF }) else {
        return text
    }
    var written = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
        let isEscape = scalar == "_" && readsLikeEscape(rest)
        rest.removeFirst()
        switch scalar.value {
        case 0x09, 0x0A: written.unicodeScalars.append(scalar)
        case 0..<0x20, 0xFFFE, 0xFFFF: written += escape(scalar)
        default:
            if isEscape { written += escape(scalar) } else { written.unicodeScalars.append(scalar) }
        }
    }
    return written
}

private let largestCell = 32_767
private let underscore = UInt8(ascii: "_")

private func shortened(_ text: String) -> String {
    var left = largestCell - 1
    return text.prefix { character in
        left -= character.utf16.count
        return left >= 0
    } + "…"
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
