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
            request.onEvent?(
                .began(
                    run: run.path.name,
                    partitions: settings.pipeline.integrations.count
                        * settings.window.months.count))
            let uploaded = await takeUploaded(run, request, settings, lock)
            var end = try await runStages(request, settings: settings, run: run, lock: lock)
            var sums = Sums(run, settings: settings)
            var faults = sums.faults
            if !end.wereStopped {
                faults += limits(run, request, settings, sums)
                if faults.isEmpty, !request.isPlan {
                    try await commit(
                        run, request, settings: settings, lock: lock, taking: &end)
                    // What CrowdLog refuses has another fate than it was prepared for.
                    if settings.pipeline.target.api != nil {
                        sums = Sums(run, settings: settings)
                        faults = sums.faults
                    }
                }
            }
            guard !end.wereStopped else {
                try RunTimes.add(
                    to: run, from: request.startedAt, to: request.now(),
                    stages: end.milliseconds)
                throw stopped(run, request, MissingParts(run: run, settings: settings))
            }
            return .success(
                try await conclude(run, request, settings, sums, faults, uploaded, end))
        } catch {
            return .failure(error)
        }
    }
}

/// What people have uploaded counts before anything is compared; a plan changes nothing.
/// - Returns: What the run has taken so far, whichever command took it.
func takeUploaded(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ lock: WorkspaceLock
) async -> TakenUploads {
    guard !request.isPlan else { return TakenUploads() }
    let taken = await takeUploaded(
        settingsFile: run.settings, StagePrograms(request, settings, run: run, lock: lock),
        settings.pipeline, request)
    return taken.recorded(of: run, request)
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
func limits(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ sums: Sums
) -> [Fault] {
    guard !request.isPlan, !request.isAgreed, sums.faults.isEmpty else { return [] }
    return exceededLimits(
        run, settings, workspace: settings.pipeline.workspaceFolder,
        command: request.command("resume --yes \(run.path.name)"))
}

private func conclude(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ sums: Sums,
    _ found: [Fault], _ uploaded: TakenUploads, _ end: StagesEnd
) async throws(Faults) -> RunOutcome {
    // Both read all of the run or of the ledger.
    async let waiting = daysThatWait(settings)
    var held = HeldCollector()
    held.unread = try await writeHeldForReview(
        run, settings: settings, language: request.language
    ) { held.add($0) }
    var faults = found + held.unread.filter { !sums.hasFailed($0) }.flatMap(\.faults.all)
    let isLoaded = RunRecord.read(of: run)?.ledger != nil
    var summary = Summary(
        run: run.path.name, window: settings.window, today: settings.today,
        status: .done, isLoaded: isLoaded,
        partitions: sums.partitions, uploads: sums.uploads,
        encoding: settings.pipeline.target.encoding.rawValue, notes: sums.notes,
        inputEncodings: foundEncodings(in: run, of: settings.pipeline))
    if settings.pipeline.target.api != nil {
        summary.isSent =
            isLoaded && MissingParts(run: run, settings: settings).uncommitted.isEmpty
    }
    let remarks = sheetRemarks(in: run, settings)
    if !remarks.isEmpty { summary.sheetRemarks = remarks }
    let open = try await waiting.get()
    if open.contains(where: \.isToldOf) { summary.open = open }
    summary.changedOutside = changedOutside(run, settings)
    summary.otherSync = otherSync(in: run, settings)
    summary.refusedLists = refusedLists(run, settings)
    summary.doubts = serviceDoubts(run, settings)
    if uploaded.files > 0 {
        summary.uploaded = Summary.Uploaded(files: uploaded.files, days: uploaded.days)
    }
    do throws(Faults) {
        try await writeReport(of: run, request, settings, summary, held: held, open: open)
    } catch {
        // What the run has done stands all the same.
        faults += error.all
    }
    if !request.isPlan {
        if isLoaded {
            summary.delivery = deliver(run, request, settings, &faults)
        } else {
            deliverReport(run, request, settings, &faults)
        }
    }
    if let faults = Faults(faults) {
        request.onErrors(describe(faults, in: request.language) + "\n")
    }
    summary.status = .worst(of: end.statuses + [uploaded.status] + faults.map(\.code.exitStatus))
    // The summary comes last: a run that has one has ended.
    try RunTimes.add(
        to: run, from: request.startedAt, to: request.now(), stages: end.milliseconds)
    try FileWriting.replaceFile(run.summary, with: encodeJSON(summary), durable: true)
    return RunOutcome(run: run, summary: summary)
}

/// The open days of all months, counted on another thread.
@concurrent
private func daysThatWait(_ settings: RunSettings) async -> Result<[Summary.OpenDays], Faults> {
    Result { () throws(Faults) in
        try openDays(
            in: settings.pipeline.workspaceFolder, settings.pipeline, today: settings.today)
    }
}

extension Summary.OpenDays {
    /// Whether the run's own figures don't say it all.
    fileprivate var isToldOf: Bool { continuing > 0 || left > 0 || !leaving.isEmpty }
}

/// Delivers what the run has made; where that fails the run has ended all the same.
private func deliver(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ faults: inout [Fault]
) -> Summary.Delivery? {
    guard let folder = settings.pipeline.deliver?.folder else { return nil }
    do throws(Faults) {
        try deliver(after: run, isNew: true, settings.pipeline, request)
        return Summary.Delivery(folder: folder, isDone: true)
    } catch {
        faults += error.all
        return Summary.Delivery(folder: folder, isDone: false)
    }
}

/// Delivers the report alone, of a run whose files nobody must import.
private func deliverReport(
    _ run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ faults: inout [Fault]
) {
    do throws(Faults) {
        try deliverReport(of: run, settings.pipeline, request)
    } catch {
        faults += error.all
    }
}
