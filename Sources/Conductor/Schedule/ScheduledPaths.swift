import Handoff
import PipelineSettings

/// Where a run writes, as pipeline.yml says: everything else may be read-only.
struct ScheduledPaths {
    /// Absolute folders, the workspace first, each once.
    let written: [String]

    init(_ pipeline: PipelineSettings) {
        var folders = [pipeline.workspace]
        if let deliver = pipeline.deliver { folders.append(deliver.folder) }
        if let metrics = pipeline.metrics { folders.append(Path(metrics.path).folder.text) }
        var services = pipeline.integrations.compactMap(\.source.http)
        if let api = pipeline.target.api { services.append(api.http) }
        folders += services.compactMap(\.log).map { Path($0.path).folder.text }
        written = folders.enumerated().filter { folders.firstIndex(of: $1) == $0 }.map(\.element)
    }
}

extension SourceSettings {
    fileprivate var http: HTTPSettings? {
        switch self {
        case .hrmosAPI(let api): api.http
        case .jobcanAPI(let api): api.http
        case .kingOfTime(let api): api.http
        case .hrmosJSON, .hrmosCSV, .csv, .command: nil
        }
    }
}

extension PipelineSettings {
    /// Whether a program of the user's own reads a source.
    var runsOwnProgram: Bool {
        integrations.contains {
            if case .command = $0.source { true } else { false }
        }
    }
}
