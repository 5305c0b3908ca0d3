import Handoff
import Messages
package import PipelineSettings
package import WorkModel

/// Begins a run whose parts others do, side by side and on whichever machines share the workspace.
///
/// It leaves what `runPipeline` has when its first stage begins; the workspace isn't held any longer.
/// `resumePipeline` brings the run to its end.
/// - Throws: What stops a run before it begins; `runStopped` where a signal stops it.
package func beginRun(
    _ request: RunRequest, settings: RunSettings
) async throws(Faults) -> BegunRun {
    var settings = settings
    try settings.choose(request.integrations)
    let workspace = settings.pipeline.workspaceFolder
    try allowFirstLoad(request, settings.pipeline, workspace, by: "begin")
    let user = WorkspaceUser(
        program: "kintai begin", command: request.command("begin"), startedAt: request.startedAt)
    let begun = settings
    return try await holdingWorkspace(workspace, for: user) { lock throws(Faults) in
        var settings = begun
        let run = try makeRun(request, &settings, in: workspace)
        try lock.tell(run)
        // What can't be taken is met with, and told, again when the run ends.
        _ = await takeUploaded(run, request, settings, lock)
        let seen = RunFolder(Path(typed: run.path.text))
        return BegunRun(
            run: run.path.name, folder: seen.path.text,
            steps: RunStep.all(of: seen, settings, request))
    }
}
