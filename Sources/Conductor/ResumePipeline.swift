import Handoff
package import PipelineSettings
package import WorkModel

/// What a call for going on with a run led to.
package enum ResumeOutcome: Sendable {
    /// What was missing is done.
    case resumed(RunOutcome)
    /// The run had ended before.
    case nothingMissing(RunOutcome)
}

/// Goes on with a run that was stopped or of which a part failed: does only what is missing, and ends
/// as the run would have ended undisturbed.
///
/// - Parameters:
///   - name: the run; `nil` = the newest that has begun.
///   - request: its integrations aren't asked: the run's own count.
///   - pipeline: pipeline.yml as it is now.
/// - Returns: the run's outcome, and whether there was anything to do.
/// - Throws: `runMissing`; `resumeSettingsDiffer` where half of the run would be by other rules;
///   what `runPipeline` throws of the workspace and of signals.
package func resumePipeline(
    _ name: String?, _ request: RunRequest, pipeline: PipelineSettings
) async throws(Faults) -> ResumeOutcome {
    let today = WorkDate(tokyoAtSeconds: request.startedAt)
    let outcome = try await tellingOthers(request, pipeline, today: today) {
        request throws(Faults) in try await goOn(name, request, pipeline: pipeline)
    }
    return outcome.isNew ? .resumed(outcome) : .nothingMissing(outcome)
}

/// Goes on with a run, and brings it to its end.
private func goOn(
    _ name: String?, _ request: RunRequest, pipeline: PipelineSettings
) async throws(Faults) -> RunOutcome {
    let workspace = pipeline.workspaceFolder
    // Before the lock, which would make a workspace where there is none.
    let run = try findBegun(name, in: workspace, request).run
    let user = WorkspaceUser(
        program: "kintai resume", command: request.resumeCommand(run),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let (run, record) = try findBegun(run.path.name, in: workspace, request)
        var settings = try Conductor.settings(of: run, record, by: pipeline, request)
        settings.watches = watches(of: run, settings, in: workspace)
        try refuseOvertaken(run, in: workspace, request)
        if let summary = finishedSummary(of: run, settings) {
            return RunOutcome(run: run, summary: summary, isNew: false)
        }
        try FileWriting.replaceFile(run.settings, with: encodeJSON(settings), durable: true)
        var request = request
        request.isPlan = record.isPlan
        return try await complete(run, request, settings: settings, lock: lock)
    }
}

/// The settings of a run by the pipeline as it is now.
/// - Throws: `resumeSettingsDiffer` where half of the run would be by other rules.
func settings(
    of run: RunFolder, _ record: RunRecord, by pipeline: PipelineSettings, _ request: RunRequest
) throws(Faults) -> RunSettings {
    if let settings = record.settings(by: pipeline) { return settings }
    throw Faults(
        .resumeSettingsDiffer, [.run: run.path.name, .command: request.command("run")])
}

/// What a newer run has loaded mustn't be overwritten with what this one has read before.
func refuseOvertaken(
    _ run: RunFolder, in workspace: Path, _ request: RunRequest
) throws(Faults) {
    let order = RunOrder(run.path.name)
    for id in RunID.all(in: workspace).reversed() where order < RunOrder(id.text) {
        guard RunRecord.read(of: RunFolder(workspace / "runs" / id.text))?.ledger != nil else {
            continue
        }
        throw Faults(
            .resumeOvertaken,
            [.run: run.path.name, .found: id.text, .command: request.command("run")])
    }
}

/// A run that has begun: one that ended before it recorded what it is has done nothing yet.
func findBegun(
    _ name: String?, in workspace: Path, _ request: RunRequest
) throws(Faults) -> (run: RunFolder, record: RunRecord) {
    for id in RunID.all(in: workspace).reversed() where name == nil || id.text == name {
        let run = RunFolder(workspace / "runs" / id.text)
        if let record = RunRecord.read(of: run) { return (run, record) }
    }
    throw Faults(
        .runMissing,
        [.value: name ?? "", .path: workspace.text, .command: request.command("run")])
}

/// The summary of a run that lacks nothing and went well.
private func finishedSummary(of run: RunFolder, _ settings: RunSettings) -> Summary? {
    guard MissingParts(run: run, settings: settings).isEmpty,
        FileReading.exists(run.heldForReview), FileReading.exists(run.heldForReviewWorkbook),
        FileReading.exists(run.report), let summary = Summary.read(of: run),
        summary.status == .done, summary.delivery?.isDone != false
    else { return nil }
    return summary
}
