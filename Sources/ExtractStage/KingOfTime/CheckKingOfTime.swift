import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Which tenant of a service a token belongs to, for people to see that it is theirs.
package struct ServiceTenant: Hashable, Sendable {
    package let name: String
    package let host: String
    /// What the service is called.
    package let service: String
    /// Whether anybody has tried it with the service itself.
    package let isTried: Bool
}

/// Checks that the token is there and, where `isOnline`, that the service takes it and shows what is
/// needed; asks for one division and one person, no more.
///
/// - Returns: whose token it is, where that was asked.
/// - Throws: what a run would end with; in forbidden hours that it has to wait.
func checkKingOfTime(
    _ api: KingOfTimeAPI, of integration: IntegrationSettings, _ settings: RunSettings,
    isOnline: Bool, environment: [String: String], watcher: ServiceWatcher
) async throws(Faults) -> ServiceTenant? {
    var api = api
    api.onForbiddenHours = .stop
    // What asks nobody has nothing to log.
    if !isOnline { api.http.log = nil }
    let (session, client) = try openKingOfTime(
        api, of: integration.name, command: "kintai check --online", environment, watcher)
    defer { client.close() }
    guard isOnline else { return nil }
    try await session.checkToken()
    let tenant = try readTenant(try await session.get("/company"), session)
    let path = "/divisions"
    let divisions = try session.readable(readDivisions(try await session.get(path)), path)
    let day = min(settings.window.to, settings.today)
    let code = divisions.keys.min() ?? ""
    let list = try await session.get("/employees", ["date": "\(day)", "division": code])
    let people = try session.readable(readEmployees(list), "/employees")
    guard let person = people.map(\.key).min() else { return tenant }
    _ = try await session.get("/daily-workings/\(day)", ["division": code])
    _ = try await session.get(
        "/daily-workings/timerecord", ["employeeKeys": person, "start": "\(day)", "end": "\(day)"])
    return tenant
}

private func readTenant(
    _ body: [UInt8], _ session: KingOfTimeSession
) throws(Faults) -> ServiceTenant {
    var object = ObjectReader(keys: ["name", "host"])
    if let refusal = object.read(body, body.indices) {
        throw session.faults.unreadable("/company", refusal)
    }
    return ServiceTenant(
        name: object.string(object.value(at: 0)), host: object.string(object.value(at: 1)),
        service: session.api.vendor.title, isTried: session.api.vendor.isTried)
}
