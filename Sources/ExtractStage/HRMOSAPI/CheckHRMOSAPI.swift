import HTTP
import PipelineSettings
import WorkModel

/// Checks that the key is there and, where `isOnline`, that HRMOS accepts it and shows its lists.
/// - Throws: what a run would end with.
func checkHRMOSAPI(
    _ api: HRMOSAPI, of integration: IntegrationName, _ settings: RunSettings, isOnline: Bool,
    environment: [String: String]
) async throws(Faults) {
    let faults = HRMOSFaults(
        integration: integration, api: api, today: settings.today,
        command: "kintai check --online")
    let (session, client) = try openSession(api, faults, environment)
    defer { client.close() }
    guard isOnline else { return }
    var found: [Fault] = []
    try await session.begin()
    for path in ["/users", "/segments", pathOfDay(settings.window.to)] {
        do throws(Faults) {
            _ = try await session.get(path, [("limit", "1"), ("page", "1")])
        } catch {
            found += error.all
        }
    }
    await session.end()
    if let faults = Faults(found) { throw faults }
}
