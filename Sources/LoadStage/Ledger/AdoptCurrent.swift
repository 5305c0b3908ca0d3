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
    let ledger = LedgerFolder(workspace: Path(settings.workspace))
    let old = try ledger.openNewest(month)
    // Counted in a pass of its own: where nothing changes there is no new generation.
    var changed = 0
    try forEachDay(current, old) { (days, update) in
        switch (days.hasEdit, update) {
        case (true, .unchanged): result.already += 1
        case (true, _): result.adopted += 1
        case (false, .unchanged): return
        case (false, _): result.dropped += 1
        }
        if update != .unchanged { changed += 1 }
    }
    guard changed > 0 else { return }
    let open = try readOpenItems(old)
    let name = RunCells(run.path.name)
    try writeGeneration(
        of: month, in: ledger, after: old, run: run.path.name, action: .adopt,
        keep: settings.keepGenerations
    ) { (table) throws(Faults) in
        var pending = 0
        try forEachDay(current, old) { (days, update) throws(Faults) in
            if try days.write(update, run: name, to: &table) { pending += 1 }
        }
        return LedgerContent(open: open, pending: pending)
    }
}

/// Goes through the month's ledger and CrowdLog's download, with what becomes of each day.
private func forEachDay(
    _ current: PackageReader, _ old: PackageReader?,
    _ body: (borrowing LedgerDays, LedgerUpdate) throws(Faults) -> Void
) throws(Faults) {
    let fields = WrittenField.shown(in: current.facts)
    let present = WrittenField.present(in: current.facts)
    var days = try LedgerDays(current.table(.current), from: .current, into: old)
    while try days.advance() {
        if days.hasEdit {
            try body(days, LedgerUpdate(adopting: days, fields))
        } else if present.contains(where: { days.rowHasText(LedgerColumn.confirmed($0)) }),
            isCovered(days, current.facts.covers)
        {
            // It would be there; of leave, say, which isn't shown, the download says nothing.
            try body(days, LedgerUpdate(confirmed: .nothing, pending: .pending))
        } else {
            try body(days, .unchanged)
        }
    }
}

/// Whether the download reaches the ledger's day.
private func isCovered(_ days: borrowing LedgerDays, _ covers: WorkWindow?) -> Bool {
    let cell = days.ledger.block.range(row: days.ledger.row, column: LedgerColumn.date)
    guard let covers, let day = WorkDate(days.ledger.block.bytes.span.extracting(cell)) else {
        return false
    }
    return covers.contains(day)
}

extension LedgerUpdate {
    /// What CrowdLog's state makes of a day of the ledger, compared in the fields that it shows.
    fileprivate init(adopting days: borrowing LedgerDays, _ fields: [WrittenField]) {
        if days.isConfirmed, days.hasSameValues(as: LedgerColumn.confirmed, in: fields) {
            self = .unchanged
        } else if days.rowHasText(LedgerColumn.pendingFile),
            days.hasSameValues(as: LedgerColumn.pending, in: fields)
        {
            self.init(confirmed: .pending, pending: .nothing)
        } else {
            self.init(confirmed: .edit, pending: .pending)
        }
    }
}
