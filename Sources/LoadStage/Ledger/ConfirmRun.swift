package import Handoff
package import PipelineSettings
package import WorkModel

/// A row of an import file that CrowdLog's screen refused.
package struct ImportRow: Hashable, Sendable {
    /// Such as `upload-001.csv`.
    package let file: String
    /// From 1 for the header.
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

/// What a confirmation has done.
package struct Confirmation: Hashable, Sendable, Encodable {
    /// Days that CrowdLog is now known to have as that run wrote them.
    package var confirmed = 0
    /// Days that were so already.
    package var already = 0
    /// Days for which a newer run's values are confirmed; they stay.
    package var overtaken = 0
    /// Days that CrowdLog refused; they stay pending.
    package var refused = 0
    /// Days that a person has cleared in CrowdLog, as an undo asked.
    package var cleared = 0
}

/// Takes down that CrowdLog has what a run's import files say (`design.md`, Load, "Ledger").
///
/// A newer run's pending values stay pending.
/// - Parameters:
///   - settings: The pipeline.
///   - run: The run, or what an undo made.
///   - refused: Rows that CrowdLog's screen refused.
///   - files: The import files that were uploaded, such as `2026-10/upload-001.csv`; `nil` = all,
///     and what the run asked to be cleared by hand.
/// - Returns: How many days it concerns.
/// - Throws: `packageMissing` where the run has written nothing, `usageBadOption` for a refused row
///   or a file that the run hasn't, and what is wrong with the ledger or the disk.
package func confirmRun(
    settings: PipelineSettings, run: RunFolder, refused: Set<ImportRow> = [],
    only files: Set<String>? = nil
) throws(Faults) -> Confirmation {
    let months = run.loadedMonths
    guard !months.isEmpty else {
        throw Faults(
            .packageMissing, at: Place(file: (run.path / "load").text), [.command: "kintai run"])
    }
    // All is read before anything is written.
    var unknown = refused
    var loads: [ConfirmedLoad] = []
    for month in months {
        let package = try PackageReader(
            at: run.loaded(month), stage: .load, madeBy: "kintai run")
        let load = ConfirmedLoad(
            package: package, month: month, order: RunOrder(run.path.name), refused: refused,
            files: files)
        unknown.subtract(try load.rows(among: unknown))
        loads.append(load)
    }
    if !unknown.isEmpty {
        var extents: [String] = []
        for load in loads { extents += try load.rowExtents() }
        throw unknownRows(unknown, extents)
    }
    if let files { try requireFiles(files, of: run, months) }
    var result = Confirmation()
    result.refused = refused.count
    for load in loads { try confirm(load, settings: settings, run: run, &result) }
    return result
}

/// Names the rows that a run has, so that whoever mistyped one sees the right form.
private func unknownRows(_ rows: Set<ImportRow>, _ extents: [String]) -> Faults {
    let names = rows.map { "\($0.file):\($0.line)" }.sorted(by: precedesInBytes)
    return Faults(
        .usageBadOption,
        [
            .key: "--except", .value: names.joined(separator: ","),
            .expected: extents.joined(separator: ", "),
        ])
}

private func requireFiles(
    _ files: Set<String>, of run: RunFolder, _ months: [WorkMonth]
) throws(Faults) {
    let known = months.flatMap { month in
        FileReading.names(in: run.loaded(month)).map { "\(month)/\($0)" }
    }
    let unknown = files.subtracting(known.filter { $0.contains("/upload-") })
    guard !unknown.isEmpty else { return }
    throw Faults(
        .usageBadOption,
        [
            .key: "--file", .value: unknown.sorted(by: precedesInBytes).joined(separator: ","),
            .expected: "2026-10/upload-001.csv",
        ])
}

private func confirm(
    _ load: ConfirmedLoad, settings: PipelineSettings, run: RunFolder,
    _ result: inout Confirmation
) throws(Faults) {
    let ledger = LedgerFolder(workspace: Path(settings.workspace))
    let old = try ledger.openNewest(load.month)
    // Counted in a pass of its own: where nothing changes there is no new generation.
    var counted = result
    var (changed, absent) = (0, 0)
    try load.forEachDay(of: old) { (days, outcome) in
        guard let outcome else { return }
        counted.count(outcome)
        if !days.hasRow { absent += 1 }
        if outcome.update != .unchanged { changed += 1 }
    }
    if absent > 0, let parts = try load.dividingMoved(in: old) {
        for part in parts { try confirm(part, settings: settings, run: run, &result) }
        return
    }
    result = counted
    guard changed > 0 else { return }
    let open = try readOpenItems(old)
    let name = RunCells(run.path.name)
    try writeGeneration(
        of: load.month, in: ledger, after: old, run: run.path.name, action: .confirm,
        keep: settings.keepGenerations
    ) { (table) throws(Faults) in
        var pending = 0
        try load.forEachDay(of: old) { (days, outcome) throws(Faults) in
            if try days.write(outcome?.update ?? .unchanged, run: name, to: &table) {
                pending += 1
            }
        }
        return LedgerContent(open: open, pending: pending)
    }
}

extension Confirmation {
    fileprivate mutating func count(_ day: DayConfirmation) {
        switch day {
        case .confirmed: confirmed += 1
        case .already: already += 1
        case .overtaken: overtaken += 1
        case .cleared: cleared += 1
        }
    }
}
