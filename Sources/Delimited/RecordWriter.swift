/// Appends records to a buffer, as RFC 4180 has them.
@usableFromInline package struct RecordWriter {
    package enum LineEnd: Sendable { case lf, crlf }

    /// What was written since `removeAll`.
    @inlinable package var bytes: [UInt8] { buffer }
    @usableFromInline var buffer: [UInt8] = []
    @usableFromInline var isFirstField = true
    private let lineEnd: LineEnd
    private var rowStart = 0

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
        buffer.append(UInt8(ascii: "\""))
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "\"") { buffer.append(UInt8(ascii: "\"")) }
            buffer.append(bytes[index])
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// Appends what `append` appends, which never needs quotes: a number, a date, a time.
    @inlinable package mutating func field(_ append: (inout [UInt8]) -> Void) {
        beginField()
        append(&buffer)
    }

    @inlinable package mutating func emptyField() {
        beginField()
    }

    /// Ends the row; one empty field alone is written `""`, since a blank line is no row.
    package mutating func endRow() {
        if buffer.count == rowStart { buffer.append(contentsOf: "\"\"".utf8) }
        if lineEnd == .crlf { buffer.append(UInt8(ascii: "\r")) }
        buffer.append(UInt8(ascii: "\n"))
        rowStart = buffer.count
        isFirstField = true
    }

    /// Forgets what was written, between rows; the buffer keeps its capacity.
    package mutating func removeAll() {
        buffer.removeAll(keepingCapacity: true)
        rowStart = 0
        isFirstField = true
    }

    @inlinable mutating func beginField() {
        if !isFirstField { buffer.append(UInt8(ascii: ",")) }
        isFirstField = false
    }

    private mutating func append(_ field: Span<UInt8>) {
        unsafe field.withUnsafeBufferPointer { bytes in
            // Sound: the array copies the bytes before this returns.
            unsafe buffer.append(contentsOf: bytes)
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
