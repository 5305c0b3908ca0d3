package import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What a run is asked to do.
package struct RunRequest: Sendable {
    /// The integrations to run; `nil` = those with `auto_sync`.
    package var integrations: [IntegrationName]?
    package var language: Language
    /// Whether somebody asks for that language: else a page that is written anew keeps its own.
    package var isLanguageGiven = false
    package var mayLoadFirst: Bool
    /// Only show what would change.
    package var isPlan: Bool
    /// Load however much changes or is missing.
    package var isAgreed: Bool
    /// The pipeline.yml as the user named it, for the commands that people are told to run.
    package var config: String
    /// Seconds since 1970; names a new run.
    package var startedAt: Int
    /// The clock, in seconds since 1970.
    package var now: @Sendable () -> Int
    /// Where the stages' programs lie.
    package var programs: Path
    /// Takes the stages' faults as they come.
    package var onErrors: @Sendable (String) -> Void
    /// Takes what happens while the run works; `nil` where nobody wants to know.
    package var onEvent: (@Sendable (RunEvent) -> Void)?

    package init(
        integrations: [IntegrationName]? = nil, language: Language, mayLoadFirst: Bool = false,
        isPlan: Bool = false, isAgreed: Bool = false, config: String, startedAt: Int,
        now: @escaping @Sendable () -> Int, programs: Path,
        onErrors: @escaping @Sendable (String) -> Void,
        onEvent: (@Sendable (RunEvent) -> Void)? = nil
    ) {
        self.integrations = integrations
        self.language = language
        self.mayLoadFirst = mayLoadFirst
        self.isPlan = isPlan
        self.isAgreed = isAgreed
        self.config = config
        self.startedAt = startedAt
        self.now = now
        self.programs = programs
        self.onErrors = onErrors
        self.onEvent = onEvent
    }

    /// A command of `kintai` on the same pipeline.
    func command(_ words: String) -> String {
        kintaiCommand(words, config: config)
    }

    func resumeCommand(_ run: RunFolder) -> String {
        command("resume \(run.path.name)")
    }
}

/// A run that has ended, well or not.
package struct RunOutcome: Sendable {
    package let run: RunFolder
    package var summary: Summary
    /// Whether it ended just now.
    var isNew = true
}

/// Runs the stages as programs of their own over all partitions, adds up what became of every day,
/// and writes what people need.
///
/// One partition's failure never stops the others.
/// - Throws: What stops a run before it begins: an unknown integration, a first load that nobody
///   has allowed, a workspace that can't be written or that somebody works in. `runStopped` where a
///   signal stopped it; `resumePipeline` goes on.
package func runPipeline(
    _ request: RunRequest, settings: RunSettings
) async throws(Faults) -> RunOutcome {
    var settings = settings
    try settings.choose(request.integrations)
    let today = settings.today
    let pipeline = settings.pipeline
    return try await tellingOthers(request, pipeline, today: today) { request throws(Faults) in
        try await begin(request, settings)
    }
}

/// Begins a run, and brings it to its end.
private func begin(
    _ request: RunRequest, _ settings: RunSettings
) async throws(Faults) -> RunOutcome {
    var settings = settings
    let workspace = settings.pipeline.workspaceFolder
    try allowFirstLoad(request, settings.pipeline, workspace)
    let name = request.isPlan ? "plan" : "run"
    let user = WorkspaceUser(
        program: "kintai \(name)", command: request.command(name), startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let run = try makeRun(request, &settings, in: workspace)
        return try await complete(run, request, settings: settings, lock: lock)
    }
}

/// Makes the folder of a new run, with its settings and its record; the settings get what its services
/// are to be asked of days before its window.
/// - Throws: `ledgerRolledBack` and what `refuseOldLedger` throws besides; what keeps the folder from
///   being written.
func makeRun(
    _ request: RunRequest, _ settings: inout RunSettings, in workspace: Path
) throws(Faults) -> RunFolder {
    try refuseOldLedger(in: workspace, command: request.command("adopt"))
    let (_, run) = try RunID.makeFolder(in: workspace, startedAt: request.startedAt)
    settings.watches = watches(of: run, settings, in: workspace)
    try FileWriting.replaceFile(run.settings, with: encodeJSON(settings), durable: true)
    try FileWriting.replaceFile(
        run.runFile, with: encodeJSON(RunRecord(settings, isPlan: request.isPlan)), durable: true)
    return run
}

/// A command of `kintai` that somebody may run on the same pipeline.
package func kintaiCommand(_ words: String, config: String) -> String {
    "kintai \(words)" + (config == "pipeline.yml" ? "" : " --config \(config)")
}

extension PipelineSettings {
    /// The workspace as somebody in the current folder would type it.
    ///
    /// The stages work in this folder too, and their faults name what they were given.
    var workspaceFolder: Path {
        Path(Path(workspace).seen(from: FileReading.currentFolder))
    }
}

extension RunSettings {
    /// Leaves the integrations that a run is asked for: where it isn't, those of every night.
    /// - Throws: `usageUnknownIntegration`.
    mutating func choose(_ names: [IntegrationName]?) throws(Faults) {
        for name in names ?? [] { _ = try integration(name) }
        keepIntegrations { names?.contains($0.name) ?? $0.autoSync }
    }

    mutating func keepIntegrations(where isKept: (IntegrationSettings) -> Bool) {
        let left = pipeline.integrations.filter { $0.autoSync && !isKept($0) }.map(\.name)
        if !left.isEmpty { leftOut = left }
        pipeline.keepIntegrations(where: isKept)
    }
}

/// Nothing reaches CrowdLog unasked: where the ledger is empty, what a load overwrites can't be
/// restored.
func allowFirstLoad(
    _ request: RunRequest, _ pipeline: PipelineSettings, _ workspace: Path, by name: String = "run"
) throws(Faults) {
    guard !request.isPlan, !request.mayLoadFirst, isUnaskedFirstLoad(pipeline, workspace) else {
        return
    }
    throw Faults(.firstLoadNotAllowed, [.command: request.command("\(name) --first-load")])
}

/// Whether a load would be the first, and pipeline.yml doesn't allow that.
func isUnaskedFirstLoad(_ pipeline: PipelineSettings, _ workspace: Path) -> Bool {
    pipeline.target.firstLoad == .ask && pipeline.target.current == nil
        && LedgerFolder(workspace: workspace).isEmpty
}
