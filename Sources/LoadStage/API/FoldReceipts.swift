import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Takes what CrowdLog's answers say into the month's ledger, as a new generation: one answer, one
/// confirmation (`design.md`, Load, "Ledger").
///
/// Days without an answer stay as they are, and so do the days that wait for a person, where
/// `keepsOpenItems`. A second time comes to the same end, and so does going on later with more answers.
/// - Throws: What is wrong with the load's folder, the ledger or the disk; `ledgerMoved` where somebody
///   else has changed the ledger since `prepare` compared with it.
func foldReceipts(
    _ month: WorkMonth, of load: PackageReader, _ receipts: Receipts, settings: RunSettings,
    in run: RunFolder, keepsOpenItems: Bool = false
) throws(Faults) {
    let ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
    try requireUnmoved(ledger, month, since: load, in: run)
    let newest = try ledger.openNewest(month)
    let before = try readOpenItems(newest)
    var items =
        run.isUndo || keepsOpenItems
        ? nil : try openItems(month, load: load, settings: settings, in: run)
    let seen = RunDay(run: run.path.name, date: settings.today)
    try writeGeneration(
        of: month, in: ledger, after: newest, run: run.path.name,
        action: run.isUndo ? .undo : .commit, keep: settings.pipeline.keepGenerations
    ) { (table) throws(Faults) in
        let name = RunCells(run.path.name)
        let hasTakenOver = load.facts.takenOver != nil
        var days = try LedgerDays(
            load.table(.diff), from: .diff, forgotten: load.table(.forgotten), into: newest)
        var pending = 0
        while try days.advance() {
            let verdict = days.verdict(receipts)
            if days.hasEdit {
                items?.take(verdict, of: days.edits.block, days.edits.row, seen: seen)
            }
            var update = LedgerUpdate(days, verdict, isUndo: run.isUndo)
            if hasTakenOver { update.isTakenOver = days.isFromOther }
            if try days.write(update, run: name, to: &table) { pending += 1 }
        }
        return LedgerContent(open: items?.after(before) ?? before, pending: pending)
    }
}

/// Refuses a ledger that isn't the one that the load was compared with, but for what the load itself
/// has brought.
private func requireUnmoved(
    _ ledger: LedgerFolder, _ month: WorkMonth, since load: PackageReader, in run: RunFolder
) throws(Faults) {
    let compared = load.facts.comparedWith ?? 0
    let newest = ledger.newest(month)
    var isOurs = newest >= compared
    for generation in ledger.generations(month) where generation > compared {
        let entry = try ledger.open(month, generation: generation).facts.ledger
        if entry?.run != run.path.name { isOurs = false }
    }
    guard !isOurs else { return }
    throw Faults(
        .ledgerMoved, at: Place(file: run.loaded(month).text),
        [
            .month: month.description, .expected: String(compared), .found: String(newest),
            .command: "kintai run",
        ])
}

extension LedgerDays {
    /// What CrowdLog has said of the day; `nil` where it wasn't asked or hasn't answered.
    fileprivate func verdict(_ receipts: Receipts) -> ReceiptVerdict? {
        guard editHasText(DiffColumn.file) else { return nil }
        return receipts[RequestPlace(diff: edits.block, edits.row)]
    }
}

extension LedgerUpdate {
    /// What the answers make of a day of the ledger.
    fileprivate init(
        _ days: borrowing LedgerDays, _ verdict: ReceiptVerdict?, isUndo: Bool
    ) {
        if days.isForgotten {
            // A day that an undo asks to clear by hand waits until somebody has done so.
            self = isUndo ? .givenOut : .removed
        } else if days.editHasText(DiffColumn.file) {
            self = verdict == .taken ? .confirmedNow : .unchanged
        } else {
            self.init(days, .onWrite)
        }
    }
}

extension OpenItems {
    /// Takes a row of diff.csv: what CrowdLog refuses is held, what it has may leave something to be done
    /// by hand, and what isn't answered yet is neither.
    fileprivate mutating func take(
        _ verdict: ReceiptVerdict?, of block: borrowing RecordBlock, _ row: Int, seen: RunDay
    ) {
        if let cells = RefusedDay(verdict) {
            insert(OpenItem(diff: block, row, refused: cells, firstSeen: seen))
        } else {
            take(diff: block, row)
        }
    }
}
