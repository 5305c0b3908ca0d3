import Delimited
import Handoff
import WorkModel

/// A person's day, in one integration, that the last run that looked at it has held.
struct HeldBefore: Hashable, Sendable {
    let integration: String
    let number: String
    let date: String

    /// The day of a row of loaded.csv.
    init(_ block: borrowing RecordBlock, _ row: Int) {
        integration = block.text(row: row, column: LedgerColumn.integration)
        number = block.text(row: row, column: LedgerColumn.employeeNumber)
        date = block.text(row: row, column: LedgerColumn.date)
    }

    init(integration: String, number: String, date: String) {
        self.integration = integration
        self.number = number
        self.date = date
    }

    fileprivate init(_ key: OpenItem.Key) {
        integration = key.integration
        number = key.number
        date = key.date
    }
}

/// The days that stand as held among a generation's open items.
///
/// - Throws: Whatever is wrong with the ledger's folder.
func heldBefore(in ledger: PackageReader?) throws(Faults) -> Set<HeldBefore> {
    let keys = try readOpenItems(ledger).map(\.key)
    return Set(keys.filter { $0.kind == OpenItem.Kind.held.rawValue }.map { HeldBefore($0) })
}
