import Handoff
import PipelineSettings
import WorkModel

/// Takes the months that a run has prepared into the ledger, and records which generations that made:
/// a ledger that falls behind them is refused later.
func commit(
    _ run: RunFolder, _ request: RunRequest, settings: RunSettings, lock: WorkspaceLock,
    taking end: inout StagesEnd
) async throws(Faults) {
    let months = MissingParts(run: run, settings: settings).uncommitted
    guard !months.isEmpty else { return }
    let programs = StagePrograms(request, settings, run: run, lock: lock)
    let isByAPI = settings.pipeline.target.api != nil
    // One program keeps to the pace that CrowdLog is asked at.
    let calls = shares(of: months, workers: isByAPI ? 1 : programs.parallel) {
        rows(at: run.loaded($0), .load)
    }.map { StageCall("kintai-load", ["commit"], $0, of: run, in: request.language) }
    let results = await end.timing(.load) { await programs.run(calls) }
    for result in results {
        end.statuses.append(result.status)
        if result.wasStopped { end.wereStopped = true }
        if !result.errors.isEmpty { request.onErrors(result.errors) }
    }
    let isDone = results.allSatisfy { $0.status == .done }
    let ledger = LedgerFolder(workspace: settings.pipeline.workspaceFolder)
    try recordGenerations(of: run) { (record) throws(Faults) in
        for month in months {
            // A month without a change makes no generation.
            let newest = try ledger.openNewest(month)?.facts.ledger
            // What an API has answered may be a part.
            guard isDone || !isByAPI && newest?.run == run.path.name else { continue }
            record[month.description] = newest?.generation ?? 0
        }
    }
}

/// Forgets that months are committed which are to be prepared once more.
func forgetCommits(of run: RunFolder, _ months: [WorkMonth]) throws(Faults) {
    guard RunRecord.read(of: run)?.ledger != nil, !months.isEmpty else { return }
    try recordGenerations(of: run) { generations in
        for month in months { generations[month.description] = nil }
    }
}

/// Changes what a run records of the ledger; nothing of a run that recorded nothing.
func recordGenerations(
    of run: RunFolder, _ change: (inout [String: Int]) throws(Faults) -> Void
) throws(Faults) {
    guard var record = RunRecord.read(of: run) else { return }
    var generations = record.ledger ?? [:]
    try change(&generations)
    record.ledger = generations
    try FileWriting.replaceFile(run.runFile, with: encodeJSON(record), durable: true)
}
