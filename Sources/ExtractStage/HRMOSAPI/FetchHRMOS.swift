import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Fetches what a run lacks of the answers that the months' extraction needs (`kind: hrmos-api`).
///
/// Each answer is kept as soon as it is whole, so that a run that goes on fetches only the rest.
/// - Returns: all faults of single days; the others are there all the same.
/// - Throws: what keeps it from beginning: no key, no client.
func fetchHRMOS(
    _ api: HRMOSAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder, environment: [String: String],
    command: String? = nil
) async throws(Faults) -> [Fault] {
    let answers = FetchedAnswers(of: integration.name, in: run)
    let watch = HRMOSWatch(api, of: integration.name, settings)
    var found = FetchedHRMOS(in: answers, days: settings.window.days, watch: watch)
    let wanted = settings.window.days.filter { months.contains($0.month) }
    guard !found.hasAll(wanted, watch) else { return [] }
    let faults = HRMOSFaults(
        integration: integration.name, api: api, today: settings.today,
        command: command ?? "kintai resume \(run.path.name)")
    let (session, client) = try openSession(api, faults, environment)
    let fetcher = HRMOSFetcher(
        session: session, answers: answers, faults: faults,
        needed: integration.employees.neededLists, watch: watch)
    let failed = await fetcher.fetch(wanted, into: &found)
    // A service that doesn't answer, or asks for a pause, isn't asked for this either.
    if failed.allSatisfy(\.isOfOneAnswer) { await session.end() }
    client.close()
    return failed
}

/// Opens a client of the service, and a session that has no token yet.
func openSession(
    _ api: HRMOSAPI, _ faults: HRMOSFaults, _ environment: [String: String]
) throws(Faults) -> (HRMOSSession, HTTPClient) {
    let key = try readSecret(
        api.key, setting: "source.api_key", integration: faults.integration,
        environment: environment)
    guard let base = HTTPURL(api.baseURL) else {
        throw Faults(.serviceUnreachable, [.found: api.baseURL])
    }
    let log = try api.http.log.map { file throws(Faults) in
        HTTPLog(write: try LineLog(appendingTo: Path(file.path)).write)
    }
    let client = try HTTPClient(
        api.http, secrets: [key], environment: environment, log: log)
    let root = base.appending(path: "/api/\(api.company)/v1")
    return (HRMOSSession(root: root, client: client, key: key, faults: faults), client)
}

extension EmployeeSettings {
    /// The lists that a filter can't do without: with one missing, it would let everybody through.
    var neededLists: Set<HRMOSMaster> {
        var lists: Set<HRMOSMaster> = []
        if !onlyDepartments.isEmpty { lists.formUnion([.users, .departments]) }
        if !excludeEmployment.isEmpty { lists.formUnion([.users, .employments]) }
        return lists
    }
}
