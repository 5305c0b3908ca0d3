import Handoff
import WorkModel

/// Makes sure that a trial may write the folder that the user named.
///
/// Writing replaces the whole folder, so it must be new, empty or the folder of an earlier trial of
/// that stage: whatever else it may hold is the user's.
/// - Throws: `usageBadOption` for anything else.
func requireTrialFolder(_ folder: Path, of stage: Stage) throws(Faults) {
    let isFree =
        if FileReading.exists(folder) {
            FileReading.isFolder(folder)
                && (FileReading.names(in: folder).isEmpty || isOfTrial(folder, stage))
        } else {
            true
        }
    guard isFree else {
        throw Faults(
            .usageBadOption,
            [
                .key: "--to", .value: folder.text,
                .expected: "a new or empty folder, or that of an earlier trial",
            ])
    }
}

/// Whether a trial has made all that the folder holds; a run's folder names its integration.
private func isOfTrial(_ folder: Path, _ stage: Stage) -> Bool {
    do {
        let package = try PackageReader(at: folder, stage: stage, madeBy: "kintai-extract")
        let files = package.descriptor.resources.map(\.path) + [PackageReader.descriptorName]
        return package.facts.integration == nil
            && FileReading.names(in: folder).allSatisfy(files.contains)
    } catch {
        return false
    }
}
