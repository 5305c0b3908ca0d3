import Delimited
import Handoff
import WorkModel

/// Compares a month's timesheets with what CrowdLog was given before (`design.md`, Load, "Diff"): a
/// merge of two sorted lists.
///
/// - Parameters:
///   - days: The timesheets to load, by employee code, then date.
///   - input: The month.
///   - ledger: The month's newest generation; `nil` where there is none.
///   - current: What CrowdLog's own download says; `nil` where there is none.
///   - window: The days that the run looks at.
///   - keepsBlanks: Whether CrowdLog keeps what it has where an import's cell is empty.
///   - setAside: Gets the timesheets that must not replace a better integration's day, or what
///     somebody typed in CrowdLog.
/// - Returns: What each day is, and the ledger's days that have no timesheet.
/// - Throws: Whatever is wrong with the ledger's folder.
func compareWithLedger(
    _ days: WrittenDays, of input: MonthInput, ledger: PackageReader?, current: CurrentDays?,
    window: WorkWindow, keepsBlanks: Bool = false, setAside: inout [SetAside]
) throws(Faults) -> ComparedDays {
    var comparison = LedgerComparison(
        days, of: input, current: current, window: window, held: try heldBefore(in: ledger))
    comparison.hasLedger = ledger != nil
    comparison.keepsBlanks = keepsBlanks
    if let ledger {
        try ledger.rows(.loaded) { (block) throws(Faults) in
            for row in 0..<block.rowCount { comparison.take(block, row) }
        }
    }
    comparison.finish()
    setAside += comparison.setAside
    return comparison.compared
}
