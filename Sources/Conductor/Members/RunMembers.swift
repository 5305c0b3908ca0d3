import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// Reads the people of all integrations and CrowdLog's members anew, and compares them.
///
/// Everything is read anew, into `members/` of the workspace, so that it works before the first run
/// and shows at once what somebody has just mended. No attendance is asked of a service.
/// - Returns: The comparison; `nil` where a part of it can't be had, which `onErrors` was told: a
///   list without one source's people would call their members unknown.
/// - Throws: What keeps the workspace from being held.
package func compareMembers(
    _ request: RunRequest, settings: RunSettings
) async throws(Faults) -> (comparison: MemberComparison?, status: ExitStatus) {
    let workspace = settings.pipeline.workspaceFolder
    let user = WorkspaceUser(
        program: "kintai members", command: request.command("members"),
        startedAt: request.startedAt)
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        let folder = RunFolder(workspace / "members")
        try FileWriting.removeTree(folder.path)
        try FileWriting.makeFolder(folder.path)
        try FileWriting.replaceFile(folder.settings, with: encodeJSON(settings))
        let programs = StagePrograms(request, settings, run: folder, lock: lock)
        func run(_ calls: [(program: String, first: [String])]) async -> ExitStatus {
            let results = await programs.run(
                calls.map { StageCall($0.program, $0.first, [], of: folder, in: request.language) })
            var told: Set<String> = []
            for result in results where !result.errors.isEmpty {
                if told.insert(result.errors).inserted { request.onErrors(result.errors) }
            }
            if results.contains(where: \.wasStopped) { return .tryAgainLater }
            return .worst(of: results.map(\.status))
        }
        let people = settings.pipeline.integrations.map {
            (program: "kintai-extract", first: ["people", "--integration", $0.name.text])
        }
        for calls in [
            [(program: "kintai-extract", first: ["members"])] + people,
            [(program: "kintai-transform", first: ["members"])],
        ] {
            let status = await run(calls)
            guard status == .done else { return (nil, status) }
        }
        return (try MemberComparison(of: folder, settings), .done)
    }
}
