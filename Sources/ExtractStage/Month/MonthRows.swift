import Delimited
import Handoff
import WorkModel

/// The rows of one month: their bytes one behind the other, and an index to sort.
///
/// A row is written cell by cell in the order of `TableSchema.attendance`, all but `origin`, which
/// stands in the index; or in that of `TableSchema.current`, whose employee code is the number.
struct MonthRows {
    private(set) var rows: [Row] = []
    /// How many rows a service wrote in another way than it says, by what was tolerated.
    var tolerated: [String: Int] = [:]

    /// How many people have a row: by their number, without one by the source's id of them.
    var peopleCount: Int {
        let keys = rowKeys
        var people: Set<ArraySlice<UInt8>> = []
        var last: Row?
        for row in rows {
            // In sorted rows those of one person lie together.
            if let last, row.numberLength > 0, keys.haveSameNumber(last, row) { continue }
            last = row
            people.insert(row.numberLength == 0 ? keys.sourceID(of: row) : keys.number(of: row))
        }
        return people.count
    }

    /// The cell that is being written, without quotes.
    var cell: [UInt8] = []
    private var record = RecordWriter()
    private var keys: [UInt8] = []
    private var keyPlaces: [KeyPlace] = []
    private var rowStart = 0
    private var keyStart = 0
    private var dateStart = 0

    /// Makes room for so many more rows that the source has in so many bytes.
    mutating func reserve(rows count: Int, bytes: Int) {
        rows.reserveCapacity(rows.count + count)
        record.reserve(bytes)
    }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        record.removeAll()
        keys.removeAll(keepingCapacity: true)
        keyPlaces.removeAll(keepingCapacity: true)
        tolerated = [:]
        (rowStart, keyStart) = (0, 0)
    }

    /// Ends the cell that was written into `cell`.
    mutating func endCell() {
        write(cell, to: &record)
        cell.removeAll(keepingCapacity: true)
    }

    /// Writes a cell that `append` appends and that never needs quotes: a time, a date, a number.
    mutating func addCell(_ append: (inout [UInt8]) -> Void) {
        record.field(append)
    }

    /// Writes a cell of text.
    mutating func addCell(_ text: Span<UInt8>) {
        record.field(text)
    }

    mutating func addEmptyCells(_ count: Int) {
        record.emptyFields(count)
    }

    /// Writes the cell of the employee number.
    mutating func addNumber(_ text: Span<UInt8>) {
        keys.append(copying: text)
        dateStart = keys.count
        record.field(text)
    }

    /// Writes the cell of a date that can be read.
    mutating func addDate(_ day: WorkDate) {
        day.append(to: &keys)
        record.field(day.append)
    }

    /// Writes the cell of the source's id of the person.
    mutating func addSourceID(_ text: Span<UInt8>) {
        keys.append(copying: text)
        record.field(text)
    }

    /// Ends the cell of the employee number.
    mutating func endNumber() {
        keys.append(contentsOf: cell)
        dateStart = keys.count
        endCell()
    }

    /// Ends the cell of the date.
    mutating func endDate() {
        keys.append(contentsOf: cell)
        endCell()
    }

    /// Ends the cell of the source's id of the person.
    mutating func endSourceID() {
        keys.append(contentsOf: cell)
        endCell()
    }

    /// Ends the row.
    /// - Parameters:
    ///   - day: `nil` where the date can't be read.
    ///   - sourceIDLength: bytes of the source id.
    ///   - origin: where the row came from.
    ///   - correction: `nil` for a source's row.
    mutating func endRow(
        day: WorkDate?, sourceIDLength: Int, origin: Origin, correction: Correction? = nil
    ) {
        let number = keyStart..<dateStart
        keyPlaces.append(
            KeyPlace(
                start: keyStart, number: Int32(number.count),
                date: Int32(keys.count - sourceIDLength - dateStart),
                sourceID: Int32(sourceIDLength)))
        rows.append(
            Row(
                number: keys.span.extracting(number), day: day, sourceIDLength: sourceIDLength,
                keyPlace: keyPlaces.count - 1, cells: rowStart..<record.count, origin: origin,
                correction: correction))
        endRecord()
        keyStart = keys.count
    }

    /// Appends a row whose number, date and source id stand in its cells as they are, without quotes.
    ///
    /// - Parameters:
    ///   - number: The employee number; up to `longestKey` bytes.
    ///   - day: The date.
    ///   - sourceIDLength: Bytes of the source id; up to `longestKey`.
    ///   - origin: Where the row came from.
    ///   - room: Bytes that `write` needs at most.
    ///   - write: Writes all cells but `origin`, the first of them the number and the date.
    mutating func append(
        number: Span<UInt8>, day: WorkDate, sourceIDLength: Int, origin: Origin, room: Int,
        _ write: (inout RowCursor) -> Void
    ) {
        record.append(room: room, write)
        rows.append(
            Row(
                number: number, day: day, sourceIDLength: sourceIDLength, keyPlace: -1,
                cells: rowStart..<record.count, origin: origin, correction: nil))
        endRecord()
    }

    /// Bytes of the longest number or id of a row that is written all cells at once.
    static let longestKey = Int(UInt8.max)

    private mutating func endRecord() {
        record.endRow()
        rowStart = record.count
    }
}

