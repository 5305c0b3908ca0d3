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
    let header = try readHeader(pipeline)
    let guards = try LoadGuards(pipeline.target, today: settings.today)
    let generation = try comparedGeneration(month, settings: settings, in: run)
    var input = try readTransformed(month, settings: pipeline, in: run)
    let current = try readCurrent(month, settings: pipeline.target, header: header, in: run)

    var setAside: [SetAside] = []
    var days = settleText(
        try choose(from: input, settings: pipeline, trial: trial, setAside: &setAside),
        of: input.timesheets, header: header, settings: pipeline.target, setAside: &setAside)
    let written = WrittenDays(days, of: input.timesheets, encoding: pipeline.target.encoding)
    let ledger = LedgerFolder(workspace: Path(pipeline.workspace))
    var compared = try compareWithLedger(
        written, of: input,
        ledger: generation == 0 ? nil : try ledger.open(month, generation: generation),
        current: current, window: settings.window,
        keepsBlanks: pipeline.target.blankCells == .keep, setAside: &setAside)
    let received = input.timesheets.rows.count
    try input.append(compared.carried)
    settleCarried(
        &compared, of: input.timesheets, from: received, header: header, settings: pipeline.target,
        into: &days)
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
    try facts.count(outcome)
    try writeLoad(outcome, facts: facts, settings: pipeline.target, to: run.loaded(month))
}

/// The generation of the month's ledger that its days are compared with; 0 = there is none.
private func comparedGeneration(
    _ month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) -> Int {
    let ledger = LedgerFolder(workspace: Path(settings.pipeline.workspace))
    let target = settings.pipeline.target
    guard target.api != nil else {
        return try ledger.base(month, for: run.path.name, onWrite: target.confirm == .onWrite)
    }
    // What CrowdLog has answered counts, whichever run was told.
    try beginAnew(month, settings: settings, in: run)
    return ledger.newest(month)
}

/// The timesheets that are left when each person and date has one integration's, of the people to
/// load.
private func choose(
    from input: MonthInput, settings: PipelineSettings, trial: TrialPeople?,
    setAside: inout [SetAside]
) throws(Faults) -> [Int] {
    let chosen = try holdWhereBetterIsMissing(
        chooseIntegration(input, setAside: &setAside), of: input,
        ledger: LedgerFolder(workspace: Path(settings.workspace)), setAside: &setAside)
    guard let trial else { return chosen }
    return limitPeople(chosen, of: input.timesheets, to: trial, setAside: &setAside)
}

extension PackageFacts {
    /// Takes what a month came to.
    fileprivate mutating func count(_ outcome: LoadOutcome) throws(Faults) {
        let compared = outcome.compared
        confirmed = compared.confirmedCount
        if compared.takenOverCount > 0 { takenOver = compared.takenOverCount }
        if compared.otherSync.count > 0 { otherSync = compared.otherSync }
        counts = try countDays(outcome)
    }
}
