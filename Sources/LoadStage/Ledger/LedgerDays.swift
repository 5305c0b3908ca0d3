import Delimited
import Handoff
import WorkModel

/// A month's ledger and what changes it, gone through side by side, day by day: all of it is sorted by
/// employee code, then date, and none of it is kept.
struct LedgerDays: ~Copyable {
    /// The day's row of the ledger, where `hasRow`.
    private(set) var ledger = TableReader()
    /// The row that brings the day's values, where `hasEdit`.
    private(set) var edits: TableReader
    /// The row that takes the day out of the ledger, where `isForgotten`.
    private(set) var forgotten: TableReader
    let table: EditTable

    // Before the first day all tables are to go on.
    private(set) var hasRow = true
    private(set) var hasEdit = true
    private(set) var isForgotten = true

    /// - Parameters:
    ///   - edits: The days that change, with the values that they bring.
    ///   - table: Which table that is.
    ///   - forgotten: The days that leave the ledger.
    ///   - old: The generation before; `nil` where there is none.
    /// - Throws: What is wrong with the generation's folder.
    init(
        _ edits: consuming TableReader, from table: EditTable,
        forgotten: consuming TableReader = TableReader(), into old: PackageReader?
    ) throws(Faults) {
        self.edits = edits
        self.table = table
        self.forgotten = forgotten
        if let old { ledger = try old.table(.loaded) }
    }

    /// Goes on to the next day.
    ///
    /// - Returns: false where there is none.
    /// - Throws: Whatever is wrong with the folders read.
    mutating func advance() throws(Faults) -> Bool {
        if hasRow { try ledger.advance() }
        if hasEdit { try edits.advance() }
        if isForgotten { try forgotten.advance() }
        let editToRow = compareDays(edits, ledger)
        let forgottenToRow = compareDays(forgotten, ledger)
        let forgottenToEdit = compareDays(forgotten, edits)
        hasRow = ledger.isAtRow && editToRow >= 0 && forgottenToRow >= 0
        hasEdit = edits.isAtRow && editToRow <= 0 && forgottenToEdit >= 0
        isForgotten = forgotten.isAtRow && forgottenToRow <= 0 && forgottenToEdit <= 0
        return hasRow || hasEdit || isForgotten
    }

    /// Whether the ledger's row has a cell that isn't empty; false where there is no row.
    func rowHasText(_ column: Int) -> Bool {
        hasRow && ledger.block.hasText(ledger.row, column)
    }

    /// Whether the edit has a cell that isn't empty; false where there is no edit.
    func editHasText(_ column: Int) -> Bool {
        hasEdit && edits.block.hasText(edits.row, column)
    }

    /// Whether CrowdLog is known to have values of the day.
    var isConfirmed: Bool { rowHasText(LedgerColumn.confirmedRun) }

    /// Whether values of the day wait for their confirmation, or the day to be cleared by hand.
    var isPending: Bool { rowHasText(LedgerColumn.pendingRun) }

    /// Whether a load brings a day that the ledger has from another integration.
    ///
    /// Days taken from CrowdLog's own download are nobody's.
    var isFromOther: Bool {
        guard hasEdit, table == .diff, rowHasText(LedgerColumn.integration) else { return false }
        let name = edits.block.range(row: edits.row, column: DiffColumn.integration)
        return ledger.block.compare(
            ledger.row, LedgerColumn.integration, to: edits.block.bytes.span.extracting(name)) != 0
    }

    /// A cell of the ledger's row; empty where there is no row.
    func rowText(_ column: Int) -> String {
        hasRow ? ledger.block.text(row: ledger.row, column: column) : ""
    }

    /// A cell of the edit; empty where there is no edit.
    func editText(_ column: Int) -> String {
        hasEdit ? edits.block.text(row: edits.row, column: column) : ""
    }

    /// Whether the edit's values are those that the ledger's row has in these columns.
    ///
    /// - Precondition: The day has both.
    func hasSameValues(
        as column: (WrittenField) -> Int, in fields: [WrittenField] = WrittenField.allCases
    ) -> Bool {
        for field in fields {
            let cell = edits.block.range(row: edits.row, column: table.value(field))
            let value = edits.block.bytes.span.extracting(cell)
            guard ledger.block.compare(ledger.row, column(field), to: value) == 0 else {
                return false
            }
        }
        return true
    }
}

/// Compares the days where two tables stand; a table that has ended comes last.
///
/// - Returns: Below 0 where the left one comes first.
private func compareDays(
    _ left: borrowing TableReader, _ right: borrowing TableReader
) -> Int {
    guard left.isAtRow else { return right.isAtRow ? 1 : 0 }
    guard right.isAtRow else { return -1 }
    for column in LedgerColumn.employeeCode...LedgerColumn.date {
        let cell = right.block.range(row: right.row, column: column)
        let order = left.block.compare(
            left.row, column, to: right.block.bytes.span.extracting(cell))
        if order != 0 { return order }
    }
    return 0
}
