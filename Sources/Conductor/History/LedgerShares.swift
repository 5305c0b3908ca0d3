import Delimited
import Handoff
import WorkModel

/// How many days of the newest ledgers are each run's.
struct LedgerShares {
    private(set) var pending: [String: Int] = [:]
    private(set) var confirmed: [String: Int] = [:]

    init(_ ledger: LedgerFolder) throws(Faults) {
        let columns = ColumnPlaces(.loaded)
        let (ofPending, ofConfirmed) = (columns["pending_run"], columns["confirmed_run"])
        for month in ledger.months {
            try ledger.openNewest(month)?.rows(.loaded) { block in
                for row in 0..<block.rowCount {
                    pending[block.text(row: row, column: ofPending), default: 0] += 1
                    confirmed[block.text(row: row, column: ofConfirmed), default: 0] += 1
                }
            }
        }
    }
}
