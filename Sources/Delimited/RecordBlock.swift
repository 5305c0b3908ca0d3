import WorkModel

/// Whole records of a file, unquoted in place; reused from block to block.
///
/// Without `@usableFromInline` on the type, no `@inlinable package` member of it is inlined elsewhere.
@usableFromInline package struct RecordBlock: Sendable {
    /// UTF-8; fields are ranges of it.
    @usableFromInline package internal(set) var bytes: [UInt8] = []
    /// Of all fields, row by row.
    @usableFromInline var bounds: [FieldBounds] = []
    /// Where each row starts.
    @usableFromInline var lines: [Int] = []
    @usableFromInline package internal(set) var columnCount = 0
    /// The places in `bounds` of fields with doubled quotes.
    var doubled: [Int] = []
    /// Where each row's bytes start in the file, and the last one's end; empty unless asked for.
    var offsets: [Int] = []
    /// Quotes where none can be, one a field, in the row being read.
    var strays: [Int] = []
    /// Whether a quote was met anywhere in the bytes.
    var hasQuotes = false

    package init() {}

    @inlinable package var rowCount: Int { lines.count }

    /// A field's place in `bytes`.
    @inlinable package func range(row: Int, column: Int) -> Range<Int> {
        precondition(column >= 0 && column < columnCount)
        let field = bounds[row * columnCount + column]
        return Int(field.start)..<Int(field.end)
    }

    /// The physical line where the row starts, from 1; LF, CRLF and CR each end one.
    ///
    /// Of a workbook's sheet it is the row's number there.
    @inlinable package func line(row: Int) -> Int { lines[row] }

    /// Where a row's bytes are in the file, with the line end behind it; for a reader that was asked
    /// to keep offsets.
    package func fileRange(row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

    /// A field's text; not for what runs per row.
    package func text(row: Int, column: Int) -> String {
        String(decoding: bytes[range(row: row, column: column)], as: UTF8.self)
    }

    /// Where cells of a row stand in `bytes` as the file has them, with the commas between them.
    ///
    /// - Returns: `nil` where one is in quotes, for those are undone in place.
    package func plainRange(row: Int, columns: ClosedRange<Int>) -> Range<Int>? {
        let start = range(row: row, column: columns.lowerBound).lowerBound
        let end = range(row: row, column: columns.upperBound).upperBound
        guard hasQuotes else { return start..<end }
        // A field in quotes has one before its first byte.
        let searched = bytes.span.extracting(max(start - 1, 0)..<end)
        return hasQuote(searched) ? nil : start..<end
    }

    /// Appends where each cell of a row ends, counted from the start of the first one.
    package func appendEnds(ofRow row: Int, to ends: inout [UInt32]) {
        let fields = row * columnCount..<(row + 1) * columnCount
        let bounds = bounds.span
        let start = bounds[fields.lowerBound].start
        ends.append(addingCapacity: fields.count) { (free: inout OutputSpan<UInt32>) in
            for field in fields { free.append(bounds[field].end - start) }
        }
    }

    /// Whether a cell stands in the file without quotes, so that it needs none elsewhere.
    @inlinable package func isPlain(row: Int, column: Int) -> Bool {
        let start = range(row: row, column: column).lowerBound
        // What stands before a field without quotes is a separator, or nothing.
        return start == 0 || bytes[start - 1] != UInt8(ascii: "\"")
    }

    /// Forgets the rows, not the bytes.
    mutating func removeRows() {
        bounds.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        doubled.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        strays.removeAll()
        hasQuotes = false
    }

    /// Takes the first field of each row, which is its number, for its line.
    ///
    /// Columns are counted without it from then on.
    mutating func takeRowNumbers() {
        guard columnCount > 0 else { return }
        var kept = 0
        for row in 0..<rowCount {
            let first = row * columnCount
            let number = Int(bounds[first].start)..<Int(bounds[first].end)
            lines[row] = wholeNumber(bytes.span, number) ?? lines[row]
            for field in (first + 1)..<(first + columnCount) {
                bounds[kept] = bounds[field]
                kept += 1
            }
        }
        bounds.removeLast(bounds.count - kept)
        columnCount -= 1
    }

    /// Makes each doubled quote one quote.
    mutating func undoubleQuotes() {
        for index in doubled {
            let field = bounds[index]
            var end = Int(field.start)
            var next = end
            while next < Int(field.end) {
                bytes[end] = bytes[next]
                next += bytes[next] == UInt8(ascii: "\"") ? 2 : 1
                end += 1
            }
            bounds[index].end = UInt32(end)
        }
        doubled.removeAll(keepingCapacity: true)
    }
}

/// A field's place in its block.
@usableFromInline struct FieldBounds: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32

    init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }
}
