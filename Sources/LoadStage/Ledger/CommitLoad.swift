import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Takes what `load/<month>/` gives CrowdLog into the month's ledger, as a new generation; none is
/// made where nothing changes.
///
/// A second time comes to the same end: what the run committed before doesn't count. With `confirm: on_write` the values count as what CrowdLog has, else
/// they are pending until somebody confirms them.
/// - Throws: What is wrong with the load's folder, the ledger or the disk; `ledgerMoved` where the
///   ledger isn't the one that `prepare` compared with.
package func commitLoad(
    month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    let ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
    let load = try PackageReader(
        at: run.loaded(month), stage: .load, madeBy: "kintai-load prepare --month \(month)")
    let base = try ledger.base(month, for: run.path.name)
    guard load.facts.comparedWith == base else { throw moved(month, load, base, run) }
    let newest = try ledger.openNewest(month)
    let old = base == 0 ? nil : try ledger.open(month, generation: base)

    var edits = LedgerEdits()
    let before = try readOpenItems(old)
    let open = try openItems(
        month, before: before, load: load, settings: settings, in: run
    ) { (items) throws(Faults) in
        edits = try readChanges(load, notes: &items)
    }
    let isAgain = newest?.facts.ledger?.generation ?? 0 != base
    guard isAgain || !edits.isEmpty || open != before else { return }
    try writeGeneration(
        of: month, in: ledger, after: newest, run: run.path.name, action: .commit,
        keep: settings.pipeline.keepGenerations, open: open
    ) { (table) throws(Faults) in
        let confirmation = settings.pipeline.target.confirm
        try mergeLedger(edits, into: old, run: run.path.name, to: &table) { entry, block, row in
            LedgerUpdate(edits, entry, block, row, confirmation)
        }
    }
}

private func moved(
    _ month: WorkMonth, _ load: PackageReader, _ base: Int, _ run: RunFolder
) -> Faults {
    Faults(
        .ledgerMoved, at: Place(file: run.loaded(month).text),
        [
            .month: month.description, .expected: String(load.facts.comparedWith ?? 0),
            .found: String(base), .command: "kintai run",
        ])
}

/// The days that change in the ledger: those that the import files have, and those it forgets.
private func readChanges(
    _ load: PackageReader, notes: inout OpenItems
) throws(Faults) -> LedgerEdits {
    var edits = LedgerEdits()
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount {
            notes.take(diff: block, row)
            if block.hasText(row, DiffColumn.file) || block.hasText(row, DiffColumn.seen) {
                edits.append(diff: block, row)
            }
        }
    }
    try load.rows(.forgotten) { block in
        for row in 0..<block.rowCount { edits.append(forgotten: block, row) }
    }
    edits.sort()
    return edits
}

extension LedgerUpdate {
    /// What a run makes of a row of the ledger.
    fileprivate init(
        _ edits: LedgerEdits, _ entry: Int, _ block: borrowing RecordBlock, _ row: Int?,
        _ confirmation: TargetSettings.Confirmation
    ) {
        if edits.isForgotten(entry) {
            self = .removed
            return
        }
        switch edits.seen(entry) {
        case nil:
            self = confirmation == .onWrite ? .confirmedNow : .givenOut
        case .pending:
            self.init(confirmed: .pending, pending: .edit)
            if confirmation == .onWrite { self = .confirmedNow }
        case .current:
            // The run that gave CrowdLog the values keeps its name.
            let isPending = row.map {
                edits.hasSameValues(entry, as: block, $0, LedgerColumn.pending)
            }
            let isConfirmed = row.map {
                edits.hasSameValues(entry, as: block, $0, LedgerColumn.confirmed)
            }
            let confirmed: Source =
                isPending == true ? .pending : isConfirmed == true ? .confirmed : .edit
            self.init(confirmed: confirmed, pending: .nothing)
        }
    }
}
