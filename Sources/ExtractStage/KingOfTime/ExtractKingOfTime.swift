import Handoff
import PipelineSettings
import WorkModel

/// Extracts what was fetched of KING OF TIME.
///
/// Months of which a day is lacking are not written; what is there of them stays. Without a list of
/// employees nothing can be written.
func extractFetchedKingOfTime(
    _ api: KingOfTimeAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    // The last answer was given back with its client.
    returnFreedMemory()
    let window = settings.window
    let fetched = FetchedKingOfTime(of: integration.name, in: run, window: window)
    guard !fetched.employees.isEmpty else { return }
    let names = fetched.answers.names
    var files: [InputFile] = []
    var whole: [WorkMonth] = []
    for month in window.months {
        let chunks = DayChunk.cut(window.days.filter { $0.month == month }, most: api.chunkDays)
        var found: [InputFile] = []
        let isWhole = chunks.allSatisfy { chunk in
            guard let parts = fetched.files(of: chunk, among: names) else { return false }
            found += parts
            return true
        }
        guard isWhole else { continue }
        files += found
        if months.contains(month) { whole.append(month) }
    }
    guard !whole.isEmpty || months.isEmpty else { return }
    // A month of ten thousand people is a hundred megabytes: one after the other.
    var settings = settings
    settings.pipeline.parallel = 1
    try extractReadyRows(
        ReadyRows(files: files, employees: fetched.employees.map(\.file)), of: integration,
        months: whole, settings: settings, into: run)
    let isDone = window.months.allSatisfy { month in
        PackageReader.whole(at: run.extracted(integration.name, month), stage: .extract) != nil
    }
    if isDone || months.isEmpty { try fetched.answers.remove() }
}