// Order and sameness.
extension MonthRows {
    /// Sorts by the bytes of number and date, then by origin.
    mutating func sort() {
        sortRows(&rows, by: rowKeys)
    }

    /// Sorts so that rows of one person and day lie together, in the order of their origins.
    mutating func sortByPerson() {
        rows.sort(by: rowKeys.precedesByPerson)
    }

    /// Whether a row comes before another in the order of `sort`.
    func precedes(_ left: Row, _ right: Row) -> Bool {
        rowKeys.precedes(left, right)
    }

    /// Whether two rows are of one person and one day, as far as the source tells.
    ///
    /// People without a number are told apart by their source id; where neither is there, or no
    /// date, nobody knows.
    func areOfOneDay(_ left: Row, _ right: Row) -> Bool {
        let keys = rowKeys
        guard keys.haveSameNumber(left, right), !keys.date(of: left).isEmpty,
            keys.date(of: left) == keys.date(of: right)
        else { return false }
        guard left.numberLength == 0 else { return true }
        return !keys.sourceID(of: left).isEmpty
            && keys.sourceID(of: left) == keys.sourceID(of: right)
    }

    /// Whether two rows are equal in all cells but `origin`.
    func areEqual(_ left: Row, _ right: Row) -> Bool {
        let bytes = record.bytes
        guard left.cells.count == right.cells.count else { return false }
        return bytes[left.cells] == bytes[right.cells]
    }

    /// The rows' numbers, dates and ids, apart from the index, so that it can be sorted where it is.
    private var rowKeys: RowKeys {
        RowKeys(keys: keys, places: keyPlaces, cells: record.bytes)
    }
}

// Writing.
extension MonthRows {
    /// Replaces the index, such as by the rows that count.
    mutating func keep(_ rows: [Row]) {
        self.rows = rows
    }

    /// Appends a row's cells but `origin`, ready as CSV.
    func appendCells(of row: Row, to bytes: inout [UInt8]) {
        bytes.append(copying: record.bytes.span.extracting(row.cells))
        if let correction = row.correction { bytes.append(contentsOf: correction.rawValue.utf8) }
    }

    /// Appends a row's cells, `origin` among them, to a record.
    func append(_ row: Row, to other: inout RecordWriter) {
        // The cells are CSV already, and what is behind them never needs quotes.
        let correction = row.correction?.rawValue ?? ""
        other.append(room: row.cells.count + correction.utf8.count + 40) { cells in
            cells.append(copying: record.bytes.span.extracting(row.cells))
            cells.append(copying: correction.utf8.span)
            cells.comma()
            cells.append(row.origin)
        }
    }

    /// What a correction names the row by.
    func sourceHash(of row: Row) -> SourceHash {
        // Without the comma before `correction`.
        let fields = record.bytes[row.cells].dropLast()
        return SourceHash(ofFields: fields.span)
    }

    func number(of row: Row) -> ArraySlice<UInt8> { rowKeys.number(of: row) }
    func date(of row: Row) -> ArraySlice<UInt8> { rowKeys.date(of: row) }
    func sourceID(of row: Row) -> ArraySlice<UInt8> { rowKeys.sourceID(of: row) }
}

/// Writes a cell; both are parts of one value, so neither may be borrowed through it.
private func write(_ cell: [UInt8], to record: inout RecordWriter) {
    record.field(cell.span)
}
