import Delimited

/// Cells of many entries, so many each, in one pool of bytes: small beside strings of their own.
struct CellPool: Sendable {
    let cellsPerEntry: Int
    private(set) var bytes: [UInt8] = []
    // Where each cell ends.
    private var ends: [Int] = []

    init(cellsPerEntry: Int) {
        self.cellsPerEntry = cellsPerEntry
    }

    /// Whole entries so far.
    var count: Int { ends.count / cellsPerEntry }

    /// Appends the next cell; an entry is whole when it has all of its cells.
    mutating func append(_ cell: Span<UInt8>) {
        bytes.append(copying: cell)
        ends.append(bytes.count)
    }

    /// Appends a cell of a block as the next one.
    mutating func append(_ block: borrowing RecordBlock, _ row: Int, _ column: Int) {
        append(block.bytes.span.extracting(block.range(row: row, column: column)))
    }

    /// A cell's place in `bytes`.
    func range(entry: Int, cell: Int) -> Range<Int> {
        let index = entry * cellsPerEntry + cell
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// A cell's text; not for what runs per row.
    func text(entry: Int, cell: Int) -> String {
        String(decoding: bytes[range(entry: entry, cell: cell)], as: UTF8.self)
    }
}
