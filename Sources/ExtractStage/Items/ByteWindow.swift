import Delimited
import WorkModel

/// The part of a file that is in memory: what has been read and not yet been passed.
struct ByteWindow {
    private(set) var bytes: [UInt8]
    /// The next byte to look at; moving it on lets go of what lies before.
    var position = 0
    /// Bytes read so far end here.
    private(set) var filled = 0
    /// The place in the file of `bytes[0]`.
    private(set) var offset = 0

    /// - Parameter size: bytes; as many can be kept and read together.
    init(size: Int) {
        bytes = [UInt8](repeating: 0, count: size)
    }

    /// The place in the file of the next byte.
    var place: Int { offset + position }

    /// Begins anew at that place of a file.
    mutating func start(at place: Int) {
        offset = place
        (position, filled) = (0, 0)
    }

    /// Reads on; what has not been passed moves to the front.
    /// - Returns: `false` at the file's end.
    mutating func fill(from file: inout SourceFile) throws(Faults) -> Bool {
        if position > 0 {
            for place in position..<filled { bytes[place - position] = bytes[place] }
            offset += position
            filled -= position
            position = 0
        }
        let count = try file.read(into: &bytes, from: filled)
        filled += count
        return count > 0
    }

    /// Passes white space.
    /// - Returns: the next byte, which is not passed; `nil` at the file's end.
    mutating func significantByte(of file: inout SourceFile) throws(Faults) -> UInt8? {
        while true {
            while position < filled {
                let byte = bytes[position]
                guard isSpace(byte) else { return byte }
                position += 1
            }
            guard try fill(from: &file) else { return nil }
        }
    }

    /// Passes the byte-order mark that some programs put before UTF-8.
    /// - Returns: what the file is where its first bytes say that it is no text of ours.
    mutating func skipByteOrderMark(
        of file: inout SourceFile
    ) throws(Faults) -> FileSignature? {
        while filled < FileSignature.length {
            guard try fill(from: &file) else { break }
        }
        if filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
        return FileSignature(bytes.span.extracting(0..<filled))
    }

    /// Passes a string, from its opening quote on.
    mutating func skipString(of file: inout SourceFile) throws(Faults) {
        position += 1
        var escaped = false
        while true {
            guard position < filled else {
                guard try fill(from: &file) else { return }
                continue
            }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\""), !escaped { return }
            escaped = byte == UInt8(ascii: "\\") && !escaped
        }
    }

    /// Passes at least one byte, up to what ends a number or a word.
    mutating func skipWord(of file: inout SourceFile) throws(Faults) {
        position += 1
        while true {
            guard position < filled else {
                guard try fill(from: &file) else { return }
                continue
            }
            if endsWord(bytes[position]) { return }
            position += 1
        }
    }
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

private func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
        || byte == UInt8(ascii: "{")
}
