import CScan

extension RecordScanner {
    /// Takes the plain rows that follow one another from where the open row starts: without quotes, of
    /// the right number of fields, and no blank line among them.
    ///
    /// Nearly all rows are so. Whatever isn't exactly that is left to be read byte by byte, which alone
    /// knows quotes and faults.
    mutating func takePlainRows(
        from row: inout OpenRow, of bytes: [UInt8], most: Int, in block: inout RecordBlock
    ) {
        guard let columnCount, row.blankLines == 0 else { return }
        // As many at once as need little room.
        let some = max(1, 4096 / columnCount)
        var found = some
        while found == some {
            let wanted = min(some, most - block.lines.count)
            var end = row.start
            found = block.bounds.appendPlainRows(
                of: bytes.span, from: row.start, columns: columnCount,
                longest: min(limits.fieldBytes, limits.rowBytes), most: wanted, end: &end)
            guard found > 0 else { return }
            block.lines.append(contentsOf: row.line..<row.line + found)
            row = OpenRow(start: end, line: row.line + found, firstField: block.bounds.count)
        }
    }
}

extension [FieldBounds] {
    /// Appends the fields of up to `most` plain rows; `end` tells where the last one ends.
    fileprivate mutating func appendPlainRows(
        of bytes: Span<UInt8>, from start: Int, columns: Int, longest: Int, most: Int,
        end: inout Int
    ) -> Int {
        var found = 0
        let room = most * columns + CSCAN_SPARE_CELLS
        append(addingCapacity: room) { (free: inout OutputSpan<FieldBounds>) in
            unsafe free.withUnsafeMutableBufferPointer { buffer, filled in
                unsafe bytes.withUnsafeBufferPointer { source in
                    guard let first = source.baseAddress, let cells = buffer.baseAddress else {
                        return
                    }
                    // Sound: a cell is two numbers of 32 bits on both sides, there is room for those
                    // of `most` rows and the spare ones, and C reads `count` bytes of the source.
                    unsafe cells.withMemoryRebound(
                        to: cscan_cell.self, capacity: room
                    ) { cells in
                        var behind = start
                        found = unsafe cscan_plain_rows(
                            first, source.count, start, columns, longest, most, cells, &behind)
                        end = behind
                    }
                    filled = found * columns
                }
            }
        }
        return found
    }
}
