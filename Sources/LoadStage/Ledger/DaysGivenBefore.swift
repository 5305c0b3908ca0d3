import Delimited
import Handoff
import WorkModel

/// The days that a run had given CrowdLog before it was resumed and its load was made anew.
///
/// The new load finds what was confirmed by then unchanged, and writes it into no file, or holds
/// it; the ledger's generations tell.
/// - Parameters:
///   - load: The run's load as it is now.
///   - run: The run's name.
///   - month: The load's.
///   - ledger: The workspace's.
/// - Returns: None where the generations don't reach back to before the run.
/// - Throws: What is wrong with the ledger.
func daysGivenBefore(
    _ load: PackageReader, of run: String, _ month: WorkMonth, _ ledger: LedgerFolder
) throws(Faults) -> Set<CodedDay> {
    let generations = ledger.generations(month)
    let name = Array(run.utf8)
    // What its own download shows may be confirmed without having been given.
    let isShown = load.facts.inputs.contains { $0.name == CurrentDays.inputName(month) }
    var reachesBack = generations.first == 1
    var given: Set<CodedDay> = []
    for generation in generations where generation <= load.facts.comparedWith ?? 0 {
        let package = try ledger.open(month, generation: generation)
        guard let entry = package.facts.ledger, entry.run == run else {
            reachesBack = true
            continue
        }
        guard reachesBack else { return [] }
        // It has no day that the run's other generations lack, but under another code.
        guard entry.action != .move else { continue }
        try package.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let isPending = block.compare(row, LedgerColumn.pendingRun, to: name.span) == 0
                let isOfRun = block.compare(row, LedgerColumn.confirmedRun, to: name.span) == 0
                if isPending || isOfRun && !isShown { given.insert(CodedDay(block, row)) }
            }
        }
    }
    return given
}
