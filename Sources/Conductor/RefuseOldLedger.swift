import Handoff
import WorkModel

/// Refuses a ledger that is older than what a run has recorded of it, such as one that was restored
/// from a backup without its runs (`design.md`, Load, "Ledger").
///
/// - Throws: `writtenByNewer` of a run's record; `ledgerRolledBack`, one a month.
func refuseOldLedger(in workspace: Path, command: String) throws(Faults) {
    let ledger = LedgerFolder(workspace: workspace)
    var recorded: [WorkMonth: (run: RunID, generation: Int)] = [:]
    for id in RunID.all(in: workspace) {
        let run = RunFolder(workspace / "runs" / id.text)
        let record = try RunRecord.readKnown(of: run, command: "kintai history")
        for (name, generation) in record?.ledger ?? [:] {
            guard let month = WorkMonth(name), generation > recorded[month]?.generation ?? 0
            else { continue }
            recorded[month] = (id, generation)
        }
    }
    let faults = recorded.sorted { $0.key < $1.key }.compactMap { month, record -> Fault? in
        let newest = ledger.newest(month)
        guard newest < record.generation else { return nil }
        return Fault(
            .ledgerRolledBack,
            [
                .month: month.description, .value: record.run.text,
                .expected: String(record.generation), .found: String(newest),
                .path: ledger.path.text, .command: command,
            ])
    }
    if let faults = Faults(faults) { throw faults }
}
