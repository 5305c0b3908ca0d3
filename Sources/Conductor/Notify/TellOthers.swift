import Foundation
import Handoff
import Messages
import Notices
package import PipelineSettings
import Synchronization
package import WorkModel

/// Does a run and tells whom pipeline.yml names of it, and monitoring, well or badly as it ended.
///
/// A message that isn't taken is told on standard error and in summary.json, and fails nothing.
/// - Parameters:
///   - request: What the run is asked to do; a plan is told to nobody.
///   - pipeline: Says whom to tell.
///   - today: Keys of services are as old as on this day.
///   - work: The run; it is given the request to tell its faults to.
/// - Returns: The run's outcome, with what became of the messages.
/// - Throws: What `work` throws.
func tellingOthers(
    _ request: RunRequest, _ pipeline: PipelineSettings, today: WorkDate,
    _ work: (RunRequest) async throws(Faults) -> RunOutcome
) async throws(Faults) -> RunOutcome {
    let told = ToldTexts()
    var recorded = request
    recorded.onErrors = { text in
        told.add(text)
        request.onErrors(text)
        for event in RunEvent.told(text, request.language) { request.onEvent?(event) }
    }
    var outcome: RunOutcome
    do throws(Faults) {
        outcome = try await work(recorded)
    } catch {
        if !request.isPlan, !error.isOfWhoeverAsked {
            await tellOfNoRun(error, told: told.text, request, pipeline, today: today)
        }
        throw error
    }
    let isPlan = RunRecord.read(of: outcome.run)?.isPlan != false
    let summary = outcome.summary
    guard outcome.isNew else { return outcome }
    request.onEvent?(.ended(run: summary.run, summary.status, days: summary.counts))
    guard !isPlan else { return outcome }
    let facts = RunFacts(
        summary: summary, run: outcome.run,
        faults: toldFaults(in: told.text, request.language), pipeline, today: today)
    measure(facts, request, pipeline)
    let sent = await send(facts, request, pipeline)
    if !sent.isEmpty {
        outcome.summary.notifications = sent
        do throws(Faults) {
            try FileWriting.replaceFile(
                outcome.run.summary, with: encodeJSON(outcome.summary), durable: true)
        } catch {
            // The run has ended, and its summary is there without this.
            warn(of: error.all, request)
        }
    }
    return outcome
}

extension Faults {
    /// Whether it is about how `kintai resume` was called: whoever did it has been told.
    fileprivate var isOfWhoeverAsked: Bool {
        all.allSatisfy {
            [.runMissing, .resumeSettingsDiffer, .resumeOvertaken].contains($0.code)
        }
    }
}

/// Writes the run's figures for monitoring; where that fails the run has ended all the same.
private func measure(
    _ facts: RunFacts, _ request: RunRequest, _ pipeline: PipelineSettings
) {
    do throws(Faults) {
        try writeMetrics(of: facts, request, pipeline)
    } catch {
        warn(of: error.all, request)
    }
}

/// Tells whom pipeline.yml names, and monitoring, that a run didn't take place or didn't come to its end.
///
/// - Parameters:
///   - faults: Why.
///   - told: What the stages have told on standard error.
///   - request: What the run was asked to do.
///   - pipeline: Says whom to tell.
///   - today: The date in Asia/Tokyo.
package func tellOfNoRun(
    _ faults: Faults, told: String = "", _ request: RunRequest, _ pipeline: PipelineSettings,
    today: WorkDate
) async {
    let facts = RunFacts(
        faults: toldFaults(in: told + described(faults, in: request.language), request.language),
        status: .worst(of: faults.all.map(\.code.exitStatus)), pipeline, today: today)
    measure(facts, request, pipeline)
    _ = await send(facts, request, pipeline)
}

private func described(_ faults: Faults, in language: Language) -> String {
    describe(faults, in: language) + "\n"
}

/// Tells those who want to know.
/// - Returns: What became of each message.
private func send(
    _ facts: RunFacts, _ request: RunRequest, _ pipeline: PipelineSettings
) async -> [Summary.Notification] {
    let events = facts.events
    let receivers = pipeline.notify.enumerated().filter { entry in
        entry.element.events.contains { events.contains($0) }
    }.map { (entry: $0.offset + 1, settings: $0.element) }
    guard !receivers.isEmpty else { return [] }
    let notice = facts.notice(
        in: request.language, wantsNames: receivers.contains(where: \.settings.names), request)
    let sent = await Notices.send(
        notice, to: receivers, at: request.now(),
        environment: ProcessInfo.processInfo.environment,
        command: request.command("check --online"))
    warn(of: sent.flatMap { $0.faults?.all ?? [] }, request)
    let notifications = sent.map { result in
        Summary.Notification(
            entry: result.entry, to: result.receiver.receiver.kind,
            events: result.receiver.events.filter(events.contains).map(\.rawValue),
            isSent: result.faults == nil,
            warnings: result.faults?.all.map(\.code.rawValue))
    }
    for notification in notifications { request.onEvent?(.notified(notification)) }
    return notifications
}

private func warn(of faults: [Fault], _ request: RunRequest) {
    for fault in faults {
        let text = describe(fault, in: request.language, asWarning: true)
        request.onErrors(text + "\n")
        request.onEvent?(.warning(ToldFault(code: fault.code, text: text)))
    }
}

/// What a run and its stages have told on standard error.
private final class ToldTexts: Sendable {
    private let texts = Mutex("")

    var text: String { texts.withLock { $0 } }

    func add(_ text: String) {
        texts.withLock { $0 += text.hasSuffix("\n") ? text : text + "\n" }
    }
}

/// Sends a trial to each receiver that pipeline.yml names (`kintai check --online`).
///
/// - Returns: What was sent, a line each; and the faults of what wasn't taken.
func sendTrials(
    _ pipeline: PipelineSettings, at seconds: Int, language: Language, config: String
) async -> (sent: [String], faults: [Fault]) {
    let notice = Notice(
        events: [], title: NoticeWords.test[language], lines: [NoticeWords.trial[language]],
        facts: NoticeFacts())
    let receivers = pipeline.notify.enumerated().map {
        (entry: $0.offset + 1, settings: $0.element)
    }
    let results = await Notices.send(
        notice, to: receivers, at: seconds, environment: ProcessInfo.processInfo.environment,
        command: kintaiCommand("check --online", config: config))
    let sent = results.filter { $0.faults == nil }.map { result in
        NoticeWords.sent.filled(
            ["key": "notify[\(result.entry)]", "kind": result.receiver.receiver.kind],
            in: language)
    }
    return (sent, results.flatMap { $0.faults?.all ?? [] })
}
