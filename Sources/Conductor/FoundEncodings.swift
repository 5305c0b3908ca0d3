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

private func inputs(of folder: Path, _ stage: Stage) -> [PackageFacts.Input] {
    do {
        return try PackageReader(at: folder, stage: stage, madeBy: "kintai run").facts.inputs
    } catch {
        // Whoever needs the folder itself has told of it.
        return []
    }
}
