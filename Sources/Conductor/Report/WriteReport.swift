import Handoff
package import Messages
package import PipelineSettings
import Report
package import WorkModel

/// Writes report.html of a run that has just ended.
///
/// - Throws: What keeps it from being made or written.
func writeReport(
    of run: RunFolder, _ request: RunRequest, _ settings: RunSettings, _ summary: Summary,
    held: HeldCollector, open: [Summary.OpenDays]
) async throws(Faults) {
    let source = ReportSource(
        run: run, settings: settings, summary: summary, today: settings.today,
        now: request.now(), language: request.language, config: request.config, held: held,
        open: open,
        people: KnownPeople(
            of: run, settings.pipeline.integrations, isWithoutNames: false,
            nobody: ReportWords.noNumber[request.language]),
        uploads: uploadsToTell(of: run, settings.pipeline, summary, isNew: true))
    try FileWriting.replaceFile(run.report, with: try await html(of: source), durable: true)
}

/// Writes report.html of a run anew, from what its folder and the ledger say now.
///
/// - Parameters:
///   - run: The run.
///   - today: In Asia/Tokyo; ages count from it.
///   - now: Seconds since 1970.
///   - language: The language of the page.
///   - config: The pipeline, as the user named it.
///   - isWithoutNames: Whether it is one that may travel, which lies beside the other.
/// - Returns: Where the page is; `nil` where the run hasn't ended, or what it records isn't ours.
/// - Throws: What keeps it from being made or written.
func rewriteReport(
    of run: RunFolder, today: WorkDate, now: Int, language: Language, config: String,
    isWithoutNames: Bool = false
) async throws(Faults) -> Path? {
    guard let summary = Summary.read(of: run), let bytes = try? FileReading.bytes(of: run.settings),
        let settings = decodeJSON(RunSettings.self, from: bytes)
    else { return nil }
    var held = HeldCollector()
    held.unread = try await forEachReviewedDay(of: run, settings, language) { held.add($0) }
    let workspace = settings.pipeline.workspaceFolder
    let source = ReportSource(
        run: run, settings: settings, summary: summary, today: today, now: now,
        language: language, config: config, isWithoutNames: isWithoutNames, held: held,
        open: try openDays(in: workspace, settings.pipeline, today: today),
        people: KnownPeople(
            of: run, settings.pipeline.integrations, isWithoutNames: isWithoutNames,
            nobody: ReportWords.noNumber[language]),
        uploads: uploadsToTell(of: run, settings.pipeline, summary, isNew: false))
    let file = isWithoutNames ? run.reportWithoutNames : run.report
    try FileWriting.replaceFile(file, with: try await html(of: source), durable: true)
    return file
}

private func html(of source: ReportSource) async throws(Faults) -> [UInt8] {
    let page = try await source.page()
    do {
        return try renderReport(page)
    } catch {
        preconditionFailure("a template is wrong: \(error)")
    }
}

/// Writes the report of a run anew, for `kintai report`.
///
/// - Parameters:
///   - name: The run; `nil` = the newest that has ended.
///   - pipeline: pipeline.yml.
///   - today: In Asia/Tokyo.
///   - now: Seconds since 1970.
///   - language: The language of the page where it has none yet, or where it is asked for.
///   - isLanguageGiven: Whether somebody asks for that language; else the page keeps its own.
///   - config: The pipeline, as the user named it.
///   - isWithoutNames: Whether it is one that may travel.
/// - Returns: Which run's page was written, and where it is.
/// - Throws: `runMissing` where no such run has ended; what keeps the page from being written.
package func report(
    on name: String?, _ pipeline: PipelineSettings, today: WorkDate, now: Int,
    language: Language, isLanguageGiven: Bool, config: String, isWithoutNames: Bool
) async throws(Faults) -> WrittenReport {
    let workspace = pipeline.workspaceFolder
    for id in RunID.all(in: workspace).reversed() where name == nil || id.text == name {
        let run = RunFolder(workspace / "runs" / id.text)
        let pageLanguage = isLanguageGiven ? language : writtenLanguage(of: run) ?? language
        let file = try await rewriteReport(
            of: run, today: today, now: now, language: pageLanguage, config: config,
            isWithoutNames: isWithoutNames)
        if let file, let summary = Summary.read(of: run) {
            return WrittenReport(
                run: id.text, page: file.seen(from: FileReading.currentFolder), summary: summary)
        }
    }
    throw Faults(
        .runMissing,
        [
            .value: name ?? "", .path: workspace.text,
            .command: kintaiCommand("history", config: config),
        ])
}
