/// A YAML text whose repeated keys are told apart, so that the parser, which stops at the first
/// one, reads on and every other fault is found too.
///
/// The first character of a repeated key becomes a private-use character that the text doesn't
/// hold: the key is new, and no place in the text moves.
struct RepeatedKeyStandIns {
    private(set) var text: String
    private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]

    init(text: String) {
        self.text = text
    }

    /// Makes the key at that place, both counted from 1, differ from all others.
    /// - Returns: `false` where what stands there isn't a simple key; nothing changes then.
    mutating func replaceKey(line: Int, column: Int) -> Bool {
        var scalars = Array(text.unicodeScalars)
        guard var index = Self.index(in: scalars, line: line, column: column) else { return false }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard index < scalars.count, !"&*!?[]{}|>\\\"'".unicodeScalars.contains(scalars[index]),
            originals[scalars[index]] == nil, let standIn = freeStandIn(scalars)
        else { return false }
        originals[standIn] = scalars[index]
        scalars[index] = standIn
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        return true
    }

    /// The key as it stood in the text.
    func original(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, let original = originals[first] else {
            return key
        }
        return String(original) + String(key.unicodeScalars.dropFirst())
    }

    private func freeStandIn(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
        let privateUse = (0x10_0000 as UInt32)..<0x10_0100
        return privateUse.lazy.compactMap(Unicode.Scalar.init).first { !scalars.contains($0) }
    }

    /// Where that line and column is, with what YAML 1.1 takes for line ends.
    private static func index(in scalars: [Unicode.Scalar], line: Int, column: Int) -> Int? {
        var current = 1
        var start = 0
        while current < line {
            let rest = scalars[start...]
            guard let end = rest.firstIndex(where: isLineEnd) else { return nil }
            let isPair = scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n"
            start = end + (isPair ? 2 : 1)
            current += 1
        }
        let index = start + column - 1
        return index < scalars.count ? index : nil
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
