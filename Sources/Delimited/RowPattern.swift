/// What rows are put together from: cells of two other files' rows, which are copied as they stand
/// there, and cells that are the same in every row.
package struct RowPattern: Sendable {
    /// Where cells come from.
    package enum Source: Sendable { case ready, first, second }

    struct Piece: Sendable {
        let source: Source
        /// The first byte of `ready`, or the first column.
        let start: Int
        /// Behind the last byte of `ready`, or the last column.
        let end: Int
    }

    private(set) var pieces: [Piece] = []
    private(set) var ready: [UInt8] = []

    package init() {}

    /// Adds cells of one of the rows.
    package mutating func add(_ source: Source, _ columns: ClosedRange<Int>) {
        addReady(pieces.isEmpty ? [] : [UInt8(ascii: ",")])
        pieces.append(Piece(source: source, start: columns.lowerBound, end: columns.upperBound))
    }

    /// Adds cells that are ready, with their quotes and the commas between them.
    package mutating func add(cells: [UInt8]) {
        addReady((pieces.isEmpty ? [] : [UInt8(ascii: ",")]) + cells)
    }

    /// Adds so many empty cells.
    package mutating func addEmpty(_ count: Int) {
        add(cells: [UInt8](repeating: UInt8(ascii: ","), count: count - 1))
    }

    /// Bytes that its cells of a row have, of a block without quotes.
    func length(in block: borrowing RecordBlock, _ row: Int, _ source: Source) -> Int {
        var length = 0
        for piece in pieces where piece.source == source {
            length += block.plainCells(row: row, piece).count
        }
        return length
    }

    /// Ready cells that follow one another are one piece.
    private mutating func addReady(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        let start = ready.count
        ready += bytes
        if let last = pieces.last, last.source == .ready {
            pieces[pieces.count - 1] = Piece(source: .ready, start: last.start, end: ready.count)
        } else {
            pieces.append(Piece(source: .ready, start: start, end: ready.count))
        }
    }
}

extension RecordBlock {
    /// Where a pattern's cells stand in `bytes`, of a block without quotes.
    func plainCells(row: Int, _ piece: RowPattern.Piece) -> Range<Int> {
        let cells = row * columnCount
        return Int(bounds[cells + piece.start].start)..<Int(bounds[cells + piece.end].end)
    }
}
