import Handoff
import PipelineSettings
import WorkModel

/// The files that must be imported now, as the report of a run names them: those in the folder of
/// `deliver` by their names there, else the run's own by where they lie below the page.
///
/// - Parameters:
///   - run: The run.
///   - pipeline: pipeline.yml.
///   - summary: The run's.
///   - isNew: Whether the run has just given its files out, so that all of them wait.
/// - Returns: Their names in the order of their import; none where the ledger can't be read, which
///   others tell of.
func uploadsToTell(
    of run: RunFolder, _ pipeline: PipelineSettings, _ summary: Summary, isNew: Bool
) -> [String] {
    guard summary.isLoaded, RunRecord.read(of: run)?.isPlan == false else { return [] }
    let workspace = pipeline.workspaceFolder
    guard pipeline.deliver == nil else {
        // The folder's files are named for their place in the order.
        let files = try? filesToDeliver(
            after: run, isNew: true, keepsUploads: pipeline.target.confirm == .onWrite,
            in: workspace)
        return DeliveredName.uploads(files ?? [])
    }
    let all = summary.uploads.map(\.file)
    guard !isNew, pipeline.target.confirm == .manual, !all.isEmpty else { return all }
    let waiting = (try? waitingFiles(in: workspace)) ?? []
    let names = Set(waiting.filter { $0.run == run }.map { "load/\($0.month)/\($0.name)" })
    return all.filter(names.contains)
}
