import Delimited
import Handoff
import WorkModel

/// The rows of one month: their bytes one behind the other, and an index to sort.
///
/// A row is written cell by cell in the order of `TableSchema.attendance`, all but `origin`, which
/// stands in the index; or in that of `TableSchema.current`, whose employee code is the number.
struct MonthRows {
    /// One row of the index.
    struct Row {
        /// Where it came from.
        let origin: Origin
        /// The number's first eight bytes, the first one highest, so that most comparisons end here.
        fileprivate let numberStart: UInt64
        /// The day's number; `nil` where the date can't be read.
        fileprivate let day: Int32?
        /// What a correction says of the row; `nil` for a source's row that none is about.
        var correction: Correction?
        /// Where the cells lie in `record.bytes`, ready as CSV; of attendance the last one, `correction`,
        /// is empty.
        fileprivate let cells: Range<Int>
        /// Where number, date and source id lie in `keys`, one behind the other.
        fileprivate let number: Range<Int>
        fileprivate let date: Range<Int>
        fileprivate let sourceID: Range<Int>
    }

    private(set) var rows: [Row] = []
    /// How many rows a service wrote in another way than it says, by what was tolerated.
    var tolerated: [String: Int] = [:]

    /// How many people have a row: by their number, without one by the source's id of them.
    var peopleCount: Int {
        var people: Set<ArraySlice<UInt8>> = []
        var last: Range<Int>?
        for row in rows {
            let key = row.number.isEmpty ? row.sourceID : row.number
            // In sorted rows those of one person lie together.
            if let last, isEqual(last, key) { continue }
            last = key
            people.insert(keys[key])
        }
        return people.count
    }

    /// The cell that is being written, without quotes.
    var cell: [UInt8] = []
    private var record = RecordWriter()
    private var keys: [UInt8] = []
    private var rowStart = 0
    private var keyStart = 0
    private var dateStart = 0

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        record.removeAll()
        keys.removeAll(keepingCapacity: true)
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
        let sourceID = (keys.count - sourceIDLength)..<keys.count
        var numberStart: UInt64 = 0
        for place in number.lowerBound..<(number.lowerBound + 8) {
            numberStart = numberStart << 8 | (place < number.upperBound ? UInt64(keys[place]) : 0)
        }
        rows.append(
            Row(
                origin: origin, numberStart: numberStart, day: day?.dayNumber,
                correction: correction, cells: rowStart..<record.bytes.count, number: number,
                date: number.upperBound..<sourceID.lowerBound, sourceID: sourceID))
        record.endRow()
        rowStart = record.bytes.count
        keyStart = keys.count
    }
}

// Order and sameness.
extension MonthRows {
    /// Sorts by the bytes of number and date, then by origin.
    mutating func sort() {
        rows.sort(by: RowOrder(keys: keys).precedes)
    }

    /// Sorts so that rows of one person and day lie together, in the order of their origins.
    mutating func sortByPerson() {
        rows.sort(by: RowOrder(keys: keys).precedesByPerson)
    }

    /// Whether a row comes before another in the order of `sort`.
    func precedes(_ left: Row, _ right: Row) -> Bool {
        RowOrder(keys: keys).precedes(left, right)
    }

    /// Whether two rows are of one person and one day, as far as the source tells.
    ///
    /// People without a number are told apart by their source id; where neither is there, or no
    /// date, nobody knows.
    func areOfOneDay(_ left: Row, _ right: Row) -> Bool {
        guard isEqual(left.number, right.number), isEqual(left.date, right.date),
            !left.date.isEmpty
        else { return false }
        guard left.number.isEmpty else { return true }
        return !left.sourceID.isEmpty && isEqual(left.sourceID, right.sourceID)
    }

    /// Whether two rows are equal in all cells but `origin`.
    func areEqual(_ left: Row, _ right: Row) -> Bool {
        let bytes = record.bytes
        guard left.cells.count == right.cells.count else { return false }
        return bytes[left.cells] == bytes[right.cells]
    }

    private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for index in 0..<left.count
        where keys[left.lowerBound + index] != keys[right.lowerBound + index] {
            return false
        }
        return true
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

    /// What a correction names the row by.
    func sourceHash(of row: Row) -> SourceHash {
        // Without the comma before `correction`.
        let fields = record.bytes[row.cells].dropLast()
        return SourceHash(ofFields: fields.span)
    }

    func number(of row: Row) -> ArraySlice<UInt8> { keys[row.number] }
    func date(of row: Row) -> ArraySlice<UInt8> { keys[row.date] }
    func sourceID(of row: Row) -> ArraySlice<UInt8> { keys[row.sourceID] }
}

/// Writes a cell; both are parts of one value, so neither may be borrowed through it.
private func write(_ cell: [UInt8], to record: inout RecordWriter) {
    record.field(cell.span)
}

/// The order of rows; it holds the keys alone, so that the index can be sorted where it is.
private struct RowOrder {
    let keys: [UInt8]

    func precedes(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        if left.numberStart != right.numberStart { return left.numberStart < right.numberStart }
        // Numbers of up to eight bytes that start alike differ in length alone, by zero bytes.
        let lengths = (left.number.count, right.number.count)
        if lengths.0 > 8 || lengths.0 != lengths.1,
            let isBefore = compare(left.number, right.number)
        {
            return isBefore
        }
        if let first = left.day, let second = right.day {
            if first != second { return first < second }
        } else if let isBefore = compare(left.date, right.date) {
            return isBefore
        }
        return left.origin < right.origin
    }

    func precedesByPerson(_ left: MonthRows.Row, _ right: MonthRows.Row) -> Bool {
        if left.number.isEmpty && right.number.isEmpty,
            let isBefore = compare(left.sourceID, right.sourceID)
        {
            return isBefore
        }
        return precedes(left, right)
    }

    /// Whether one range of the keys comes before another; `nil` where they are equal.
    private func compare(_ left: Range<Int>, _ right: Range<Int>) -> Bool? {
        for index in 0..<min(left.count, right.count) {
            let first = keys[left.lowerBound + index]
            let second = keys[right.lowerBound + index]
            if first != second { return first < second }
        }
        return left.count == right.count ? nil : left.count < right.count
    }
}
