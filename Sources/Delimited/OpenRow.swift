/// The row that the scanner is in, whose end it has not seen.
struct OpenRow {
    enum Mode {
        /// In a field without quotes, or before its first byte.
        case plain
        /// Between quotes.
        case quoted
        /// Behind the closing quote, where the next byte ends the field.
        case closed
        /// In a field with a stray quote, where only a comma or line end means anything.
        case broken
    }

    /// Where the blank lines before the row start, or the row itself; the line there.
    let begin: Int
    let firstLine: Int
    private(set) var blankLines = 0
    /// Where the row starts; the line there.
    private(set) var start: Int
    private(set) var line: Int
    /// Line ends since `start`.
    var linesPassed = 0
    /// The place in the block's bounds of the row's first field.
    private(set) var firstField: Int
    private(set) var fieldStart: Int
    private var closingQuote = 0
    private(set) var mode = Mode.plain

    init(start: Int, line: Int, firstField: Int = 0) {
        self.begin = start
        self.firstLine = line
        self.start = start
        self.line = line
        self.firstField = firstField
        self.fieldStart = start
    }

    func fieldCount(in block: RecordBlock) -> Int {
        block.bounds.count - firstField
    }

    @inline(__always)
    mutating func endField(_ end: Int, in block: inout RecordBlock) {
        block.bounds.append(FieldBounds(fieldStart, mode == .closed ? closingQuote : end))
        fieldStart = end + 1
        mode = .plain
    }

    /// Ends the fields at those of the separators that are commas, up to the first that is none; these
    /// are taken out.
    ///
    /// Most separators are commas of plain fields: one step for many is what a file's speed is.
    @inline(__always)
    mutating func endPlainFields(
        at separators: inout UInt64, from base: Int, of bytes: Span<UInt8>,
        in block: inout RecordBlock
    ) {
        var left = separators
        var start = fieldStart
        block.bounds.append(addingCapacity: UInt64.bitWidth) { free in
            while left != 0 {
                let end = base + left.trailingZeroBitCount
                guard bytes[end] == UInt8(ascii: ",") else { break }
                free.append(FieldBounds(start, end))
                start = end + 1
                left &= left &- 1
            }
        }
        fieldStart = start
        separators = left
    }

    /// Takes a quote with the byte after it, `nil` at the end of the file.
    ///
    /// - Returns: whether the byte after it is taken too, as the second of a doubled quote.
    mutating func takeQuote(_ quote: Int, next: UInt8?, in block: inout RecordBlock) -> Bool {
        block.hasQuotes = true
        switch (mode, next) {
        case (.plain, _) where quote == fieldStart:
            fieldStart = quote + 1
            mode = .quoted
        case (.quoted, UInt8(ascii: "\"")):
            let field = block.bounds.count
            if block.doubled.last != field { block.doubled.append(field) }
            return true
        case (.quoted, nil), (.quoted, UInt8(ascii: ",")), (.quoted, UInt8(ascii: "\n")),
            (.quoted, UInt8(ascii: "\r")):
            closingQuote = quote
            mode = .closed
        case (.plain, _), (.quoted, _):
            block.strays.append(quote)
            mode = .broken
        case (.closed, _), (.broken, _):
            break
        }
        return false
    }

    /// Takes the line end at `end..<next` where the line before it is blank.
    mutating func passBlankLine(_ end: Int, next: Int) -> Bool {
        guard end == start else { return false }
        blankLines += 1
        start = next
        fieldStart = next
        line += 1
        linesPassed = 0
        return true
    }

    /// Blank lines before the file's first row are no rows.
    mutating func dropBlankLines() {
        blankLines = 0
    }

    /// Puts rows of one empty field before this row.
    mutating func keepBlankLines(in block: inout RecordBlock) {
        let empty = repeatElement(FieldBounds(start, start), count: blankLines)
        block.bounds.insert(contentsOf: empty, at: firstField)
        block.lines.append(contentsOf: firstLine..<line)
        for index in block.doubled.indices.reversed() {
            guard block.doubled[index] >= firstField else { break }
            block.doubled[index] += blankLines
        }
        firstField += blankLines
    }

    /// Takes what is of the row out of the block.
    func abandon(in block: inout RecordBlock) {
        block.strays.removeAll()
        block.bounds.removeLast(fieldCount(in: block))
        while let last = block.doubled.last, last >= firstField { block.doubled.removeLast() }
    }
}
