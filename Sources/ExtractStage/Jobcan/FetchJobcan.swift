import HTTP
import Handoff
import PipelineSettings
import WorkModel

/// Fetches what a run lacks of the answers that the months' extraction needs (`kind: jobcan-api`).
///
/// Each unit is kept as soon as it is whole, so that a run that goes on fetches only the rest.
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
    if found.leave == nil {
        try found.keep(
            leave: try await reader.leave(of: found.people ?? [], settings.window))
    }
    let missing = (found.all ?? []).filter { unit in
        months.contains(unit.month) && found.units[unit] == nil
    }
    try await fetch(missing, by: reader, settings.window.days, keepingIn: answers)
}

/// Fetches units side by side; the first that isn't answered ends it.
private func fetch(
    _ units: [JobcanUnit], by reader: JobcanReader, _ days: [WorkDate],
    keepingIn answers: FetchedAnswers
) async throws(Faults) {
    let failed = await withTaskGroup(of: [Fault].self) { group in
        var waiting = units.makeIterator()
        func addNext() {
            guard let unit = waiting.next() else { return }
            group.addTask { await fetch(unit, by: reader, days, keepingIn: answers) }
        }
        // Each asks for one page after another, and holds its own until it is whole.
        for _ in 0..<reader.faults.api.http.concurrent { addNext() }
        while let faults = await group.next() {
            guard faults.isEmpty else {
                group.cancelAll()
                return faults
            }
            addNext()
        }
        return []
    }
    if let faults = Faults(failed) { throw faults }
}

private func fetch(
    _ unit: JobcanUnit, by reader: JobcanReader, _ days: [WorkDate],
    keepingIn answers: FetchedAnswers
) async -> [Fault] {
    do throws(Faults) {
        let found = try await reader.days(of: unit, among: days)
        _ = try answers.keep(encodeJSON(found), as: unit.name, request: unit.request)
        return []
    } catch {
        return error.all
    }
}
