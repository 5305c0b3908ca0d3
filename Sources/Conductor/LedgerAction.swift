import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// What a person does with the ledger between runs.
package enum LedgerAction: Sendable {
    /// The run's import files were uploaded, but for these rows that CrowdLog refused.
    case confirm(run: String?, except: String?)
    /// The run's days are to be as they were before it.
    case undo(run: String?)
    /// CrowdLog's own download is what the ledger has.
    case adopt

    fileprivate var name: String {
        switch self {
        case .confirm: "confirm"
        case .undo: "undo"
        case .adopt: "adopt"
        }
    }

    /// What must be read of CrowdLog's own download first, and for which run; `nil` where nothing
    /// must be.
    fileprivate func reading(
        of run: RunFolder, _ target: TargetSettings
    ) -> (arguments: [String], run: RunFolder)? {
        switch self {
        case .adopt: return (["current"], run)
        case .undo where target.current != nil:
            // What the run itself was shown stays as it was.
            let months = run.loadedMonths.flatMap { ["--month", $0.description] }
            return months.isEmpty ? nil : (["current"] + months, run.undo)
        case .confirm, .undo: return nil
        }
    }
}

/// Does what a person asks with the ledger, through the stage's program, while nobody else works in
/// the workspace.
///
/// - Parameters:
///   - action: What to do; without a run, with the newest that was loaded.
///   - request: Language, programs and where faults go; its integrations aren't asked.
///   - settings: pipeline.yml as it is now.
///   - json: Whether machines read the answer.
/// - Returns: What the program says, and its status.
/// - Throws: `runMissing` or `runNotLoaded`, `configMissingKey` where nothing names what to adopt, what
///   keeps the workspace from being held, and `runStopped` never: what these do is short, and whole or
///   absent.
package func perform(
    _ action: LedgerAction, _ request: RunRequest, settings: RunSettings, json: Bool
) async throws(Faults) -> (output: String, status: ExitStatus) {
    let workspace = settings.pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai \(action.name)", command: request.command(action.name),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let run = try action.findRun(in: workspace, request, settings)
        try lock.tell(run)
        return try await perform(action, on: run, request, settings, lock, json: json)
    }
}

extension LedgerAction {
    /// The run that the action is about; a new one where CrowdLog's own download is taken over.
    fileprivate func findRun(
        in workspace: Path, _ request: RunRequest, _ settings: RunSettings
    ) throws(Faults) -> RunFolder {
        switch self {
        case .confirm(let name, _), .undo(let name):
            return try find(name, in: workspace, request)
        case .adopt:
            // Nothing to adopt is no run to be remembered.
            guard settings.pipeline.target.current != nil else {
                throw Faults(
                    .configMissingKey, at: Place(file: request.config), [.key: "target.current"])
            }
            let run = try RunID.makeFolder(in: workspace, startedAt: request.startedAt).1
            try FileWriting.replaceFile(
                run.runFile, with: encodeJSON(RunRecord(settings, isPlan: true)), durable: true)
            return run
        }
    }

    /// What the load stage's program is told besides the run.
    fileprivate var arguments: [String] {
        guard case .confirm(_, let except?) = self else { return [name] }
        return [name, "--except", except]
    }
}

/// Does it on a run, in a workspace that is held.
private func perform(
    _ action: LedgerAction, on run: RunFolder, _ request: RunRequest, _ settings: RunSettings,
    _ lock: WorkspaceLock, json: Bool
) async throws(Faults) -> (output: String, status: ExitStatus) {
    // The pipeline as it is now; the run's own settings stay beside it as they were.
    let settingsFile = run.path / "\(action.name)-settings.json"
    try FileWriting.replaceFile(settingsFile, with: encodeJSON(settings))
    let programs = StagePrograms(request, settings, run: run, lock: lock)
    func call(_ program: String, _ first: [String], _ run: RunFolder) -> StageCall {
        StageCall(
            program: program,
            arguments: first + [
                "--settings", settingsFile.text, "--run", run.path.text, "--language",
                request.language.rawValue,
            ])
    }
    let uploaded = await takeUploaded(
        settingsFile: settingsFile, programs, settings.pipeline, request)
    if let reading = action.reading(of: run, settings.pipeline.target) {
        let read = await programs.run([call("kintai-extract", reading.arguments, reading.run)])
        let status = ExitStatus.worst(of: read.map(\.status))
        guard status == .done else {
            for result in read where !result.errors.isEmpty { request.onErrors(result.errors) }
            return ("", status)
        }
    }
    let results = await programs.run([
        call("kintai-load", action.arguments + (json ? ["--json"] : []), run)
    ])
    for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
    try recordNewest(of: run, in: settings.pipeline.workspaceFolder)
    let told = await tellPeople(after: run, request, settings)
    let statuses = results.map(\.status) + [uploaded.status] + told
    return (results.map(\.output).joined(), .worst(of: statuses))
}

/// Writes anew what people look at; what fails of that is told.
private func tellPeople(
    after run: RunFolder, _ request: RunRequest, _ settings: RunSettings
) async -> [ExitStatus] {
    do throws(Faults) {
        var pages = request
        if let newest = newestLoaded(in: settings.pipeline.workspaceFolder) {
            if !request.isLanguageGiven {
                pages.language = writtenLanguage(of: newest) ?? request.language
            }
            _ = try await rewriteReport(
                of: newest, today: settings.today, now: request.now(),
                language: pages.language, config: request.config)
        }
        try deliver(after: run, isNew: false, settings.pipeline, pages)
        return []
    } catch {
        request.onErrors(describe(error, in: request.language) + "\n")
        return error.all.map(\.code.exitStatus)
    }
}

/// The run of that name, or the newest that was loaded and has import files.
///
/// - Throws: `runMissing` or `runNotLoaded`.
private func find(
    _ name: String?, in workspace: Path, _ request: RunRequest
) throws(Faults) -> RunFolder {
    if let name {
        let run = RunFolder(workspace / "runs" / name)
        if !name.contains("/"), FileReading.isFolder(run.path) {
            // What undoes a run has no record of its own.
            if !run.isUndo, RunRecord.read(of: run)?.isLoaded != true {
                throw Faults(
                    .runNotLoaded, [.value: name, .command: request.command("history")])
            }
            return run
        }
    } else {
        for id in RunID.all(in: workspace).reversed() {
            let run = RunFolder(workspace / "runs" / id.text)
            guard RunRecord.read(of: run)?.ledger?.isEmpty == false, hasUploads(run) else {
                continue
            }
            return run
        }
    }
    throw Faults(
        .runMissing,
        [.value: name ?? "", .path: workspace.text, .command: request.command("history")])
}

/// Whether a run has given CrowdLog days, by files or by its API.
private func hasUploads(_ run: RunFolder) -> Bool {
    if FileReading.names(in: run.path / "load").contains(where: { $0.hasSuffix("-receipts.csv") }) {
        return true
    }
    return run.loadedMonths.contains { month in
        FileReading.names(in: run.loaded(month)).contains { $0.hasPrefix("upload-") }
    }
}

/// Records the generations that the ledger has now.
private func recordNewest(of run: RunFolder, in workspace: Path) throws(Faults) {
    let ledger = LedgerFolder(workspace: workspace)
    try recordGenerations(of: run) { generations in
        for month in ledger.months { generations[month.description] = ledger.newest(month) }
    }
}
