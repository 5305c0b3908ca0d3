import Handoff
import PipelineSettings
import WorkModel

/// The encodings that extract found for the members files, then for each integration's files.
///
/// Where extract failed there is no folder, and nothing is said of its files.
func foundEncodings(in run: RunFolder, of pipeline: PipelineSettings) -> [FoundEncoding] {
    let members = FoundEncoding.grouping(
        inputs(of: run.members, .members), without: pipeline.target.membersOfStatedEncoding)
    return members
        + pipeline.integrations.flatMap { integration in
            FoundEncoding.grouping(
                inputs(of: run.people(integration.name), .people), of: integration.name,
                without: integration.filesOfStatedEncoding)
        }
}

/// What is to be said of workbooks' sheets that any stage has read, each once.
func sheetRemarks(in run: RunFolder, _ settings: RunSettings) -> [SheetRemark] {
    let months = settings.window.months
    let names = settings.pipeline.integrations.map(\.name)
    let folders: [(Path, Stage)] =
        [(run.members, .members)] + names.map { (run.people($0), .people) }
        + names.flatMap { name in months.map { (run.transformed(name, $0), .transform) } }
        + months.map { (run.current($0), .current) } + months.map { (run.loaded($0), .load) }
    var known: Set<SheetRemark> = []
    return folders.flatMap { inputs(of: $0, $1) }.flatMap { $0.remarks ?? [] }
        .filter { known.insert($0).inserted }
}

private func inputs(of folder: Path, _ stage: Stage) -> [PackageFacts.Input] {
    do {
        return try PackageReader(at: folder, stage: stage, madeBy: "kintai run").facts.inputs
    } catch {
        // Whoever needs the folder itself has told of it.
        return []
    }
}
