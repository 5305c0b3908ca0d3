import Delimited
import WorkModel

/// Appends a text with its escapes undone: `_x000D_` is what XML can't hold (ISO/IEC 29500-1
/// §22.9.2.19).
///
/// One that stands for no character of its own, half a pair or NUL, stays as it is.
func appendUnescaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var passed = 0
    var index = 0
    while index < text.count {
        guard text[index] == UInt8(ascii: "_"), let scalar = escape(text, at: index) else {
            index += 1
            continue
        }
        bytes.append(copying: text.extracting(passed..<index))
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        index += lengthOfEscape
        passed = index
    }
    bytes.append(copying: text.extracting(passed..<text.count))
}

private let lengthOfEscape = 7

/// The character that an escape at that place stands for.
private func escape(_ text: Span<UInt8>, at start: Int) -> Unicode.Scalar? {
    guard start + lengthOfEscape <= text.count, text[start + 1] == UInt8(ascii: "x"),
        text[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var code: UInt32 = 0
    for place in (start + 2)..<(start + 6) {
        switch text[place] {
        case 0x30...0x39: code = code << 4 | UInt32(text[place] - 0x30)
        case 0x41...0x46: code = code << 4 | UInt32(text[place] - 0x41 + 10)
        case 0x61...0x66: code = code << 4 | UInt32(text[place] - 0x61 + 10)
        default: return nil
        }
    }
    return code == 0 ? nil : Unicode.Scalar(code)
}
