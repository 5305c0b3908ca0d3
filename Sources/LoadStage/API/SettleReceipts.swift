import Handoff
import PipelineSettings
import WorkModel

/// Takes a month's answers that a run has got and that no ledger has yet, of whichever run: it was killed
/// before it could.
///
/// - Parameters:
///   - month: The month.
///   - settings: Those of a run that has kept none.
///   - run: The run at hand.
/// - Throws: What is wrong with a journal, the ledger or the disk.
func settleReceipts(
    _ month: WorkMonth, settings: RunSettings, for run: RunFolder
) throws(Faults) {
    let runs = Path(settings.pipeline.workspace) / "runs"
    var names = FileReading.names(in: runs).map { RunFolder(runs / $0) }
    if !names.contains(where: { $0.path.text == run.path.text }) { names.append(run) }
    for other in names where FileReading.exists(other.receipts(month)) {
        guard try !Receipts(other.receipts(month)).isFolded,
            PackageReader.whole(at: other.loaded(month), stage: .load) != nil
        else { continue }
        var own = settings
        if FileReading.exists(other.settings),
            let kept = decodeJSON(
                RunSettings.self, from: try FileReading.bytes(of: other.settings))
        {
            own = kept
            own.pipeline.workspace = settings.pipeline.workspace
        }
        do throws(Faults) {
            try settle(month, settings: own, in: other)
        } catch  where error.all.allSatisfy({ $0.code == .ledgerMoved || $0.isOfLostFile }) {
            // Somebody has taken CrowdLog's state into the ledger in another way, or the load itself isn't
            // the one written: what the ledger lacks is compared, and sent, once more.
            try ReceiptJournal.markFolded(
                other.receipts(month), Receipts(other.receipts(month)))
        }
    }
}

/// Takes a run's answers into the ledger.
///
/// Where a power failure took what the run had read, which isn't synced, the days that wait for a person
/// stay as the ledger has them: the run at hand finds them anew.
private func settle(
    _ month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    do throws(Faults) {
        try concludeReceipts(month, settings: settings, in: run)
    } catch  where error.all.allSatisfy(\.isOfLostFile) {
        try concludeReceipts(month, settings: settings, in: run, keepsOpenItems: true)
    }
}

/// Settles a month's answers and sets the run's own journal aside, since its load is about to be made
/// anew; the ledger has what it tells.
///
/// - Throws: What `settleReceipts` throws.
func beginAnew(
    _ month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    try settleReceipts(month, settings: settings, for: run)
    guard FileReading.exists(run.receipts(month)) else { return }
    // First of all the load stops being whole: with another journal it would be sent again.
    try PackageWriter.remove(run.loaded(month))
    try FileWriting.syncFolder(run.receipts(month).folder)
    var count = 1
    while FileReading.exists(run.oldReceipts(month, count)) { count += 1 }
    try FileWriting.move(run.receipts(month), to: run.oldReceipts(month, count))
    try FileWriting.syncFolder(run.receipts(month).folder)
}

extension Fault {
    /// Whether a hand-over folder isn't as it was written.
    fileprivate var isOfLostFile: Bool {
        [.packageChecksumDiffers, .packageColumnsDiffer, .packageTorn, .packageMissing]
            .contains(code)
    }
}

extension RunFolder {
    /// What a month's load has sent and what came of it.
    func receipts(_ month: WorkMonth) -> Path { path / "load" / "\(month)-receipts.csv" }

    /// The same of an earlier comparison, from 1.
    fileprivate func oldReceipts(_ month: WorkMonth, _ count: Int) -> Path {
        path / "load" / "\(month)-receipts-\(count).csv"
    }
}
