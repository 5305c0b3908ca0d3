import Delimited
import Handoff
import WorkModel

/// Since when the days of a partition are held, by the ledger's open items: nothing is told again
/// without its age (`design.md`, Load, "Open items").
struct HeldSince {
    private struct Key: Hashable {
        let number: String
        let date: String
    }

    private var dates: [Key: String] = [:]
    private let today: WorkDate

    /// `today` is the date of the run, since when a day is held that the ledger doesn't know yet.
    init(
        _ integration: IntegrationName, _ month: WorkMonth, ledger: LedgerFolder, today: WorkDate
    ) throws(Faults) {
        self.today = today
        guard let newest = try ledger.openNewest(month) else { return }
        var dates: [Key: String] = [:]
        try newest.rows(.openItems) { block in
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                guard cell(0) == integration.text, cell(4) == "held" else { continue }
                dates[Key(number: cell(1), date: cell(3))] = cell(9)
            }
        }
        self.dates = dates
    }

    /// The date of the first run that held the day.
    func date(number: String, date: String) -> String {
        dates[Key(number: number, date: date)] ?? today.description
    }
}
