import HTTP
import PipelineSettings
import WorkModel

/// Checks that id and secret are there and, where `isOnline`, that ジョブカン accepts them and has the fields
/// that pipeline.yml names.
///
/// - Throws: what a run would end with.
func checkJobcan(
    _ api: JobcanAPI, of integration: IntegrationSettings, _ settings: RunSettings,
    isOnline: Bool, environment: [String: String]
) async throws(Faults) {
    var api = api
    // What asks nobody has nothing to log.
    if !isOnline { api.http.log = nil }
    let faults = JobcanFaults(
        integration: integration.name, api: api, command: "kintai check --online")
    let (session, client) = try openJobcanSession(faults, environment)
    defer { client.close() }
    guard isOnline else { return }
    let reader = JobcanReader(session: session, faults: faults)
    var found: [Fault] = []
    do throws(Faults) {
        let people = try await reader.people()
        if api.takesLeave, let person = people.first {
            _ = try await reader.leave(of: person.id, settings.window)
        }
    } catch {
        found += error.all
    }
    // A client that is refused is refused everywhere.
    if found.allSatisfy({ $0.code == .jobcanFieldMissing || $0.code == .serviceRefused }) {
        do throws(Faults) {
            _ = try await reader.days(of: .day(settings.window.to), among: [settings.window.to])
        } catch {
            found += error.all
        }
    }
    if let faults = Faults(found) { throw faults }
}
