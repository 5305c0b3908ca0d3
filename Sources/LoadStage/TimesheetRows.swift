import Delimited
import WorkModel

/// The timesheets of a month, of all integrations, kept small: one pool of bytes and the places of
/// the cells in it, about 150 bytes a day.
struct TimesheetRows: Sendable {
    /// What the rules look at; the cells stay as they were read.
    struct Row {
        /// Where the row's first cell starts in the pool.
        let start: Int
        let date: WorkDate
        /// `nil` on full-day leave.
        let hours: ClockHours?
        let leave: Leave
        /// The place of its integration in the month's list.
        let integration: UInt16
    }

    /// Clock-in to clock-out, whole minutes after the work date's midnight.
    struct ClockHours {
        let clockIn: Int16
        let clockOut: Int16
    }

    private(set) var rows: [Row] = []
    /// All cells with a comma between those of a row; the cell at `range(row:column:)` is UTF-8.
    private(set) var bytes: [UInt8] = []
    // Where each cell ends, counted from its row's start: a row has bounded length, a pool hasn't.
    private var ends: [UInt32] = []
    // Whether no cell of the row needs quotes, so that cells can be written with their commas.
    private var isPlain: [Bool] = []

    /// Makes room for the rows of a file of so many bytes, so that growing doesn't copy the pool.
    mutating func reserve(fileBytes: Int) {
        bytes.reserveCapacity(bytes.count + fileBytes)
    }

    /// A cell's place in `bytes`.
    func range(row: Int, column: TimesheetColumn) -> Range<Int> {
        let cell = row * TimesheetColumn.count + column.rawValue
        let start = rows[row].start
        let lower = column.rawValue == 0 ? 0 : Int(ends[cell - 1]) + 1
        return start + lower..<start + Int(ends[cell])
    }

    /// The place in `bytes` of cells that follow one another, with the commas between them.
    func range(row: Int, columns: ClosedRange<TimesheetColumn>) -> Range<Int> {
        let cells = row * TimesheetColumn.count
        let (first, last) = (columns.lowerBound.rawValue, columns.upperBound.rawValue)
        let start = rows[row].start
        let lower = start + (first == 0 ? 0 : Int(ends[cells + first - 1]) + 1)
        return lower..<start + Int(ends[cells + last])
    }

    /// The place of cells that follow one another, with the commas between them; `nil` where the
    /// row has a cell that needs quotes.
    func plainRange(row: Int, columns: ClosedRange<TimesheetColumn>) -> Range<Int>? {
        guard isPlain[row] else { return nil }
        return range(row: row, columns: columns)
    }

    /// Appends cells that follow one another to a record.
    func append(
        _ columns: ClosedRange<TimesheetColumn>, of row: Int, to record: inout RecordWriter
    ) {
        if let range = plainRange(row: row, columns: columns) {
            return record.cells(bytes.span.extracting(range))
        }
        for column in TimesheetColumn.allCases where columns.contains(column) {
            record.field(bytes.span.extracting(range(row: row, column: column)))
        }
    }

    /// A cell's text; not for what runs per row.
    func text(row: Int, column: TimesheetColumn) -> String {
        String(decoding: bytes[range(row: row, column: column)], as: UTF8.self)
    }

    /// Appends a row of timesheets.csv.
    ///
    /// `integration` is the place of its integration in the month's list, `fullLeave` whether
    /// full-day leave has columns to go to. Throws the first cell that can't be read; nothing is
    /// appended then.
    mutating func append(
        _ block: borrowing RecordBlock, row: Int, from integration: Int, fullLeave: Bool
    ) throws(BadCell) {
        let start = bytes.count
        rows.append(
            try readRow(
                block, row, start: start, integration: integration, fullLeave: fullLeave))
        let last = TimesheetColumn.count - 1
        if let range = block.plainRange(row: row, columns: 0...last) {
            bytes.append(copying: block.bytes.span.extracting(range))
            block.appendEnds(ofRow: row, to: &ends)
            isPlain.append(true)
            return
        }
        for column in 0...last {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(
                copying: block.bytes.span.extracting(block.range(row: row, column: column)))
            ends.append(UInt32(bytes.count - start))
        }
        isPlain.append(false)
    }

    /// The rows by employee code, then date, then integration.
    func sortedByDay() -> [Int] {
        rows.indices.sorted { left, right in
            let order = compareCodes(left, right)
            guard order == 0 else { return order < 0 }
            let (one, other) = (rows[left], rows[right])
            return (one.date, one.integration) < (other.date, other.integration)
        }
    }

    /// Whether two rows are of the same person; codes compare exactly.
    func haveSameCode(_ left: Int, _ right: Int) -> Bool {
        compareCodes(left, right) == 0
    }

    private func compareCodes(_ left: Int, _ right: Int) -> Int {
        compareBytes(
            bytes.span.extracting(range(row: left, column: .employeeCode)),
            bytes.span.extracting(range(row: right, column: .employeeCode)))
    }
}
