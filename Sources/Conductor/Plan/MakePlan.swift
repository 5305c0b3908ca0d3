import Messages
package import PipelineSettings
package import WorkModel

/// What a run would do; nothing of it has reached the ledger.
package struct Plan: Sendable {
    package let outcome: RunOutcome
    let integrations: [IntegrationSettings]
    /// Why a run would load nothing, as it is.
    let obstacles: [Fault]
    /// Loads what is planned.
    let loadCommand: String
}

/// Extracts, transforms and compares as a run does, and stops before the ledger: so plan and run
/// agree by construction (`design.md`, Load).
///
/// - Parameters:
///   - request: What the run would be asked to do.
///   - settings: The run's settings.
///   - options: The words behind `kintai run` that choose the same days.
/// - Returns: The plan, whose run's folder stays for `explain`.
/// - Throws: What `runPipeline` throws, but for a first load that nobody has allowed.
package func makePlan(
    _ request: RunRequest, settings: RunSettings, options: [String]
) async throws(Faults) -> Plan {
    var request = request
    request.isPlan = true
    var settings = settings
    try settings.choose(request.integrations)
    let outcome = try await runPipeline(request, settings: settings)

    let workspace = settings.pipeline.workspaceFolder
    let load = ["run"] + options
    var flags: [String] = []
    var obstacles: [Fault] = []
    if isUnaskedFirstLoad(settings.pipeline, workspace) {
        flags.append("--first-load")
        obstacles.append(
            Fault(.firstLoadNotAllowed, [.command: request.command(load, flags)]))
    }
    let limits = exceededLimits(
        outcome.run, settings, workspace: workspace,
        command: request.command(load, flags + ["--yes"]))
    if !limits.isEmpty { flags.append("--yes") }
    return Plan(
        outcome: outcome, integrations: settings.pipeline.integrations,
        obstacles: obstacles + limits, loadCommand: request.command(load, flags))
}

extension RunRequest {
    fileprivate func command(_ words: [String], _ flags: [String]) -> String {
        command((words + flags).joined(separator: " "))
    }
}
