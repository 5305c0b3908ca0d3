import Handoff
import PipelineSettings
import WorkModel

/// Writes what node_exporter's textfile collector reads, where pipeline.yml says so.
///
/// - Parameters:
///   - facts: The run that has ended, well or not.
///   - request: Its start, and the clock.
///   - pipeline: Names the file and the workspace.
/// - Throws: What keeps the file from being written.
func writeMetrics(
    of facts: RunFacts, _ request: RunRequest, _ pipeline: PipelineSettings
) throws(Faults) {
    guard let file = pipeline.metrics else { return }
    let times = facts.run.flatMap(RunTimes.read(of:))
    var success = facts.status == .done ? times?.ended ?? request.now() : 0
    if success == 0 {
        for end in RunEnd.all(in: pipeline.workspaceFolder) where end.isGood {
            success = end.times.ended
            break
        }
    }
    let text = MetricsText(
        facts, started: request.startedAt, ended: request.now(), times: times,
        lastSuccess: success
    ).text
    // The collector is another user, and reads only names that end in .prom.
    try FileWriting.replaceFile(
        Path(file.path), with: Array(text.utf8), for: FileAccess(mode: 0o644))
}
