import Delimited
import Handoff
import WorkModel

/// What the newest ledger knows of a person's day.
struct LedgerDay {
    let employeeCode: String
    let employeeNumber: String
    let integration: String
    /// Empty where CrowdLog isn't known to have anything.
    let confirmedRun: String
    let confirmed: GivenValues
    /// The newest run that gave the day out unconfirmed; empty where none did.
    let pendingRun: String
    /// The first run that gave out these values.
    let pendingSince: String
    let pending: GivenValues
    /// Empty where the day is to be cleared by hand.
    let pendingFile: String
    let pendingLine: String

    init(_ block: borrowing RecordBlock, _ row: Int, _ columns: ColumnPlaces) {
        func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
        employeeCode = cell("employee_code")
        employeeNumber = cell("employee_number")
        integration = cell("integration")
        confirmedRun = cell("confirmed_run")
        confirmed = GivenValues(block, row, columns, prefix: "confirmed_")
        pendingRun = cell("pending_run")
        pendingSince = cell("pending_first_run")
        pending = GivenValues(block, row, columns, prefix: "pending_")
        pendingFile = cell("pending_file")
        pendingLine = cell("pending_line")
    }
}

/// The ledger's rows of a person and day: mostly none or one.
func ledgerDays(
    of person: SoughtPerson, on date: WorkDate, in ledger: LedgerFolder
) throws(Faults) -> [LedgerDay] {
    let columns = ColumnPlaces(.loaded)
    let wanted = date.description
    var days: [LedgerDay] = []
    try ledger.openNewest(date.month)?.rows(.loaded) { block in
        for row in 0..<block.rowCount {
            func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
            guard cell("date") == wanted,
                person.isMeant(
                    code: cell("employee_code"), number: cell("employee_number"),
                    integration: cell("integration"))
            else { continue }
            days.append(LedgerDay(block, row, columns))
        }
    }
    return days
}
