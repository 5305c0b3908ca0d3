import Delimited
import WorkModel

/// Days of one month whose rows in the ledger change, with the values that they bring.
struct LedgerEdits: Sendable {
    /// The cells of an entry; the six values follow `values`.
    enum Cell {
        static let employeeCode = 0
        static let date = 1
        static let integration = 2
        static let employeeNumber = 3
        static let values = 4
        static let firstRun = 10
        static let file = 11
        static let line = 12
        static let seen = 13
        static let count = 14

        static func value(_ field: WrittenField) -> Int { values + field.rawValue }
    }

    private(set) var cells = CellPool(cellsPerEntry: Cell.count)
    /// The entries by employee code, then date.
    private(set) var order: [Int] = []

    private var forgotten: Set<Int> = []

    var count: Int { cells.count }
    var isEmpty: Bool { cells.count == 0 }

    /// Puts the entries into their order; the last thing before they are looked at.
    mutating func sort() {
        let cells = cells
        order = (0..<cells.count).sorted { left, right in
            for cell in [Cell.employeeCode, Cell.date] {
                let order = compareBytes(
                    cells.bytes.span.extracting(cells.range(entry: left, cell: cell)),
                    cells.bytes.span.extracting(cells.range(entry: right, cell: cell)))
                if order != 0 { return order < 0 }
            }
            return left < right
        }
    }

    /// Adds a row of diff.csv.
    mutating func append(diff block: borrowing RecordBlock, _ row: Int) {
        for column in [
            DiffColumn.employeeCode, DiffColumn.date, DiffColumn.integration,
            DiffColumn.employeeNumber,
        ] {
            cells.append(block, row, column)
        }
        for field in WrittenField.allCases { cells.append(block, row, DiffColumn.written(field)) }
        for column in [
            DiffColumn.pendingSince, DiffColumn.file, DiffColumn.line, DiffColumn.seen,
        ] {
            cells.append(block, row, column)
        }
    }

    /// Adds a row of current.csv: what CrowdLog has.
    mutating func append(current block: borrowing RecordBlock, _ row: Int) {
        cells.append(block, row, 0)
        cells.append(block, row, 1)
        cells.appendEmpty()
        cells.appendEmpty()
        // The columns stand in the order of `WrittenField`.
        for field in WrittenField.allCases { cells.append(block, row, 2 + field.rawValue) }
        for _ in Cell.firstRun..<Cell.count { cells.appendEmpty() }
    }

    /// Adds a row of forgotten.csv, or of loaded.csv: a day that leaves the ledger.
    mutating func append(forgotten block: borrowing RecordBlock, _ row: Int) {
        forgotten.insert(count)
        cells.append(block, row, 0)
        cells.append(block, row, 1)
        for _ in Cell.integration..<Cell.count { cells.appendEmpty() }
    }

    /// Whether a cell of an entry holds anything.
    func hasText(_ entry: Int, _ cell: Int) -> Bool {
        !cells.range(entry: entry, cell: cell).isEmpty
    }

    /// What CrowdLog's own download shows of the day.
    func seen(_ entry: Int) -> Seen? {
        hasText(entry, Cell.seen) ? Seen(rawValue: cells.text(entry: entry, cell: Cell.seen)) : nil
    }

    /// Whether the day leaves the ledger.
    func isForgotten(_ entry: Int) -> Bool { forgotten.contains(entry) }

    /// Compares an entry's person and day with those of a row of the ledger.
    ///
    /// - Returns: Below 0 where the entry comes first.
    func compare(_ entry: Int, to block: borrowing RecordBlock, _ row: Int) -> Int {
        let bytes = cells.bytes
        for (cell, column) in [
            (Cell.employeeCode, LedgerColumn.employeeCode), (Cell.date, LedgerColumn.date),
        ] {
            let range = cells.range(entry: entry, cell: cell)
            let order = block.compare(row, column, to: bytes.span.extracting(range))
            if order != 0 { return -order }
        }
        return 0
    }

    /// Whether an entry's values are those that the ledger's row has in these columns.
    func hasSameValues(
        _ entry: Int, as block: borrowing RecordBlock, _ row: Int, _ column: (WrittenField) -> Int,
        in fields: [WrittenField] = WrittenField.allCases
    ) -> Bool {
        let bytes = cells.bytes
        for field in fields {
            let range = cells.range(entry: entry, cell: Cell.value(field))
            let value = bytes.span.extracting(range)
            guard block.compare(row, column(field), to: value) == 0 else { return false }
        }
        return true
    }
}
