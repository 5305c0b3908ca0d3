/// Appends records to a buffer, as RFC 4180 has them.
package struct RecordWriter {
    package enum LineEnd: Sendable { case lf, crlf }

    package private(set) var bytes: [UInt8] = []
    private let lineEnd: LineEnd
    private var rowStart = 0
    private var isFirstField = true

    package init(lineEnd: LineEnd = .lf) {
        self.lineEnd = lineEnd
    }

    package mutating func field(_ text: String) {
        field(text.utf8.span)
    }

    /// Appends UTF-8, in quotes where it holds a comma, a quote or a line end.
    package mutating func field(_ bytes: Span<UInt8>) {
        beginField()
        guard needsQuotes(bytes) else {
            append(bytes)
            return
        }
        self.bytes.append(UInt8(ascii: "\""))
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "\"") { self.bytes.append(UInt8(ascii: "\"")) }
            self.bytes.append(bytes[index])
        }
        self.bytes.append(UInt8(ascii: "\""))
    }

    /// Appends what `append` appends, which never needs quotes: a number, a date, a time.
    package mutating func field(_ append: (inout [UInt8]) -> Void) {
        beginField()
        append(&bytes)
    }

    package mutating func emptyField() {
        beginField()
    }

    /// Ends the row; one empty field alone is written `""`, since a blank line is no row.
    package mutating func endRow() {
        if bytes.count == rowStart { bytes.append(contentsOf: [0x22, 0x22]) }
        if lineEnd == .crlf { bytes.append(UInt8(ascii: "\r")) }
        bytes.append(UInt8(ascii: "\n"))
        rowStart = bytes.count
        isFirstField = true
    }

    /// Forgets what was written, between rows; the buffer keeps its capacity.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        rowStart = 0
        isFirstField = true
    }

    private mutating func beginField() {
        if !isFirstField { bytes.append(UInt8(ascii: ",")) }
        isFirstField = false
    }

    private mutating func append(_ field: Span<UInt8>) {
        unsafe field.withUnsafeBufferPointer { buffer in
            // Sound: the array copies the buffer before this returns.
            unsafe bytes.append(contentsOf: buffer)
        }
    }

    private func needsQuotes(_ field: Span<UInt8>) -> Bool {
        for start in stride(from: 0, to: field.count, by: 64)
        where separators(of: field, from: start) != 0 {
            return true
        }
        return false
    }
}
