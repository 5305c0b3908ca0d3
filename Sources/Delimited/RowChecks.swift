import WorkModel

/// What a row must be to be kept.
extension RecordScanner {
    /// Keeps a whole row, or the faults that it has, and opens the next.
    mutating func commit(_ row: inout OpenRow, end: Int, in block: inout RecordBlock) {
        let found = row.fieldCount(in: block)
        let expected = columnCount ?? found
        if columnCount == nil {
            columnCount = expected
            block.columnCount = expected
            row.dropBlankLines()
        }
        checkLength(of: row, end: end, in: block)
        if row.blankLines > 0 {
            if expected == 1 {
                row.keepBlankLines(in: &block)
            } else {
                addBlankLines(of: row, expected: expected)
            }
        }
        if found == expected && block.strays.isEmpty {
            block.lines.append(row.line)
        } else {
            if block.strays.isEmpty { addRagged(line: row.line, expected: expected, found: found) }
            addStrays(in: block)
            row.abandon(in: &block)
            stopped = stopped || faults.isFull
        }
        row = OpenRow(start: end, line: row.line + row.linesPassed, firstField: block.bounds.count)
    }

    /// Stops at a field or row over its limit, whole or cut off by the block's end.
    ///
    /// After one that is too long nothing is read: it may be a lost quote that took in the rest.
    mutating func checkLength(of row: OpenRow, end: Int, in block: RecordBlock) {
        guard end - row.begin > min(limits.fieldBytes, limits.rowBytes) else { return }
        let known = block.bounds[row.firstField...]
        let starts = known.map { Int($0.start) } + [row.fieldStart]
        let ends = known.map { Int($0.end) } + [end]
        let tooLong = zip(starts, ends).first { start, end in end - start > limits.fieldBytes }
        if let (start, _) = tooLong {
            let isQuoted = start > 0 && block.bytes[start - 1] == UInt8(ascii: "\"")
            add(.csvFieldTooLong, at: isQuoted ? start - 1 : start, in: block, limits.fieldBytes)
        } else if end - row.begin > limits.rowBytes {
            add(.csvRowTooLong, at: row.begin, in: block, limits.rowBytes)
        }
    }

    mutating func addUnterminated(_ row: OpenRow, in block: RecordBlock) {
        let quote = place(of: row.fieldStart - 1, in: block)
        faults.add(Fault(.csvUnterminatedQuote, at: quote))
        addStrays(in: block)
    }

    /// A row with a stray quote may seem to have any number of columns: only the quote is told.
    private mutating func addStrays(in block: RecordBlock) {
        for quote in block.strays where !faults.isFull {
            faults.add(Fault(.csvStrayQuote, at: place(of: quote, in: block)))
        }
    }

    /// Blank lines between rows of several columns are rows that lost them.
    private mutating func addBlankLines(of row: OpenRow, expected: Int) {
        for line in row.firstLine..<row.line where !faults.isFull {
            addRagged(line: line, expected: expected, found: 1)
        }
        stopped = stopped || faults.isFull
    }

    private mutating func addRagged(line: Int, expected: Int, found: Int) {
        let place = Place(file: name, line: line, column: 1)
        let facts = [FactName.expected: String(expected), .found: String(found)]
        faults.add(Fault(.csvRaggedRow, at: place, facts))
    }

    private mutating func add(
        _ code: FaultCode, at offset: Int, in block: RecordBlock, _ limit: Int
    ) {
        faults.add(Fault(code, at: place(of: offset, in: block), [.limit: String(limit)]))
        stopped = true
    }

    /// The place of a byte of the block being scanned.
    func place(of offset: Int, in block: RecordBlock) -> Place {
        block.place(of: offset, firstLine: line, in: name)
    }
}
