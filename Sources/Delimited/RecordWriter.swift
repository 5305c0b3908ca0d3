/// Appends records to a buffer, as RFC 4180 has them.
@usableFromInline package struct RecordWriter {
    package enum LineEnd: Sendable { case lf, crlf }

    /// What was written since `removeAll`.
    @inlinable package var bytes: [UInt8] { buffer }
    @usableFromInline var buffer: [UInt8] = []
    @usableFromInline var isFirstField = true
    /// The fields so far that had to be put in quotes: only those may hold line ends.
    package private(set) var quotedFields = 0
    private let lineEnd: LineEnd
    private var rowStart = 0

    package init(lineEnd: LineEnd = .lf) {
        self.lineEnd = lineEnd
    }

    /// How many bytes were written since `removeAll`.
    @inlinable package var count: Int { buffer.count }

    /// Makes room for so many more bytes.
    package mutating func reserve(_ bytes: Int) {
        buffer.reserveCapacity(buffer.count + bytes)
    }

    package mutating func field(_ text: String) {
        field(text.utf8.span)
    }

    /// Appends UTF-8, in quotes where it holds a comma, a quote or a line end.
    package mutating func field(_ bytes: Span<UInt8>) {
        beginField()
        guard needsQuotes(bytes) else {
            buffer.append(copying: bytes)
            return
        }
        quotedFields += 1
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

    /// Appends so many empty fields, at least one.
    package mutating func emptyFields(_ count: Int) {
        beginField()
        guard count > 1 else { return }
        buffer.append(addingCapacity: count - 1) { free in
            free.append(repeating: UInt8(ascii: ","), count: count - 1)
        }
    }

    /// Appends cells of at most `room` bytes, which `write` writes with their quotes and the commas
    /// between them.
    @inlinable package mutating func append(room: Int, _ write: (inout RowCursor) -> Void) {
        beginField()
        buffer.append(addingCapacity: room + RowCursor.spare) { (free: inout OutputSpan<UInt8>) in
            unsafe free.withUnsafeMutableBufferPointer { memory, filled in
                guard let start = memory.baseAddress else { return }
                // Sound: the memory has the room and what may be touched behind it, and `filled` counts
                // the bytes written.
                var cursor = unsafe RowCursor(start, room: room)
                write(&cursor)
                filled = unsafe cursor.count(from: start)
            }
        }
    }

    /// Appends cells that are ready, with their quotes and the commas between them.
    package mutating func cells(_ bytes: Span<UInt8>) {
        beginField()
        buffer.append(copying: bytes)
    }

    /// Appends cells of another file's row: all at once where none of them is in quotes there.
    package mutating func fields(
        _ columns: ClosedRange<Int>, of block: borrowing RecordBlock, row: Int
    ) {
        if let range = block.plainRange(row: row, columns: columns) {
            if isFirstField || columns.lowerBound == 0 {
                cells(block.bytes.span.extracting(range))
            } else {
                // The comma before them comes along.
                let start = range.lowerBound - 1
                buffer.append(copying: block.bytes.span.extracting(start..<range.upperBound))
            }
            return
        }
        for column in columns {
            field(block.bytes.span.extracting(block.range(row: row, column: column)))
        }
    }

    /// Appends a row's cells as the pattern has them, with cells of two other files' rows; the row is
    /// not ended.
    ///
    /// - Returns: false where some cells may be in quotes there, which are undone in place: nothing is
    ///   appended then.
    package mutating func append(
        _ pattern: borrowing RowPattern, _ first: borrowing RecordBlock, _ firstRow: Int,
        _ second: borrowing RecordBlock, _ secondRow: Int
    ) -> Bool {
        guard isFirstField, !first.hasQuotes, !second.hasQuotes else { return false }
        let room =
            pattern.ready.count + pattern.length(in: first, firstRow, .first)
            + pattern.length(in: second, secondRow, .second)
        append(room: room) { row in
            for piece in pattern.pieces {
                switch piece.source {
                case .ready:
                    row.append(
                        copying: pattern.ready.span.extracting(piece.start..<piece.end))
                case .first:
                    let cells = first.plainCells(row: firstRow, piece)
                    row.append(copying: first.bytes.span.extracting(cells))
                case .second:
                    let cells = second.plainCells(row: secondRow, piece)
                    row.append(copying: second.bytes.span.extracting(cells))
                }
            }
        }
        return true
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

    /// One by one: a date, a time or a number isn't worth 64 bytes at once.
    private func hasSeparator(_ field: Span<UInt8>) -> Bool {
        // A bit for each of comma, quote, LF and CR; nearly every byte is past them.
        let separators: UInt64 = 1 << 0x2C | 1 << 0x22 | 1 << 0x0A | 1 << 0x0D
        for index in field.indices {
            let byte = field[index]
            if byte <= 0x2C && separators & (1 << UInt64(byte)) != 0 { return true }
        }
        return false
    }

    private func needsQuotes(_ field: Span<UInt8>) -> Bool {
        if field.count < 16 { return hasSeparator(field) }
        for start in stride(from: 0, to: field.count, by: 64)
        where separators(of: field, from: start) != 0 {
            return true
        }
        return false
    }
}
