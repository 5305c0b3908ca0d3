import Delimited
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
    var changes: [(month: WorkMonth, edits: LedgerEdits)] = []
    var result = Confirmation()
    for month in months {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
        let edits = try readWritten(load, except: &unknown, only: files)
        changes.append((month, edits))
    }
    if !unknown.isEmpty { throw unknownRows(unknown) }
    if let files { try requireFiles(files, of: run, months) }
    result.refused = refused.count
    for (month, edits) in changes {
        try confirm(edits, of: month, settings: settings, run: run, &result)
    }
    return result
}

private func unknownRows(_ rows: Set<ImportRow>) -> Faults {
    let names = rows.map { "\($0.file):\($0.line)" }.sorted(by: precedesInBytes)
    return Faults(
        .usageBadOption,
        [
            .key: "--except", .value: names.joined(separator: ","),
            .expected: "2026-10/upload-001.csv:14",
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

/// The rows of a run's import files and the days that it asked to be cleared.
private func readWritten(
    _ load: PackageReader, except: inout Set<ImportRow>, only files: Set<String>?
) throws(Faults) -> LedgerEdits {
    var edits = LedgerEdits()
    let month = load.facts.month?.description ?? ""
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount where block.hasText(row, DiffColumn.file) {
            let place = ImportRow(
                file: month + "/" + block.text(row: row, column: DiffColumn.file),
                line: Int(block.text(row: row, column: DiffColumn.line)) ?? 0)
            guard except.remove(place) == nil, files?.contains(place.file) != false else {
                continue
            }
            edits.append(diff: block, row)
        }
    }
    guard files == nil else {
        edits.sort()
        return edits
    }
    try load.rows(.forgotten) { block in
        for row in 0..<block.rowCount { edits.append(forgotten: block, row) }
    }
    edits.sort()
    return edits
}

private func confirm(
    _ edits: LedgerEdits, of month: WorkMonth, settings: PipelineSettings, run: RunFolder,
    _ result: inout Confirmation
) throws(Faults) {
    let ledger = LedgerFolder(workspace: Path(settings.workspace))
    let old = try ledger.openNewest(month)
    let order = RunOrder(run.path.name)
    // Counted in a pass of its own: where nothing changes there is no new generation.
    var changed = 0
    try forEachLedgerDay(edits, old) { entry, block, row in
        guard let entry else { return }
        let outcome = DayConfirmation(edits, entry, block, row, order)
        result.count(outcome)
        if outcome.update != .unchanged { changed += 1 }
    }
    guard changed > 0 else { return }
    let open = try readOpenItems(old)
    try writeGeneration(
        of: month, in: ledger, after: old, run: run.path.name, action: .confirm,
        keep: settings.keepGenerations, open: open
    ) { (table) throws(Faults) in
        try mergeLedger(edits, into: old, run: run.path.name, to: &table) { entry, block, row in
            DayConfirmation(edits, entry, block, row, order).update
        }
    }
}

/// What a confirmation means for one day.
private enum DayConfirmation {
    /// CrowdLog has the values now; `pendingStays` where a newer run's file has others.
    case confirmed(pendingStays: Bool)
    case already
    case overtaken
    case cleared(pendingStays: Bool)

    init(
        _ edits: LedgerEdits, _ entry: Int, _ block: borrowing RecordBlock, _ row: Int?,
        _ order: RunOrder
    ) {
        guard let row else {
            self = edits.isForgotten(entry) ? .already : .confirmed(pendingStays: false)
            return
        }
        let isPending = block.hasText(row, LedgerColumn.pendingRun)
        let isConfirmed = block.hasText(row, LedgerColumn.confirmedRun)
        let confirmed = RunOrder(block.text(row: row, column: LedgerColumn.confirmedRun))
        if isConfirmed, order < confirmed {
            self = .overtaken
        } else if edits.isForgotten(entry) {
            self = .cleared(pendingStays: block.hasText(row, LedgerColumn.pendingFile))
        } else if isPending,
            edits.hasSameValues(entry, as: block, row, LedgerColumn.pending)
        {
            self = .confirmed(pendingStays: false)
        } else if isConfirmed, order == confirmed {
            self = .already
        } else {
            self = .confirmed(pendingStays: isPending)
        }
    }

    var update: LedgerUpdate {
        switch self {
        case .confirmed(let pendingStays):
            LedgerUpdate(confirmed: .edit, pending: pendingStays ? .pending : .nothing)
        case .already, .overtaken: .unchanged
        case .cleared(let pendingStays):
            LedgerUpdate(confirmed: .nothing, pending: pendingStays ? .pending : .nothing)
        }
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
