import Delimited
import Handoff
import WorkModel

/// A day by the number that its source has the person under.
struct NumberedDay: Hashable {
    let integration: String
    let number: String
    let date: String
}

extension NumberedDay {
    /// - Precondition: The day has an edit.
    init(_ days: borrowing LedgerDays) {
        self.init(diff: days.edits.block, days.edits.row)
    }

    /// The day of a row of diff.csv.
    init(diff block: borrowing RecordBlock, _ row: Int) {
        self.init(
            integration: block.text(row: row, column: DiffColumn.integration),
            number: block.text(row: row, column: DiffColumn.employeeNumber),
            date: block.text(row: row, column: DiffColumn.date))
    }
}

/// Of days that the ledger lacks, those that it has under another code: `kintai members --move-code`
/// has moved them there.
///
/// - Parameters:
///   - days: The days.
///   - newest: The month's ledger.
/// - Returns: The days that moved, with the code that they have now.
/// - Throws: What is wrong with the ledger.
func movedDays(
    among days: Set<NumberedDay>, _ newest: PackageReader?
) throws(Faults) -> [NumberedDay: String] {
    guard !days.isEmpty, let newest else { return [:] }
    var moved: [NumberedDay: String] = [:]
    try newest.rows(.loaded) { block in
        for row in 0..<block.rowCount {
            func cell(_ column: Int) -> String { block.text(row: row, column: column) }
            let day = NumberedDay(
                integration: cell(LedgerColumn.integration),
                number: cell(LedgerColumn.employeeNumber), date: cell(LedgerColumn.date))
            guard !day.number.isEmpty, days.contains(day) else { continue }
            moved[day] = cell(LedgerColumn.employeeCode)
        }
    }
    return moved
}
