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
        self.init(
            integration: days.editText(DiffColumn.integration),
            number: days.editText(DiffColumn.employeeNumber),
            date: days.editText(LedgerColumn.date))
    }
}

/// Of days that the ledger lacks, those that it has under another code: `kintai members --move-code`
/// has moved them there.
///
/// - Parameters:
///   - codes: The days, with the code that the run gave them.
///   - newest: The month's ledger.
/// - Returns: The days that moved, to be left as they are.
/// - Throws: What is wrong with the ledger.
func movedDays(
    _ codes: [NumberedDay: String], _ newest: PackageReader?
) throws(Faults) -> [Undoing.Left] {
    guard !codes.isEmpty, let newest else { return [] }
    var moved: [Undoing.Left] = []
    try newest.rows(.loaded) { block in
        for row in 0..<block.rowCount {
            func cell(_ column: Int) -> String { block.text(row: row, column: column) }
            let day = NumberedDay(
                integration: cell(LedgerColumn.integration),
                number: cell(LedgerColumn.employeeNumber), date: cell(LedgerColumn.date))
            guard !day.number.isEmpty, let code = codes[day] else { continue }
            moved.append(Undoing.Left(code: code, date: day.date, reason: .codeMoved))
        }
    }
    return moved
}
