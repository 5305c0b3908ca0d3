import HTTP
import PipelineSettings
import WorkModel

/// Checks that the key is there and, where `isOnline`, that HRMOS accepts it and shows what is needed.
///
/// - Returns: the lists that it refuses and that a run goes on without.
/// - Throws: what a run would end with.
func checkHRMOS(
    _ api: HRMOSAPI, of integration: IntegrationSettings, _ settings: RunSettings,
    isOnline: Bool, environment: [String: String]
) async throws(Faults) -> [String] {
    let faults = HRMOSFaults(
        integration: integration.name, api: api, today: settings.today,
        command: "kintai check --online")
    var api = api
    // What asks nobody has nothing to log.
    if !isOnline { api.http.log = nil }
    let (session, client) = try openSession(api, faults, environment)
    defer { client.close() }
    guard isOnline else { return [] }
    try await session.begin()
    let needed = integration.employees.neededLists
    var found: [Fault] = []
    var lacking: [String] = []
    func ask(_ path: String, isNeeded: Bool) async {
        do throws(Faults) {
            _ = try await session.get(path, [("limit", "1"), ("page", "1")])
        } catch {
            if !isNeeded, error.isRefusal { lacking.append(path) } else { found += error.all }
        }
    }
    let lists = HRMOSMaster.allCases.map { (path: $0.path, isNeeded: needed.contains($0)) }
    for list in lists + [(pathOfDay(settings.window.to), true)]
    where found.allSatisfy(\.isOfOneAnswer) {
        await ask(list.path, isNeeded: list.isNeeded)
    }
    await session.end()
    if let faults = Faults(found) { throw faults }
    return lacking
}
