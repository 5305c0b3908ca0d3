import HTTP
import PipelineSettings
import WorkModel

/// Checks that the key is there and, where `isOnline`, that HRMOS accepts it and shows what is needed.
/// - Throws: what a run would end with.
func checkHRMOS(
    _ api: HRMOSAPI, of integration: IntegrationSettings, _ settings: RunSettings,
    isOnline: Bool, environment: [String: String]
) async throws(Faults) {
    let faults = HRMOSFaults(
        integration: integration.name, api: api, today: settings.today,
        command: "kintai check --online")
    var api = api
    // What asks nobody has nothing to log.
    if !isOnline { api.http.log = nil }
    let (session, client) = try openSession(api, faults, environment)
    defer { client.close() }
    guard isOnline else { return }
    try await session.begin()
    let needed = integration.employees.neededLists
    let paths =
        HRMOSMaster.allCases.filter(needed.contains).map(\.path) + [pathOfDay(settings.window.to)]
    var found: [Fault] = []
    for path in paths {
        do throws(Faults) {
            _ = try await session.get(path, [("limit", "1"), ("page", "1")])
        } catch {
            found += error.all
        }
    }
    await session.end()
    if let faults = Faults(found) { throw faults }
}
