import Handoff
import WorkModel

/// Writes a month's next generation, on the disk when this returns, and drops generations beyond
/// those to keep.
///
/// - Parameters:
///   - month: Whose ledger.
///   - ledger: The workspace's.
///   - newest: The newest generation; where it has the same rows, no other is made.
///   - run: Whose values it takes in.
///   - action: How it comes about.
///   - keep: How many generations stay, at least 1.
///   - loaded: Writes the rows of loaded.csv and tells what else the generation says.
/// - Throws: Whatever is wrong with the old generation or the disk; `ledgerMoved` where somebody else
///   has made that generation meanwhile.
func writeGeneration(
    of month: WorkMonth, in ledger: LedgerFolder, after newest: PackageReader?, run: String,
    action: LedgerEntry.Action, keep: Int,
    loaded: (inout TableWriter) throws(Faults) -> LedgerContent
) throws(Faults) {
    let generation = ledger.next(month)
    let known = newest?.facts.ledger?.generation ?? 0
    // Who makes one after this look takes the same number, which only one of the two can have.
    guard ledger.newest(month) == known else { throw moved(month, in: ledger, since: known) }
    var package = try PackageWriter(
        replacing: ledger.folder(month, generation: generation), durable: true, hashed: true,
        isNew: true)
    var content = LedgerContent(open: [], pending: 0)
    try package.add(.loaded) { (table) throws(Faults) in content = try loaded(&table) }
    try package.add(.openItems) { (table) throws(Faults) in
        for item in content.open { try item.write(to: &table) }
    }
    if try package.discard(ifSameAs: newest) { return }
    var facts = PackageFacts(stage: .ledger, month: month)
    facts.ledger = LedgerEntry(
        generation: generation, run: run, action: action, pending: content.pending)
    do throws(Faults) {
        try package.finish(facts)
    } catch {
        guard ledger.newest(month) >= generation else { throw error }
        throw moved(month, in: ledger, since: known)
    }
    for number in ledger.generations(month).dropLast(max(keep, 1)) {
        try PackageWriter.remove(ledger.folder(month, generation: number))
    }
}

/// What a generation says beside its rows.
struct LedgerContent {
    /// In their order.
    var open: [OpenItem]
    /// How many rows wait for their confirmation, or to be cleared by hand.
    var pending: Int
}

private func moved(_ month: WorkMonth, in ledger: LedgerFolder, since generation: Int) -> Faults {
    Faults(
        .ledgerMoved, at: Place(file: ledger.path.text),
        [
            .month: month.description, .expected: String(generation),
            .found: String(ledger.newest(month)), .command: "kintai run",
        ])
}
