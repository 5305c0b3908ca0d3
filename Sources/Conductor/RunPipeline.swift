package import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What a run is asked to do.
package struct RunRequest: Sendable {
    /// The integrations to run; `nil` = those with `auto_sync`.
    package var integrations: [IntegrationName]?
    package var language: Language
    package var mayLoadFirst: Bool
    /// Seconds since 1970; names the run.
    package var startedAt: Int
    /// Where the stages' programs lie.
    package var programs: Path
    /// Takes the stages' faults as they come.
    package var onErrors: @Sendable (String) -> Void

    package init(
        integrations: [IntegrationName]? = nil, language: Language, mayLoadFirst: Bool = false,
        startedAt: Int, programs: Path, onErrors: @escaping @Sendable (String) -> Void
    ) {
        self.integrations = integrations
        self.language = language
        self.mayLoadFirst = mayLoadFirst
        self.startedAt = startedAt
        self.programs = programs
        self.onErrors = onErrors
    }
}

/// A run that has ended, well or not.
package struct RunOutcome: Sendable {
    package let run: RunFolder
    package let summary: Summary
}

/// Runs the stages as programs of their own over all partitions, adds up what became of every day,
/// and writes what people need.
///
/// One partition's failure never stops the others.
/// - Throws: What stops a run before it begins: an unknown integration, a first load that nobody
///   has allowed, a workspace that can't be written.
package func runPipeline(
    _ request: RunRequest, settings: RunSettings
) async throws(Faults) -> RunOutcome {
    var settings = settings
    settings.pipeline.integrations = try chosen(request.integrations, of: settings)
    try allowFirstLoad(request, settings.pipeline)
    // The stages work in this folder too, and their faults name what they were given.
    let workspace = Path(Path(settings.pipeline.workspace).seen(from: FileReading.currentFolder))
    try FileWriting.makeFolder(workspace)
    let (id, run) = try RunID.makeFolder(in: workspace, startedAt: request.startedAt)
    try FileWriting.replaceFile(run.settings, with: encodeJSON(settings))
    try FileWriting.replaceFile(run.runFile, with: encodeJSON(RunRecord(settings)))

    let statuses = await runStages(request, settings: settings, run: run)

    let sums = Sums(run, settings: settings)
    let unread = try writeHeldForReview(run, settings: settings, language: request.language)
    let faults = sums.faults + unread.filter { !sums.hasFailed($0) }.flatMap(\.faults.all)
    if let faults = Faults(faults) {
        request.onErrors(describe(faults, in: request.language) + "\n")
    }
    let summary = Summary(
        run: id.text, window: settings.window, today: settings.today,
        status: .worst(of: statuses + faults.map(\.code.exitStatus)),
        partitions: sums.partitions, uploads: sums.uploads,
        encoding: settings.pipeline.target.encoding.rawValue, notes: sums.notes,
        inputEncodings: foundEncodings(in: run, of: settings.pipeline))
    try FileWriting.replaceFile(run.summary, with: encodeJSON(summary))
    return RunOutcome(run: run, summary: summary)
}

/// What `run.json` records; neither where nor when, so that the same run gives the same bytes.
private struct RunRecord: Encodable {
    struct Partition: Encodable {
        let integration: IntegrationName
        let month: WorkMonth
    }

    var format = 1
    let window: WorkWindow
    let today: WorkDate
    let partitions: [Partition]
    /// XXH3 of the pipeline's settings as resolved, without the paths of this machine.
    let settings: String
    let version: String

    init(_ settings: RunSettings) {
        window = settings.window
        today = settings.today
        partitions = settings.pipeline.integrations.flatMap { integration in
            settings.window.months.map { Partition(integration: integration.name, month: $0) }
        }
        self.settings = settings.pipeline.digest
        version = programVersion
    }
}

private func chosen(
    _ names: [IntegrationName]?, of settings: RunSettings
) throws(Faults) -> [IntegrationSettings] {
    guard let names else { return settings.pipeline.integrations.filter(\.autoSync) }
    for name in names { _ = try settings.integration(name) }
    return settings.pipeline.integrations.filter { names.contains($0.name) }
}

/// Nothing reaches CrowdLog unasked: where the ledger is empty, what a load overwrites can't be
/// restored.
private func allowFirstLoad(
    _ request: RunRequest, _ pipeline: PipelineSettings
) throws(Faults) {
    guard pipeline.target.firstLoad == .ask, !request.mayLoadFirst else { return }
    throw Faults(.firstLoadNotAllowed, [.command: "kintai run --first-load"])
}
