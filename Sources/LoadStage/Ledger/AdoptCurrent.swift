import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// What an adoption has done.
package struct Adoption: Hashable, Sendable, Encodable {
    /// Days that the ledger has now as CrowdLog has them.
    package var adopted = 0
    /// Days that were so already.
    package var already = 0
    /// Days taken out of the ledger, since CrowdLog has nothing for them.
    package var dropped = 0
}

/// Takes CrowdLog's present state, as its own download shows it, into the ledger: what an undo
/// restores, and what a load is compared with (`design.md`, Load, "Diff").
///
/// What is pending stays pending, unless CrowdLog has it.
/// - Parameters:
///   - settings: The pipeline.
///   - run: Where `kintai-extract current` has put the download.
/// - Returns: How many days it concerns.
/// - Throws: `packageMissing` where the download was not read, and what is wrong with the ledger or
///   the disk.
package func adoptCurrent(
    settings: PipelineSettings, run: RunFolder
) throws(Faults) -> Adoption {
    let months = FileReading.names(in: run.path / "current").compactMap { WorkMonth($0) }.sorted()
    guard !months.isEmpty else {
        throw Faults(
            .packageMissing, at: Place(file: (run.path / "current").text),
            [.command: "kintai adopt"])
    }
    var result = Adoption()
    for month in months {
        try adopt(month, settings: settings, run: run, &result)
    }
    return result
}

private func adopt(
    _ month: WorkMonth, settings: PipelineSettings, run: RunFolder, _ result: inout Adoption
) throws(Faults) {
    let current = try PackageReader(
        at: run.current(month), stage: .current, madeBy: "kintai adopt")
    let fields = WrittenField.shown(in: current.facts)
    var edits = LedgerEdits()
    try current.rows(.current) { block in
        for row in 0..<block.rowCount { edits.append(current: block, row) }
    }
    edits.sort()

    let ledger = LedgerFolder(workspace: Path(settings.workspace))
    let old = try ledger.openNewest(month)
    var changed = 0
    var dropped = edits
    try forEachLedgerDay(edits, old) { entry, block, row in
        if let entry {
            let update = LedgerUpdate(adopting: edits, entry, block, row, fields)
            if update == .unchanged { result.already += 1 } else { changed += 1 }
        } else if let row, isCovered(block, row, current.facts.covers),
            block.hasText(row, LedgerColumn.confirmedRun)
        {
            dropped.append(forgotten: block, row)
            result.dropped += 1
        }
    }
    result.adopted += changed
    guard changed > 0 || dropped.count > edits.count else { return }
    dropped.sort()
    let open = try readOpenItems(old)
    try writeGeneration(
        of: month, in: ledger, after: old, run: run.path.name, action: .adopt,
        keep: settings.keepGenerations, open: open
    ) { (table) throws(Faults) in
        try mergeLedger(dropped, into: old, run: run.path.name, to: &table) { entry, block, row in
            dropped.isForgotten(entry)
                ? LedgerUpdate(confirmed: .nothing, pending: .pending)
                : LedgerUpdate(adopting: dropped, entry, block, row, fields)
        }
    }
}

/// Whether the download reaches that day.
private func isCovered(
    _ block: borrowing RecordBlock, _ row: Int, _ covers: WorkWindow?
) -> Bool {
    let date = block.bytes.span.extracting(block.range(row: row, column: LedgerColumn.date))
    guard let covers, let day = WorkDate(date) else { return false }
    return covers.contains(day)
}

extension LedgerUpdate {
    /// What CrowdLog's state makes of a row of the ledger, compared in the fields that it shows.
    fileprivate init(
        adopting edits: LedgerEdits, _ entry: Int, _ block: borrowing RecordBlock, _ row: Int?,
        _ fields: [WrittenField]
    ) {
        guard let row else {
            self = .confirmedNow
            return
        }
        let isConfirmed = block.hasText(row, LedgerColumn.confirmedRun)
        let isPending = block.hasText(row, LedgerColumn.pendingFile)
        if isConfirmed,
            edits.hasSameValues(entry, as: block, row, LedgerColumn.confirmed, in: fields)
        {
            self = .unchanged
        } else if isPending,
            edits.hasSameValues(entry, as: block, row, LedgerColumn.pending, in: fields)
        {
            self.init(confirmed: .pending, pending: .nothing)
        } else {
            self.init(confirmed: .edit, pending: .pending)
        }
    }
}
