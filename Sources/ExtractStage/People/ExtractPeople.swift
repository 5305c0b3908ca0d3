package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one integration's people and writes `extract/<integration>/people`, without attendance.
///
/// A service is asked for its lists alone; a program is run as for attendance. Files that come without a list of people are read through:
/// whom their attendance shows is all that is known of anybody.
/// - Throws: all faults of the files, or of the service, at once; `cannotWrite` or `diskFull`.
package func extractPeople(
    _ integration: IntegrationSettings, settings: RunSettings, into run: RunFolder,
    environment: [String: String], watcher: ServiceWatcher = ServiceWatcher()
) async throws(Faults) {
    switch integration.source {
    case .hrmosAPI(let api):
        let faults = try await fetchHRMOS(
            api, of: integration, months: [], settings: settings, into: run,
            environment: environment, command: "kintai members")
        if let faults = Faults(faults) { throw faults }
        try extractFetchedPeople(api, of: integration, settings: settings, into: run)
    case .jobcanAPI(let api):
        try await fetchJobcan(
            api, of: integration, months: [], settings: settings, into: run,
            environment: environment, command: "kintai members")
        try extractFetchedJobcanPeople(api, of: integration, settings: settings, into: run)
    case .command(let source):
        try await fetchCommand(
            source, of: integration, months: [], settings: settings, into: run,
            environment: environment)
        try extractFetchedCommand(of: integration, months: [], settings: settings, into: run)
    case .kingOfTime(let api):
        try await fetchKingOfTime(
            api, of: integration, months: [], settings: settings, into: run,
            environment: environment, command: "kintai members", watcher: watcher)
        try extractFetchedKingOfTime(
            api, of: integration, months: [], settings: settings, into: run)
    case .hrmosJSON, .hrmosCSV, .csv:
        try extractFiles(integration, months: [], settings: settings, into: run)
    }
}
