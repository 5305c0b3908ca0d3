package import WorkModel

/// Rows of a file that follow each other, and what is known of the file: enough to read them alone.
package struct FilePart: Sendable {
    package let path: String
    /// The records of a workbook's sheet; `nil` for a CSV file.
    package let spool: SpooledRecords?
    /// The file as the user named it.
    package let name: String
    /// `.utf8` or `.cp932`.
    package let encoding: TextEncoding
    package let columnCount: Int
    /// Where the rows are.
    package let bytes: Range<Int>
    /// The line where the first row starts, from 1.
    package let firstLine: Int

    package init(
        path: String, spool: SpooledRecords? = nil, name: String, encoding: TextEncoding,
        columnCount: Int, bytes: Range<Int>, firstLine: Int
    ) {
        self.path = path
        self.spool = spool
        self.name = name
        self.encoding = encoding
        self.columnCount = columnCount
        self.bytes = bytes
        self.firstLine = firstLine
    }
}

extension RecordBlock {
    /// Notes where each row is in the file; to be called before quotes are undoubled.
    ///
    /// - Parameters:
    ///   - start: where the block starts in the file.
    ///   - end: where the block's whole rows end in its bytes.
    ///   - encoding: of the file.
    /// - Returns: where the whole rows end in the file.
    mutating func noteOffsets(from start: Int, to end: Int, in encoding: TextEncoding) -> Int {
        offsets.removeAll(keepingCapacity: true)
        var offset = start
        var passed = 0
        for row in 0..<rowCount {
            var rowStart = range(row: row, column: 0).lowerBound
            // Before a field without quotes stands a line end, or nothing.
            if rowStart > 0, bytes[rowStart - 1] == UInt8(ascii: "\"") { rowStart -= 1 }
            offset += encodedLength(bytes.span.extracting(passed..<rowStart), in: encoding)
            passed = rowStart
            offsets.append(offset)
        }
        offset += encodedLength(bytes.span.extracting(passed..<end), in: encoding)
        offsets.append(offset)
        return offset
    }
}

/// How many bytes of a file became this text; the text was all valid.
private func encodedLength(_ text: Span<UInt8>, in encoding: TextEncoding) -> Int {
    guard encoding == .cp932 else { return text.count }
    var length = 0
    var index = 0
    while index < text.count {
        let lead = text[index]
        guard lead >= 0x80 else {
            length += 1
            index += 1
            continue
        }
        let count = lead < 0xE0 ? 2 : 3
        length += isHalfWidth(text, index) ? 1 : 2
        index += count
    }
    return length
}

/// Whether U+FF61…FF9F stands there, which CP932 has in one byte.
private func isHalfWidth(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < text.count, text[index] == 0xEF else { return false }
    return (text[index + 1] == 0xBD && text[index + 2] >= 0xA1)
        || (text[index + 1] == 0xBE && text[index + 2] <= 0x9F)
}
