import Handoff
import Messages
import PipelineSettings
import WorkModel

/// What report.html of a run is made from.
struct ReportSource: Sendable {
    let run: RunFolder
    /// The run's own.
    let settings: RunSettings
    let summary: Summary
    /// Ages count from it; in Asia/Tokyo.
    let today: WorkDate
    /// Seconds since 1970; the age of files counts from it.
    let now: Int
    let language: Language
    /// The pipeline, as the user named it.
    let config: String
    /// Whether the page is one that may travel.
    var isWithoutNames = false
    var held: HeldCollector
    /// Open days by kind and code.
    let open: [Summary.OpenDays]
    let people: KnownPeople
    /// The files that must be imported now, as the page names them, in their order.
    let uploads: [String]

    var workspace: Path { settings.pipeline.workspaceFolder }
    var isPlan: Bool { RunRecord.read(of: run)?.isPlan == true }
    var edge: WindowEdge { WindowEdge(settings.pipeline.window, today: today) }
    var integrations: [IntegrationSettings] { settings.pipeline.integrations }

    func command(_ words: String) -> String { kintaiCommand(words, config: config) }

    func filled(_ words: Words, _ values: [String: String] = [:]) -> String {
        words.filled(values.filter { !$0.value.isEmpty }, in: language)
    }

    /// Days as they were counted: `2026-10-12 (月)`; as it stands where it can't be read.
    func shown(_ date: String) -> String {
        guard let day = WorkDate(date) else { return printable(date, limit: 40) }
        return "\(day) (\(ReportDates.weekday(day)[language]))"
    }
}
