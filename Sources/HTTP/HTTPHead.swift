extension HTTPHeaders {
    /// Reads the header lines of an answer as they came, its status line first.
    ///
    /// Bytes that aren't UTF-8 become U+FFFD. A line without a colon is left out.
    init(head: [UInt8]) {
        self.init()
        for line in head.split(separator: UInt8(ascii: "\n")).dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            append(text(line[..<colon]), text(line[(colon + 1)...]))
        }
    }
}

/// The text between the white space at both ends.
private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
}
