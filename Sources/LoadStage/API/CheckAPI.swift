import HTTP
package import PipelineSettings
package import WorkModel

/// Checks that the token is there and, where `isOnline`, that CrowdLog accepts it and lists members as
/// described: nothing is written.
///
/// - Throws: What a run would end with.
package func checkAPI(
    _ api: CrowdLogAPI, isOnline: Bool, environment: [String: String]
) async throws(Faults) {
    // What asks nobody has nothing to log.
    let service = try CrowdLogService(
        api, command: "kintai check --online", environment: environment, hasLog: isOnline)
    defer { service.client.close() }
    guard isOnline, let list = api.memberList else { return }
    _ = try await findMembers(list, from: service, onlyFirstPage: true)
}
