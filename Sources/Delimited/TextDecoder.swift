import CScan
import WorkModel

/// A file's bytes as UTF-8, without the byte-order mark.
///
/// A character is never cut by the end of a block: its first bytes wait for the next one. A byte that
/// is no text is noted (the first of each line at least) and passed, so that the rest is checked too.
struct TextDecoder {
    /// `.utf8` or `.cp932`.
    let encoding: TextEncoding
    private let onBytes: ((Span<UInt8>) -> Void)?
    /// Bytes as they came: all of a block of CP932, or the beginning of a character.
    private var raw: [UInt8] = []
    /// The place in the file of the next byte to decode.
    private var fileOffset = 0
    private var atStart: Bool
    /// Bytes of the byte-order mark that was dropped.
    private(set) var markLength = 0
    /// Found in the last call of `append`.
    private(set) var badBytes: [BadByte] = []
    /// From the last of `badBytes` to here no line ends.
    private var searched = 0

    /// - Parameters:
    ///   - encoding: `.utf8` or `.cp932`.
    ///   - atStart: whether the first bytes are the file's, where a byte-order mark may stand.
    ///   - onBytes: sees every byte once, in order.
    init(
        _ encoding: TextEncoding, atStart: Bool = true, onBytes: ((Span<UInt8>) -> Void)? = nil
    ) {
        self.encoding = encoding
        self.atStart = atStart
        self.onBytes = onBytes
    }

    /// Appends the text of about `count` more bytes; false where the file ended.
    mutating func append(
        _ count: Int, from source: inout ByteSource, to text: inout [UInt8]
    ) throws(Faults) -> Bool {
        badBytes.removeAll(keepingCapacity: true)
        // The first block must be long enough to show what kind of file it is.
        let count = atStart ? max(count, FileSignature.length) : count
        let start = text.count
        let more: Bool
        if encoding == .cp932 {
            more = try read(count, from: &source, into: &raw)
            if atStart { try FileSignature.refuseOthers(raw.span, in: source.name) }
            decodeCP932(into: &text, atEnd: !more)
        } else {
            text.append(contentsOf: raw)
            raw.removeAll(keepingCapacity: true)
            more = try read(count, from: &source, into: &text)
            if atStart {
                try FileSignature.refuseOthers(
                    text.span.extracting(start..<text.count), in: source.name)
            }
            if atStart { dropMark(from: &text, at: start) }
            checkUTF8(&text, from: start, atEnd: !more)
        }
        atStart = false
        findNul(in: text, from: start)
        return more
    }

    private func read(
        _ count: Int, from source: inout ByteSource, into bytes: inout [UInt8]
    ) throws(Faults) -> Bool {
        let start = bytes.count
        let more = try source.read(count, into: &bytes)
        onBytes?(bytes.span.extracting(start..<bytes.count))
        return more
    }

    private mutating func dropMark(from text: inout [UInt8], at start: Int) {
        guard text[start...].starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        text.removeSubrange(start..<(start + 3))
        fileOffset += 3
        markLength = 3
    }

    private mutating func checkUTF8(_ text: inout [UInt8], from start: Int, atEnd: Bool) {
        let fileStart = fileOffset - start
        var next = start
        while true {
            next += validUTF8(text.span.extracting(next..<text.count))
            guard next < text.count else { break }
            if !atEnd, beginsUTF8(text.span.extracting(next..<text.count)) {
                raw.append(contentsOf: text[next...])
                text.removeSubrange(next...)
                break
            }
            note(.csvInvalidUTF8, text[next], fileOffset: fileStart + next, at: next, in: text)
            next += 1
        }
        fileOffset = fileStart + text.count
    }

    private mutating func decodeCP932(into text: inout [UInt8], atEnd: Bool) {
        var next = 0
        while true {
            next += CP932.decodePrefix(raw.span.extracting(next..<raw.count), into: &text)
            guard next < raw.count else { break }
            let byte = raw[next]
            let cutOff = next + 1 == raw.count && cscan_cp932_leads(byte)
            if cutOff && !atEnd { break }
            note(.csvInvalidCP932, byte, fileOffset: fileOffset + next, at: text.count, in: text)
            text.append(UInt8(ascii: "?"))
            // Two bytes that make no character are passed together, unless the second is a
            // separator or a character of its own.
            let pair = !cutOff && cscan_cp932_leads(byte) && cscan_cp932_trails(raw[next + 1])
            next += pair ? 2 : 1
        }
        raw.removeSubrange(..<next)
        fileOffset += next
    }

    /// Notes a bad byte, unless the last one noted stands on the same line.
    private mutating func note(
        _ code: FaultCode, _ byte: UInt8, fileOffset: Int, at offset: Int, in text: [UInt8]
    ) {
        let start = searched
        searched = offset
        if let last = badBytes.last, last.code == code {
            // Each byte once: a line may be as long as the block, and bad from one end to the other.
            let isNewLine = text[start..<offset].contains { $0 == 10 || $0 == 13 }
            guard isNewLine else { return }
        }
        badBytes.append(
            BadByte(code: code, byte: byte, fileOffset: fileOffset, textOffset: offset))
    }

    private mutating func findNul(in text: [UInt8], from start: Int) {
        var next = start
        while true {
            next += lengthBeforeNul(text.span.extracting(next..<text.count))
            guard next < text.count else { break }
            note(.csvNul, 0, fileOffset: 0, at: next, in: text)
            next += 1
        }
    }
}
