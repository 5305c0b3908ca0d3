import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Fetches what a run lacks of the answers that the months' extraction needs (`kind: jobcan-api`).
///
/// Each answer is kept as soon as it is whole, so that a run that goes on fetches only the rest.
/// - Throws: what keeps the service from answering; what was fetched is there all the same.
func fetchJobcan(
    _ api: JobcanAPI, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder, environment: [String: String],
    command: String? = nil
) async throws(Faults) {
    let answers = FetchedAnswers(of: integration.name, in: run)
    var found = FetchedJobcan(in: answers, api, settings.window)
    guard found.people == nil || !months.allSatisfy(found.isWhole) else { return }
    let faults = JobcanFaults(
        integration: integration.name, api: api,
        command: command ?? "kintai resume \(run.path.name)")
    let (session, client) = try openJobcanSession(faults, environment)
    defer { client.close() }
    let reader = JobcanReader(session: session, faults: faults)
    if found.people == nil { try found.keep(people: try await reader.people()) }
    guard !months.isEmpty else { return }
    let missing = (found.all ?? []).filter { unit in
        months.contains(unit.month) && found.units[unit] == nil
    }
    let window = settings.window
    try await sideBySide(found.peopleWithoutLeave, atOnce: api.http.concurrent) {
        person async throws(Faults) in
        let leave = try await reader.leave(of: person, window)
        let name = FetchedJobcan.leaveName(of: person)
        _ = try answers.keep(encodeJSON(leave), as: name, request: "")
    }
    try await sideBySide(missing, atOnce: api.http.concurrent) { unit async throws(Faults) in
        let days = try await reader.days(of: unit, among: window.days)
        _ = try answers.keep(encodeJSON(days), as: unit.name, request: unit.request)
    }
}

/// Items that may stay without an answer before the service as a whole is taken to be failing.
private let mostUnanswered = 3

/// Works on items side by side.
///
/// One whose own answer is at fault doesn't stop the others; what says that the service as a whole
/// doesn't answer does.
private func sideBySide<Item: Sendable>(
    _ items: [Item], atOnce count: Int,
    _ work: @escaping @Sendable (Item) async throws(Faults) -> Void
) async throws(Faults) {
    let failed = await withTaskGroup(of: [Fault].self) { group in
        var waiting = items.makeIterator()
        func addNext() {
            guard let item = waiting.next() else { return }
            group.addTask {
                do throws(Faults) {
                    try await work(item)
                    return []
                } catch {
                    return error.all
                }
            }
        }
        // Each asks for one page after another, and holds its own until it is whole.
        for _ in 0..<count { addNext() }
        var failed: [Fault] = []
        var unanswered = 0
        while let faults = await group.next() {
            failed += faults.filter { !failed.contains($0) }
            if !faults.isEmpty { unanswered += 1 }
            guard faults.allSatisfy(\.mayBeOfOneAnswer), unanswered < mostUnanswered else {
                group.cancelAll()
                return failed
            }
            addNext()
        }
        return failed
    }
    if let faults = Faults(failed) { throw faults }
}
