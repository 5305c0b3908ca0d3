package import Handoff
package import PipelineSettings
package import WorkModel

/// Writes the values from before a run as import files, into `runs/<run>-undo/`, and takes them
/// into the ledger as pending (`design.md`, Load, "Ledger"); for a target with an API makes only the loads
/// that `APICommit` sends.
///
/// The values from before are those that CrowdLog last had from an earlier run. A day that CrowdLog
/// was given other values for since, by a later run or by a person, stays as it is, and so does one
/// in a closed or submitted period.
/// - Parameters:
///   - settings: The pipeline and the date.
///   - run: The run to undo.
/// - Returns: How many days it concerns, and those that a person must clear.
/// - Throws: `packageMissing` where the run has written nothing, or where pipeline.yml names a
///   download (`target.current`) that was not read; what is wrong with the template, the guards'
///   files, the ledger or the disk.
package func undoRun(settings: RunSettings, run: RunFolder) throws(Faults) -> Undoing {
    let pipeline = settings.pipeline
    let months = run.loadedMonths
    guard !months.isEmpty else {
        throw Faults(
            .packageMissing, at: Place(file: (run.path / "load").text), [.command: "kintai run"])
    }
    let header = try readHeader(pipeline)
    let guards = try LoadGuards(pipeline.target, today: settings.today)
    let ledger = LedgerFolder(workspace: Path(pipeline.workspace))
    var result = Undoing()
    if pipeline.target.api != nil {
        // What an undo that was stopped has sent counts too.
        for month in months {
            try beginAnew(month, settings: settings, in: run.undo)
            try PackageWriter.remove(run.undo.loaded(month))
        }
    }
    for month in months {
        var before = try valuesBefore(run, month: month, ledger: ledger)
        let current = try readCurrent(
            month, settings: pipeline.target, header: header, in: run.undo)
        before.leave(whatIsShownBy: current)
        before.leave(whatIsKeptBy: guards)
        result.left += before.left.sorted(by: Undoing.Left.precedes)
        guard !before.days.isEmpty else { continue }
        let generation = ledger.newest(month)
        let outcome = try restore(
            before.days, of: month, header: header, settings: pipeline, &result)
        var facts = PackageFacts(
            stage: .load, month: month, inputs: [header.template].compactMap(\.self))
        facts.comparedWith = generation
        facts.counts = try countDays(outcome)
        try writeLoad(outcome, facts: facts, settings: pipeline.target, to: run.undo.loaded(month))
        // An API is told by whoever commits the undo's load.
        guard pipeline.target.api == nil else { continue }
        try commitUndo(of: month, run: run.undo, ledger: ledger, settings: pipeline)
    }
    return result
}

/// Takes the undo's values into the ledger; what is to be cleared is pending without a file.
private func commitUndo(
    of month: WorkMonth, run: RunFolder, ledger: LedgerFolder, settings: PipelineSettings
) throws(Faults) {
    let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai undo")
    let old = try ledger.openNewest(month)
    let open = try readOpenItems(old)
    let name = RunCells(run.path.name)
    try writeGeneration(
        of: month, in: ledger, after: old, run: run.path.name, action: .undo,
        keep: settings.keepGenerations
    ) { (table) throws(Faults) in
        var days = try LedgerDays(
            load.table(.diff), from: .diff, forgotten: load.table(.forgotten), into: old)
        var pending = 0
        while try days.advance() {
            let isConcerned = days.hasEdit || days.isForgotten
            if try days.write(isConcerned ? .givenOut : .unchanged, run: name, to: &table) {
                pending += 1
            }
        }
        return LedgerContent(open: open, pending: pending)
    }
}
