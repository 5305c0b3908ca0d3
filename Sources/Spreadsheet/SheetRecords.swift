import Delimited
import Handoff
import WorkModel

/// Writes the rows of a sheet as records, each with its row's number before its cells.
///
/// All get as many fields as the widest of the rows before has; where a later one is wider, the
/// records before it stay narrower, and `stretches` says so.
struct SheetRecords: ~Copyable {
    /// Records of one width.
    struct Stretch {
        let start: Int
        let firstRow: Int
        /// Fields behind the row's number.
        let width: Int
    }

    private var record = RecordWriter()
    private var file: FileSink
    /// Bytes in the file.
    private var written = 0
    private var rowNumber = 0
    private var rowStart = 0
    /// Fields of the open row behind its number; 0 where nothing was written of it yet.
    private var filled = 0
    private(set) var stretches: [Stretch] = []
    private(set) var rowCount = 0
    private var leastWidth = 0

    private static let blockBytes = 1 << 18

    init() throws(Faults) {
        file = try FileSink(unnamedIn: temporaryFolder)
    }

    /// Fields behind the row's number.
    var width: Int { stretches.last?.width ?? 0 }
    /// Bytes of all records so far.
    var end: Int { written + record.bytes.count }
    /// Bytes of the open row.
    var rowBytes: Int { filled == 0 ? 0 : record.bytes.count - rowStart }

    /// Begins a row, which gets as many fields as `width` at least where it has any cell.
    mutating func beginRow(_ number: Int, width: Int = 0) {
        rowNumber = number
        leastWidth = width
        filled = 0
    }

    /// Appends a cell that isn't empty, with its column from 0; columns come in order.
    mutating func append(_ text: Span<UInt8>, at column: Int) {
        if filled == 0 {
            rowStart = record.bytes.count
            let number = rowNumber
            record.field { bytes in appendNumber(number, to: &bytes) }
        }
        if column > filled { record.emptyFields(column - filled) }
        record.field(text)
        filled = column + 1
    }

    mutating func endRow() throws(Faults) {
        guard filled > 0 else { return }
        if filled < leastWidth {
            record.emptyFields(leastWidth - filled)
            filled = leastWidth
        }
        if filled > width {
            stretches.append(
                Stretch(start: written + rowStart, firstRow: rowNumber, width: filled))
        } else if filled < width {
            record.emptyFields(width - filled)
        }
        record.endRow()
        rowCount += 1
        filled = 0
        if record.bytes.count >= Self.blockBytes { try flush() }
    }

    /// - Returns: the records, whose file goes with the last who holds it.
    consuming func finish() throws(Faults) -> SpooledRecords {
        try flush()
        return file.finish()
    }

    private mutating func flush() throws(Faults) {
        try file.write(record.bytes.span)
        written += record.bytes.count
        record.removeAll()
    }
}
