import Delimited
package import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// Proves of a run that nothing was lost on the way from the source to what CrowdLog is given: adds all
/// of it up once more from the files of each stage, and writes a row a person and closing period.
///
/// - Parameters:
///   - name: The run; `nil` = the newest that has ended.
///   - pipeline: pipeline.yml.
///   - summaries: The source's own sums, where they are at hand.
///   - columns: Where these have what.
///   - file: The CSV file to write; `nil` = `migration.csv` of the run's folder.
///   - language: The language of its headings.
///   - config: The pipeline, as the user named it.
/// - Returns: What was found.
/// - Throws: `runMissing`; what is wrong with a folder of the run, with the ledger or with a summary;
///   `cannotWrite` or `diskFull`.
package func proveMigration(
    of name: String?, _ pipeline: PipelineSettings, summaries: [MonthlySummaryFile] = [],
    columns: MonthlySummaryColumns = MonthlySummaryColumns(), to file: Path? = nil,
    language: Language, config: String
) throws(Faults) -> MigrationProof {
    let (run, summary, settings) = try ended(name, pipeline, config)
    var proof = MigrationProof(
        run: run.path.name, window: settings.window, isLoaded: summary.isLoaded,
        integrations: settings.pipeline.integrations.map(\.name))
    for partition in summary.partitions {
        proof.held.merge(partition.held, uniquingKeysWith: +)
        proof.ignored.merge(partition.ignored, uniquingKeysWith: +)
    }
    let known = KnownPeople(
        of: run, settings.pipeline.integrations, isWithoutNames: true, nobody: "")
    var sums = MigrationSums(
        ClosingPeople(
            known,
            comparison: try? MemberComparison(of: run, settings, looksForRenamedCodes: false),
            closedThrough: settings.pipeline.target.closedThrough))
    var monthly = try MonthlySums(summaries, columns, settings, in: &sums)
    let details = file ?? run.path / "migration.csv"
    var list = try PeriodList(details, language, hasMonthly: monthly != nil)
    let ledger = LedgerFolder(workspace: settings.pipeline.workspaceFolder)
    for month in settings.window.months {
        try sums.add(month, of: run, settings.pipeline.integrations)
        try proof.checkFiles(of: run, month, settings.pipeline.integrations)
        try proof.checkLedger(ledger, of: run, month)
        let isLast = month == settings.window.to.month
        let last = WorkMonth(index: month.index + (isLast ? 1 : 0))
        for (key, fates) in sums.takeEnded(by: last) {
            proof.days += fates
            proof.periods += 1
            let person = sums.people.all[key.person]
            let period = ClosingPeriod(closingDay: person.closingDay, endingIn: key.month)
            // Sums by number can't have people who have none.
            let isWhole = settings.window.contains(period) && !person.key.number.isEmpty
            let told = monthly?.take(key, fates.read, isWhole: isWhole)
            try list.add(person, period, fates, told)
        }
    }
    try list.finish()
    proof.people = sums.people.all.count
    proof.monthly = monthly?.ended(in: settings.window, sums.people)
    proof.details = details.seen(from: FileReading.currentFolder)
    proof.inputs = proof.inputs.sorted { ($0.name, $0.xxh3) < ($1.name, $1.xxh3) }
    return proof
}

/// The run that was asked for, if it has ended.
private func ended(
    _ name: String?, _ pipeline: PipelineSettings, _ config: String
) throws(Faults) -> (RunFolder, Summary, RunSettings) {
    let workspace = pipeline.workspaceFolder
    for id in RunID.all(in: workspace).reversed() where name == nil || id.text == name {
        let run = RunFolder(workspace / "runs" / id.text)
        if let summary = Summary.read(of: run),
            let bytes = try? FileReading.bytes(of: run.settings),
            let settings = decodeJSON(RunSettings.self, from: bytes)
        {
            return (run, summary, settings)
        }
    }
    throw Faults(
        .runMissing,
        [
            .value: name ?? "", .path: workspace.text,
            .command: kintaiCommand("history", config: config),
        ])
}

extension WorkWindow {
    fileprivate func contains(_ period: ClosingPeriod) -> Bool {
        from <= period.from && period.to <= to
    }
}

extension MigrationProof {
    /// Notes what a month was read from, and holds its import files against their hashes.
    fileprivate mutating func checkFiles(
        of run: RunFolder, _ month: WorkMonth, _ integrations: [IntegrationSettings]
    ) throws(Faults) {
        for integration in integrations {
            let extracted = PackageReader.whole(
                at: run.extracted(integration.name, month), stage: .extract)
            for input in extracted?.facts.inputs ?? [] {
                let input = Input(name: input.name, bytes: input.bytes, xxh3: input.xxh3)
                if !inputs.contains(input) { inputs.append(input) }
            }
        }
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai resume")
        for resource in load.descriptor.resources where resource.path.hasPrefix("upload-") {
            var hash = SHA256()
            let bytes = try? FileReading.bytes(of: run.loaded(month) / resource.path)
            let hashed = bytes ?? []
            hash.update(hashed.span)
            if bytes != nil, "sha256:\(hash.hexadecimal())" == resource.hash {
                files.same += 1
            } else {
                files.different.append("load/\(month)/\(resource.path)")
            }
        }
    }

    /// Looks for each day that the run gives in the month's ledger: both are sorted.
    ///
    /// The ledger's own days, which are only written again, are none of these.
    fileprivate mutating func checkLedger(
        _ folder: LedgerFolder, of run: RunFolder, _ month: WorkMonth
    ) throws(Faults) {
        let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai resume")
        var given = try load.table(.diff)
        var known = try folder.openNewest(month)?.table(.loaded) ?? TableReader()
        let columns = ColumnPlaces(.diff)
        let key = [
            (columns["employee_code"], LoadedColumn.employeeCode),
            (columns["date"], LoadedColumn.date),
        ]
        let origin = columns["origin"]
        try known.advance()
        try given.advance()
        while given.isAtRow {
            guard given.block.isOfSource(given.row, origin: origin) else {
                try given.advance()
                continue
            }
            var order = -1
            while known.isAtRow {
                order = 0
                for (own, other) in key where order == 0 {
                    let cell = given.block.range(row: given.row, column: own)
                    order = known.block.compare(
                        known.row, other, to: given.block.bytes.span.extracting(cell))
                }
                guard order < 0 else { break }
                try known.advance()
            }
            if !known.isAtRow || order != 0 {
                ledger.missing += 1
            } else if known.block.range(row: known.row, column: LoadedColumn.pendingFile).isEmpty {
                ledger.confirmed += 1
            } else {
                ledger.pending += 1
            }
            try given.advance()
        }
        while known.isAtRow { try known.advance() }
    }
}
