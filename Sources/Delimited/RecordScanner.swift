/// Finds the rows of one block after the other.
struct RecordScanner {
    let name: String
    let limits: Limits
    /// The columns of the first row, which all others must have.
    var columnCount: Int?
    /// The line of the block's first byte, and after a scan that of the next block's.
    private(set) var line: Int
    /// Whether nothing can be said about the rows to come.
    var stopped = false
    var faults = FaultList()

    /// - Parameters:
    ///   - name: the file as the user named it.
    ///   - limits: how long fields and rows may be.
    ///   - line: that of the first byte.
    ///   - columnCount: of all rows, where it is known.
    init(name: String, limits: Limits, line: Int = 1, columnCount: Int? = nil) {
        self.name = name
        self.limits = limits
        self.line = line
        self.columnCount = columnCount
    }

    /// Finds whole rows from the block's first byte on.
    ///
    /// A row that the block's end cuts off stays for the next block, which begins with it.
    /// - Parameters:
    ///   - block: its rows are replaced, its bytes stay as they are.
    ///   - atEnd: whether the file ends with the block.
    ///   - most: the number of rows to find.
    /// - Returns: the number of bytes of the rows found.
    mutating func scan(_ block: inout RecordBlock, atEnd: Bool, most: Int = .max) -> Int {
        block.removeRows()
        block.columnCount = columnCount ?? 0
        // A second reference, gone when this returns: the block's fields change meanwhile.
        let bytes = block.bytes
        let count = bytes.count
        var row = OpenRow(start: 0, line: line)
        var taken = 0
        var base = 0
        blockEnd: while base < count {
            if base == row.start {
                takePlainRows(from: &row, of: bytes, most: most, in: &block)
                guard block.lines.count < most else {
                    line = row.firstLine
                    return row.start
                }
                base = row.start
                taken = base
            }
            var mask = separators(of: bytes.span, from: base)
            while mask != 0 {
                if row.mode == .plain {
                    row.endPlainFields(at: &mask, from: base, of: bytes.span, in: &block)
                    guard mask != 0 else { break }
                }
                let at = base + mask.trailingZeroBitCount
                mask &= mask &- 1
                guard at >= taken else { continue }
                let byte = bytes[at]
                if byte == UInt8(ascii: ",") {
                    if row.mode != .quoted { row.endField(at, in: &block) }
                    continue
                }
                // What a quote or CR means depends on the byte after it.
                let next = at + 1 < count ? bytes[at + 1] : nil
                if next == nil && byte != UInt8(ascii: "\n") && !atEnd { break blockEnd }
                if byte == UInt8(ascii: "\"") {
                    if row.takeQuote(at, next: next, in: &block) { taken = at + 2 }
                    continue
                }
                let isPair = byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n")
                taken = isPair ? at + 2 : at + 1
                row.linesPassed += 1
                guard row.mode != .quoted, !row.passBlankLine(at, next: taken) else { continue }
                row.endField(at, in: &block)
                commit(&row, end: taken, in: &block)
                guard !stopped, block.lines.count < most else {
                    line = row.firstLine
                    return taken
                }
                base = taken
                continue blockEnd
            }
            base += 64
        }
        if atEnd {
            finish(&row, in: &block)
            return count
        }
        checkLength(of: row, end: count, in: block)
        row.abandon(in: &block)
        line = row.firstLine
        return row.begin
    }

    /// Ends the file's last row where no line end does; blank lines before the end are no rows.
    private mutating func finish(_ row: inout OpenRow, in block: inout RecordBlock) {
        let count = block.bytes.count
        if row.mode == .quoted {
            checkLength(of: row, end: count, in: block)
            if !stopped { addUnterminated(row, in: block) }
            row.abandon(in: &block)
        } else if row.start < count {
            row.endField(count, in: &block)
            commit(&row, end: count, in: &block)
        }
    }
}
