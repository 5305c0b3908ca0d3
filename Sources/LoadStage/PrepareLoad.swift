package import Handoff
package import PipelineSettings
package import WorkModel

/// Makes `load/<month>/` whole from the transformed partitions of that month; touches nothing else.
///
/// Days pass several integrations first, then the text (`design.md`, Load); the first that holds or
/// ignores a day ends it.
/// - Throws: What is wrong with the template, with a transformed partition or with the disk;
///   `packageMissing` where no integration of the run has that month.
package func prepareLoad(
    month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    let pipeline = settings.pipeline
    let header = try readTemplate(pipeline.target, integrations: pipeline.integrations)
    let input = try readTransformed(month, settings: pipeline, in: run)

    var setAside: [SetAside] = []
    let chosen = try chooseIntegration(input, setAside: &setAside)
    let days = settleText(
        chosen, of: input.timesheets, header: header, settings: pipeline.target,
        setAside: &setAside)

    var facts = PackageFacts(
        stage: .load, month: month, window: settings.window,
        inputs: input.files + [header.template])
    facts.counts = try countDays(input, added: days, setAside: setAside)
    let outcome = LoadOutcome(
        days: days, setAside: sortedForFiles(setAside, of: input.timesheets))
    try writeLoad(
        outcome, of: input, facts: facts, settings: pipeline.target, to: run.loaded(month))
}

/// What became of a month's timesheets.
private struct LoadOutcome {
    let days: WritableDays
    let setAside: [SetAside]
}

private func writeLoad(
    _ outcome: LoadOutcome, of input: MonthInput, facts: PackageFacts, settings: TargetSettings,
    to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder, durable: true)
    let upload = UploadFile(
        days: outcome.days, timesheets: input.timesheets, settings: settings)
    let places = try writeUploads(upload, to: &package)
    try package.add(.diff) { (table) throws(Faults) in
        try writeDiff(outcome.days, at: places, of: input, to: &table)
    }
    try package.add(.loadHeld) { (table) throws(Faults) in
        try writeHeld(outcome.setAside, of: input, to: &table)
    }
    try package.add(.loadIgnored) { (table) throws(Faults) in
        try writeIgnored(outcome.setAside, of: input, to: &table)
    }
    try package.finish(facts)
}
