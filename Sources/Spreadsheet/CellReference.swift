import WorkModel

/// The place of a cell: `C14` is column 2 of row 14.
struct CellReference: Equatable {
    /// From 0.
    let column: Int
    /// From 1.
    let row: Int

    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// - Returns: `nil` where no sheet has such a cell.
    @inline(__always)
    init?(_ text: Span<UInt8>) {
        var column = 0
        var index = 0
        while index < text.count, index < 4, text[index] &- UInt8(ascii: "A") < 26 {
            column = column * 26 + Int(text[index] - UInt8(ascii: "A")) + 1
            index += 1
        }
        guard index > 0, column <= WorkbookLimits.columnPlaces,
            let row = wholeNumber(text, index..<text.count), row >= 1, row <= WorkbookLimits.rows
        else { return nil }
        self.column = column - 1
        self.row = row
    }
}

/// Cells that are shown as one, with the value of the first.
struct MergedArea {
    let rows: ClosedRange<Int>
    /// From 0.
    let columns: ClosedRange<Int>

    /// Reads `A3:A5`.
    init?(_ text: Span<UInt8>) {
        var colon = 0
        while colon < text.count, text[colon] != UInt8(ascii: ":") { colon += 1 }
        guard let first = CellReference(text.extracting(0..<colon)) else { return nil }
        let last =
            colon < text.count
            ? CellReference(text.extracting((colon + 1)..<text.count)) : first
        guard let last, first.row <= last.row, first.column <= last.column else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}
