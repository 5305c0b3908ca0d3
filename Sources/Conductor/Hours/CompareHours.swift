import Foundation
import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// What `kintai hours` is asked to compare.
package struct HoursRequest: Sendable {
    /// The run whose timesheets count; `nil` = the newest.
    package let run: String?
    /// The days; `nil` = the months that the list of man-hours touches.
    package let window: WorkWindow?

    package init(run: String?, window: WorkWindow?) {
        self.run = run
        self.window = window
    }
}

/// Compares a run's attendance with recorded man-hours, per person and day (`design.md`, rule 9).
///
/// The stages' programs read the list and count what each timesheet comes to; both are kept in the
/// run's folder, which is all that is written.
/// - Parameters:
///   - hours: What to compare.
///   - request: Language, programs and where faults go; its integrations aren't asked.
///   - pipeline: pipeline.yml as it is now, with the list of man-hours.
/// - Returns: What was found, or the status of the stages that failed, whose faults were told.
/// - Throws: `runMissing`, `manHoursOutsideWindow`, what keeps the workspace from being held, and what
///   is wrong with a folder of the run.
package func compareHours(
    _ hours: HoursRequest, _ request: RunRequest, _ pipeline: PipelineSettings
) async throws(Faults) -> (comparison: HoursComparison?, status: ExitStatus) {
    let workspace = pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai hours", command: request.command("hours"), startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let run = try find(hours.run, in: workspace, request)
        try lock.tell(run)
        let bytes = try FileReading.bytes(of: run.settings)
        guard let settings = decodeJSON(RunSettings.self, from: bytes) else {
            throw Faults(
                .packageTorn, at: Place(file: run.settings.text),
                [.command: request.command("run")])
        }
        let window = hours.window ?? settings.window
        let months = settings.window.months.filter {
            window.months.contains($0) && FileReading.exists(run.loaded($0))
        }
        let programs = StagePrograms(request, settings, run: run, lock: lock)
        let status = await count(months, of: run, settings, pipeline, programs, request)
        guard status == .done else { return (nil, status) }
        let comparison = try compare(
            hours, months, of: run, settings, pipeline, request)
        return (comparison, .done)
    }
}

/// The run of that name, or the newest that has ended and was compared with the ledger.
private func find(
    _ name: String?, in workspace: Path, _ request: RunRequest
) throws(Faults) -> RunFolder {
    for id in RunID.all(in: workspace).reversed() where name == nil || id.text == name {
        let run = RunFolder(workspace / "runs" / id.text)
        if FileReading.exists(run.summary), FileReading.exists(run.settings),
            !run.loadedMonths.isEmpty
        {
            return run
        }
    }
    throw Faults(
        .runMissing,
        [.value: name ?? "", .path: workspace.text, .command: request.command("run")])
}

/// Has the stages' programs read the list and count the timesheets' minutes.
private func count(
    _ months: [WorkMonth], of run: RunFolder, _ settings: RunSettings,
    _ pipeline: PipelineSettings, _ programs: StagePrograms, _ request: RunRequest
) async -> ExitStatus {
    // The list is the one of pipeline.yml as it is now; the run's own settings stay beside it.
    let settingsFile = run.path / "hours-settings.json"
    var now = settings
    now.pipeline.target.manHours = pipeline.target.manHours
    do throws(Faults) {
        try FileWriting.replaceFile(settingsFile, with: encodeJSON(now))
    } catch {
        request.onErrors(describe(error, in: request.language) + "\n")
        return .worst(of: error.all.map(\.code.exitStatus))
    }
    let monthWords = months.map(\.description)
    func call(_ program: String, _ first: [String], _ settings: Path) -> StageCall {
        StageCall(
            program: program,
            arguments: first + [
                "--settings", settings.text, "--run", run.path.text, "--language",
                request.language.rawValue,
            ] + (monthWords.isEmpty ? [] : ["--month"] + monthWords))
    }
    let results = await programs.run(
        [call("kintai-extract", ["man-hours"], settingsFile)]
            + settings.pipeline.integrations.map {
                call("kintai-transform", ["hours", "--integration", $0.name.text], run.settings)
            })
    for result in results where !result.errors.isEmpty { request.onErrors(result.errors) }
    return .worst(of: results.map(\.status))
}

private func compare(
    _ hours: HoursRequest, _ months: [WorkMonth], of run: RunFolder, _ settings: RunSettings,
    _ pipeline: PipelineSettings, _ request: RunRequest
) throws(Faults) -> HoursComparison {
    let covers = try months.first.flatMap { month throws(Faults) in
        try RecordedHours(month, of: run).covers
    }
    let file = pipeline.target.manHours?.file.name ?? ""
    let asked = hours.window ?? covers.map(wholeMonths)
    guard let asked, let window = settings.window.intersection(asked) else {
        throw Faults(
            .manHoursOutsideWindow, at: Place(file: file),
            [
                .found: text(hours.window ?? covers), .expected: text(settings.window),
                .command: request.command("run --from … --to …"),
            ])
    }
    var counter = HoursCounter(
        HoursComparison(
            run: run.path.name, manHours: file, window: window,
            tolerance: pipeline.target.timesheet.tolerance),
        try HoursDirectory(run))
    for month in months where window.months.contains(month) {
        counter.add(
            month, try AttendedDays(month, of: run, settings.pipeline.integrations),
            try RecordedHours(month, of: run))
    }
    return counter.finished
}

/// The months that the list touches: nobody has recorded anything on the last days of some.
private func wholeMonths(_ days: WorkWindow) -> WorkWindow {
    WorkWindow(from: days.from.month.firstDay, to: days.to.month.lastDay) ?? days
}

private func text(_ window: WorkWindow?) -> String {
    window.map { "\($0.from) – \($0.to)" } ?? "–"
}

extension WorkWindow {
    fileprivate func intersection(_ other: WorkWindow) -> WorkWindow? {
        WorkWindow(from: max(from, other.from), to: min(to, other.to))
    }
}
