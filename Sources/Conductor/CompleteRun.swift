import Handoff
import Messages
import PipelineSettings
import WorkModel

/// Does what a run lacks, adds up what became of every day, and writes what people need.
///
/// A new run and one that goes on come to the same end by this one way.
/// - Throws: `runStopped` where a signal stops it: what is there by then is whole, and a later call
///   does the rest.
func complete(
    _ run: RunFolder, _ request: RunRequest, settings: RunSettings, lock: WorkspaceLock
) async throws(Faults) -> RunOutcome {
    try lock.tell(run)
    return try await stoppingOnSignals {
        do throws(Faults) {
            try forgetCommits(of: run, settings)
            var end = await runStages(request, settings: settings, run: run, lock: lock)
            let sums = Sums(run, settings: settings)
            var faults = sums.faults
            if !end.wereStopped {
                faults += limits(run, request, settings, sums)
                if faults.isEmpty, !request.isPlan {
                    try await commit(
                        run, request, settings: settings, lock: lock, taking: &end)
                }
            }
            guard !end.wereStopped else {
                throw stopped(run, request, MissingParts(run: run, settings: settings))
            }
            return .success(
                try conclude(run, request, settings, sums, faults, end.statuses))
        } catch {
            return .failure(error)
        }
    }
}

private func stopped(
    _ run: RunFolder, _ request: RunRequest, _ missing: MissingParts
) -> Faults {
    let progress = missing.progress
    return Faults(
        .runStopped,
        [
            .run: run.path.name, .count: String(progress.done), .limit: String(progress.all),
            .command: request.resumeCommand(run),
        ])
}

/// What keeps a run from loading until somebody agrees to it.
private func limits(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ sums: Sums
) -> [Fault] {
    guard !request.isPlan, !request.isAgreed, sums.faults.isEmpty else { return [] }
    return exceededLimits(
        run, settings, workspace: absolute(settings.pipeline.workspace),
        command: request.command("resume --yes \(run.path.name)"))
}

private func conclude(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ sums: Sums,
    _ found: [Fault], _ statuses: [ExitStatus]
) throws(Faults) -> RunOutcome {
    let unread = try writeHeldForReview(run, settings: settings, language: request.language)
    let faults = found + unread.filter { !sums.hasFailed($0) }.flatMap(\.faults.all)
    if let faults = Faults(faults) {
        request.onErrors(describe(faults, in: request.language) + "\n")
    }
    let summary = Summary(
        run: run.path.name, window: settings.window, today: settings.today,
        status: .worst(of: statuses + faults.map(\.code.exitStatus)),
        isLoaded: RunRecord.read(of: run)?.ledger != nil,
        partitions: sums.partitions, uploads: sums.uploads,
        encoding: settings.pipeline.target.encoding.rawValue, notes: sums.notes,
        inputEncodings: foundEncodings(in: run, of: settings.pipeline))
    try FileWriting.replaceFile(run.summary, with: encodeJSON(summary))
    return RunOutcome(run: run, summary: summary)
}
