import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Takes what `load/<month>/` gives CrowdLog into the month's ledger, as a new generation; none is
/// made where nothing changes.
///
/// A second time comes to the same end: what the run committed before doesn't count. With
/// `confirm: on_write` the values count as what CrowdLog has, else they are pending until somebody
/// confirms them.
/// - Throws: What is wrong with the load's folder, the ledger or the disk; `ledgerMoved` where the
///   ledger isn't the one that `prepare` compared with.
package func commitLoad(
    month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    let ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
    let load = try PackageReader(
        at: run.loaded(month), stage: .load, madeBy: "kintai-load prepare --month \(month)")
    let base = try ledger.base(
        month, for: run.path.name, onWrite: settings.pipeline.target.confirm == .onWrite)
    guard load.facts.comparedWith == base else { throw moved(month, load, base, run) }
    let newest = try ledger.openNewest(month)
    let old = base == 0 ? nil : try ledger.open(month, generation: base)

    let before = try readOpenItems(old)
    var items = try openItems(month, load: load, settings: settings, in: run)
    let isAgain = newest?.facts.ledger?.generation ?? 0 != base
    if !isAgain, !givesOrForgets(load), load.facts.takenOver == nil {
        // Most nights of a month that is over: the ledger needn't be read.
        var hasSeen = false
        try load.rows(.diff) { block in
            for row in 0..<block.rowCount {
                items.take(diff: block, row)
                hasSeen = hasSeen || block.hasText(row, DiffColumn.seen)
            }
        }
        guard hasSeen || items.after(before) != before else { return }
    }
    try writeGeneration(
        of: month, in: ledger, after: newest, run: run.path.name, action: .commit,
        keep: settings.pipeline.keepGenerations
    ) { (table) throws(Faults) in
        let pending = try mergeLoad(
            load, into: old, run: run.path.name,
            confirmation: settings.pipeline.target.confirm, notes: &items, to: &table)
        return LedgerContent(open: items.after(before), pending: pending)
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

/// Whether a load has import files, or days that the ledger forgets.
private func givesOrForgets(_ load: PackageReader) -> Bool {
    let firstUpload = text { appendUploadName(1, to: &$0) }
    return load.facts.rows[firstUpload] != nil
        || load.facts.rows[TableSchema.forgotten.fileName, default: 0] > 0
}

/// Writes the ledger's rows as the load leaves them, and notes what it leaves to people's hands.
/// - Returns: How many rows wait.
private func mergeLoad(
    _ load: PackageReader, into old: PackageReader?, run: String,
    confirmation: TargetSettings.Confirmation, notes items: inout OpenItems,
    to table: inout TableWriter
) throws(Faults) -> Int {
    let name = RunCells(run)
    var pending = 0
    let hasTakenOver = load.facts.takenOver != nil
    var days = try LedgerDays(
        load.table(.diff), from: .diff, forgotten: load.table(.forgotten), into: old)
    while try days.advance() {
        if days.hasEdit { items.take(diff: days.edits.block, days.edits.row) }
        var update = LedgerUpdate(days, confirmation)
        if hasTakenOver { update.isTakenOver = days.isFromOther }
        if try days.write(update, run: name, to: &table) { pending += 1 }
    }
    return pending
}

extension LedgerUpdate {
    /// What a run makes of a day of the ledger.
    init(
        _ days: borrowing LedgerDays, _ confirmation: TargetSettings.Confirmation
    ) {
        guard !days.isForgotten else {
            self = .removed
            return
        }
        guard days.editHasText(DiffColumn.seen) else {
            let isWritten = days.editHasText(DiffColumn.file)
            self = !isWritten ? .unchanged : confirmation == .onWrite ? .confirmedNow : .givenOut
            return
        }
        switch Seen(rawValue: days.editText(DiffColumn.seen)) {
        case .pending where confirmation == .onWrite: self = .confirmedNow
        case .nothing where confirmation == .onWrite: self = .confirmedNow
        case .pending: self.init(confirmed: .pending, pending: .edit)
        case .nothing: self.init(confirmed: .nothing, pending: .edit)
        case .current, nil: self.init(confirmed: days.sourceOfCurrent, pending: .nothing)
        }
    }
}

extension LedgerDays {
    /// Where the values stand that CrowdLog's own download shows: the run that gave CrowdLog the
    /// values keeps its name.
    fileprivate var sourceOfCurrent: LedgerUpdate.Source {
        guard hasRow else { return .edit }
        if hasSameValues(as: LedgerColumn.pending) { return .pending }
        return hasSameValues(as: LedgerColumn.confirmed) ? .confirmed : .edit
    }
}
