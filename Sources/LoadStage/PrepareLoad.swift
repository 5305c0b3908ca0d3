package import Handoff
package import PipelineSettings
package import WorkModel

/// Makes `load/<month>/` whole from the transformed partitions of that month; touches nothing else.
///
/// Days pass several integrations first, then the text, then the comparison with the ledger, then
/// the guards (`design.md`, Load); the first that holds or ignores a day ends it.
/// - Parameters:
///   - month: The month.
///   - settings: The pipeline and the days that the run looks at.
///   - run: The run's folder.
///   - trial: The only people to load; `nil` = all.
/// - Throws: What is wrong with the template, the guards' files, a transformed partition, the ledger
///   or the disk; `packageMissing` where no integration of the run has that month.
package func prepareLoad(
    month: WorkMonth, settings: RunSettings, in run: RunFolder, trial: TrialPeople? = nil
) throws(Faults) {
    let pipeline = settings.pipeline
    let header = try readHeader(pipeline.target, integrations: pipeline.integrations)
    let guards = try LoadGuards(pipeline.target, today: settings.today)
    let ledger = LedgerFolder(workspace: Path(pipeline.workspace))
    let isByAPI = pipeline.target.api != nil
    if isByAPI { try beginAnew(month, settings: settings, in: run) }
    // What CrowdLog has answered counts, whichever run was told.
    let generation =
        isByAPI
        ? ledger.newest(month)
        : try ledger.base(
            month, for: run.path.name, onWrite: pipeline.target.confirm == .onWrite)
    var input = try readTransformed(month, settings: pipeline, in: run)
    let current = try readCurrent(month, settings: pipeline.target, header: header, in: run)

    var setAside: [SetAside] = []
    var chosen = try holdWhereBetterIsMissing(
        chooseIntegration(input, setAside: &setAside), of: input, ledger: ledger,
        setAside: &setAside)
    if let trial {
        chosen = limitPeople(chosen, of: input.timesheets, to: trial, setAside: &setAside)
    }
    let days = settleText(
        chosen, of: input.timesheets, header: header, settings: pipeline.target,
        setAside: &setAside)
    let written = WrittenDays(
        days, of: input.timesheets, encoding: pipeline.target.encoding)
    var compared = try compareWithLedger(
        written, of: input,
        ledger: generation == 0 ? nil : try ledger.open(month, generation: generation),
        current: current, window: settings.window,
        keepsBlanks: pipeline.target.blankCells == .keep, setAside: &setAside)
    let received = input.timesheets.rows.count
    try input.append(compared.carried)
    compared.changes = guardDays(
        compared.changes, of: input.timesheets, by: guards, setAside: &setAside)
    var vanished = try findVanished(
        compared.ledgerOnly, of: input, setAside: setAside, in: run)
    vanished.cleared += compared.cleared

    let outcome = LoadOutcome(
        input: input, received: received,
        written: compared.carried.isEmpty
            ? written
            : WrittenDays(days, of: input.timesheets, encoding: pipeline.target.encoding),
        compared: compared, vanished: vanished,
        setAside: sortedForFiles(setAside, of: input.timesheets))
    var facts = PackageFacts(
        stage: .load, month: month, window: settings.window,
        inputs: input.files
            + [header.template, guards.closing.input, guards.submitted?.input, current?.input]
            .compactMap(\.self))
    facts.comparedWith = generation
    facts.confirmed = compared.confirmedCount
    if compared.takenOverCount > 0 { facts.takenOver = compared.takenOverCount }
    if compared.otherSync.count > 0 { facts.otherSync = compared.otherSync }
    facts.counts = try countDays(outcome)
    try writeLoad(outcome, facts: facts, settings: pipeline.target, to: run.loaded(month))
}

/// What became of a month's timesheets and of the ledger's days.
struct LoadOutcome: Sendable {
    let input: MonthInput
    /// How many of the month's rows are timesheets of the run; those behind them are the ledger's.
    let received: Int
    let written: WrittenDays
    let compared: ComparedDays
    let vanished: VanishedDays
    let setAside: [SetAside]
}

/// Writes a load folder: import files first, then what says what they hold.
func writeLoad(
    _ outcome: LoadOutcome, facts: PackageFacts, settings: TargetSettings, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder, durable: true)
    let rows = outcome.compared.changes.lazy.filter(\.isWritten).map(\.row)
    let places: [UploadPlace]
    if let api = settings.api {
        places = splitIntoRequests(
            Array(rows), of: outcome.input.timesheets, call: api.attendance)
    } else {
        let upload = UploadFile(
            rows: Array(rows), days: outcome.written.days,
            timesheets: outcome.input.timesheets, settings: settings)
        places = try writeUploads(upload, to: &package)
    }
    try package.add(.diff) { (table) throws(Faults) in
        try writeDiff(
            outcome, at: places, areRequests: settings.api != nil, to: &table)
    }
    try package.add(.loadHeld) { (table) throws(Faults) in
        try writeHeld(outcome, to: &table)
    }
    try package.add(.loadIgnored) { (table) throws(Faults) in
        try writeIgnored(outcome, to: &table)
    }
    try package.add(.forgotten) { (table) throws(Faults) in
        try writeForgotten(outcome.vanished, to: &table)
    }
    try package.finish(facts)
}
