import Cells
import Delimited
import WorkModel

/// A clock time of a CSV row and the flag beside it.
struct CSVClock {
    /// Where the cells are in the block's bytes; empty where the profile has no such column.
    private let cell: Range<Int>
    private let flagCell: Range<Int>
    /// What the cell shows; `nil` where it can't be read.
    private let shown: Int?
    private let days: Int?
    /// Nothing is there, not even what can't be read.
    let isMissing: Bool

    init(_ columns: CSVLayout.Clock?, _ block: borrowing RecordBlock, _ row: Int) {
        guard let columns else {
            (cell, flagCell, shown, days, isMissing) = (0..<0, 0..<0, nil, 0, true)
            return
        }
        cell = block.range(row: row, column: columns.time)
        if let day = columns.day {
            flagCell = block.range(row: row, column: day)
        } else {
            flagCell = 0..<0
        }
        let bytes = block.bytes.span
        // A missing time needs no trimming, nor does one that can be read.
        shown = cell.isEmpty ? nil : cellClock(bytes.extracting(cell), without: columns.marks)
        isMissing = cell.isEmpty || (shown == nil && trimmedCell(bytes, cell).isEmpty)
        days = cellDayFlag(bytes.extracting(flagCell))
    }

    /// Whole minutes after the work date's midnight; `nil` where time or flag can't be read, or
    /// both name a day.
    var minutes: Int? {
        guard let days, let shown else { return nil }
        guard days != 0 else { return shown }
        return isPlain(shown) ? shown + 1440 * days : nil
    }

    /// Whether the flag says that the time is on another day.
    var namesDay: Bool { days != 0 }

    /// Appends `HH:mm`, or a text that can't be read as a time.
    func append(_ minutes: Int?, of block: borrowing RecordBlock, to bytes: inout [UInt8]) {
        guard !isMissing else { return }
        if let minutes { return appendClock(minutes: minutes, to: &bytes) }
        appendCell(block.bytes.span.extracting(cell), to: &bytes)
        guard shown != nil else { return }
        // The time alone could be read, which would drop the flag in silence.
        bytes.append(contentsOf: " day=".utf8)
        appendCell(block.bytes.span.extracting(flagCell), to: &bytes)
    }
}
