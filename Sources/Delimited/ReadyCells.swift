/// Cells that many rows have, as CSV, so that they are put into quotes once.
///
/// It can't be copied, so that no reference is counted where a row takes cells from it.
package struct ReadyCells: ~Copyable, Sendable {
    fileprivate private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {}

    package var count: Int { ends.count }

    /// Adds cells that stand side by side.
    package mutating func add(_ cells: String...) {
        var record = RecordWriter()
        for cell in cells { record.field(cell) }
        bytes += record.bytes
        ends.append(bytes.count)
    }

    fileprivate func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// Bytes of those added at `index`, counted from 0, with the commas between them.
    package func length(_ index: Int) -> Int { range(index).count }
}

extension RowCursor {
    /// Appends cells that were added at `index`.
    package mutating func append(_ index: Int, of ready: borrowing ReadyCells) {
        append(copying: ready.bytes.span.extracting(ready.range(index)))
    }
}
