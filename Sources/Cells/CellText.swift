import WorkModel

/// The part of a cell that counts: without white space around it and a stray leading `'`
/// (`hrmos.md` §4).
package func trimmedCell(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    var start = pastSpaces(bytes, cell)
    if start < cell.upperBound, bytes[start] == UInt8(ascii: "'") {
        start = pastSpaces(bytes, (start + 1)..<cell.upperBound)
    }
    var end = cell.upperBound
    while start < end {
        let length = lengthOfLastSpace(bytes, start..<end)
        guard length > 0 else { break }
        end -= length
    }
    return start..<end
}

/// A short cell in ASCII where it can be: full-width letters, digits and signs as half-width ones.
package struct NarrowText {
    /// Bytes; nothing that is read as a date, a time or a number is longer.
    private static let limit = 32

    private var bytes = InlineArray<32, UInt8>(repeating: 0)
    /// 0 for an empty cell.
    package private(set) var count = 0
    /// The cell is too long to be any of these.
    package private(set) var isTooLong = false

    package init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            guard count < Self.limit else {
                isTooLong = true
                return
            }
            if let ascii = asciiOfFullWidth(text, index..<range.upperBound) {
                bytes[count] = ascii
                index += 3
            } else {
                bytes[count] = text[index]
                index += 1
            }
            count += 1
        }
    }

    package init(_ text: Span<UInt8>) {
        self.init(text, trimmedCell(text, 0..<text.count))
    }

    package subscript(index: Int) -> UInt8 { bytes[index] }

    /// Reads the text, or `nil` where it is too long to be what is asked for.
    func read<Value>(from start: Int = 0, _ body: (Span<UInt8>) -> Value?) -> Value? {
        isTooLong ? nil : body(bytes.span.extracting(start..<count))
    }

    package func append(to target: inout [UInt8]) {
        for index in 0..<count { target.append(bytes[index]) }
    }
}

/// The words of a list that a cell may hold, with what each stands for.
///
/// - Returns: `nil` where the text is none of them.
@inlinable package func meaning<Value>(
    of text: Span<UInt8>, _ range: Range<Int>, in words: [(StaticString, Value)]
)
    -> Value?
{
    for (word, value) in words where holds(text, range, word) { return value }
    return nil
}

/// Whether the text begins with that word at `start`.
package func begins(_ text: Span<UInt8>, at start: Int, with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return start + count <= text.count && holds(text, start..<(start + count), word)
}

@usableFromInline func holds(_ text: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool
{
    guard range.count == word.utf8CodeUnitCount else { return false }
    // Sound: the word has as many bytes as the range, and lives as long as the program.
    for index in 0..<range.count
    where unsafe text[range.lowerBound + index] != word.utf8Start[index] {
        return false
    }
    return true
}

private func pastSpaces(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
        let byte = bytes[start]
        if byte == 0x20 || (9...13).contains(byte) {
            start += 1
        } else if isWideSpace(bytes, start..<range.upperBound) {
            start += 3
        } else if byte == 0xC2, start + 1 < range.upperBound, bytes[start + 1] == 0xA0 {
            start += 2
        } else {
            break
        }
    }
    return start
}

private func lengthOfLastSpace(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let last = bytes[range.upperBound - 1]
    if last == 0x20 || (9...13).contains(last) { return 1 }
    if range.count >= 3, isWideSpace(bytes, (range.upperBound - 3)..<range.upperBound) { return 3 }
    if range.count >= 2, last == 0xA0, bytes[range.upperBound - 2] == 0xC2 { return 2 }
    return 0
}

/// Whether U+3000 stands there.
private func isWideSpace(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count >= 3 && bytes[start] == 0xE3 && bytes[start + 1] == 0x80
        && bytes[start + 2] == 0x80
}

/// The ASCII character whose full-width form, U+FF01…FF5E, the range begins with.
package func asciiOfFullWidth(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
    let start = range.lowerBound
    guard range.count >= 3, bytes[start] == 0xEF else { return nil }
    let last = bytes[start + 2]
    switch bytes[start + 1] {
    case 0xBC where (0x81...0xBF).contains(last): return last - 0x60
    case 0xBD where (0x80...0x9E).contains(last): return last - 0x20
    default: return nil
    }
}
