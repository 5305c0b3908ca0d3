import Handoff
package import PipelineSettings
package import WorkModel

/// What reading an integration's source takes, before anything is asked.
package struct ReadingEstimate: Hashable, Sendable {
    package let integration: IntegrationName
    /// Requests to its service; `nil` of files and of a program of one's own, which nobody can tell.
    package var requests: Int?
    /// Requests that may start within a second, as pipeline.yml says.
    package var perSecond = 0
    /// Files that are read.
    package var files = 0
    package var bytes = 0
}

/// Counts the requests that a window takes, or the files.
///
/// - Parameters:
///   - integration: Whose source is read.
///   - window: The days.
///   - people: How many the source has.
/// - Returns: Requests without those that are made again after a fault.
package func estimateReading(
    _ integration: IntegrationSettings, _ window: WorkWindow, people: Int
) -> ReadingEstimate {
    var estimate = ReadingEstimate(integration: integration.name)
    switch integration.source {
    case .hrmosAPI(let api):
        // A day's pages, and four lists of which only that of people has several (`hrmos.md` §2).
        let pages = max((people + HRMOSList.pageSize - 1) / HRMOSList.pageSize, 1)
        estimate.requests = window.days.count * pages + pages + 3
        estimate.perSecond = api.http.perSecond
    case .kingOfTime(let api):
        estimate.requests = DayChunk.cut(window.days, most: api.chunkDays).count + 1
        estimate.perSecond = api.http.perSecond
    case .jobcanAPI(let api):
        estimate.requests = api.requests(people: people, days: window.days.count)
        estimate.perSecond = api.http.perSecond
    case .hrmosJSON(let files), .hrmosCSV(let files, _): estimate.add(files.files)
    case .csv(let source): estimate.add(source.files)
    case .command: break
    }
    return estimate
}

extension ReadingEstimate {
    fileprivate mutating func add(_ files: [InputFile]) {
        self.files = files.count
        bytes = files.reduce(0) { $0 + (FileReading.size(of: Path($1.path)) ?? 0) }
    }
}
