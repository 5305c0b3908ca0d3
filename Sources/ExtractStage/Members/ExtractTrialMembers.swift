package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one members file for a trial and writes the folder that the user named.
///
/// Writing replaces the whole folder, so it must be new, empty or the folder of an earlier trial:
/// whatever else it may hold is the user's.
/// - Throws: `usageBadOption` for any other folder, else what `extractMembers` throws.
package func extractTrialMembers(_ file: MembersFile, into folder: Path) throws(Faults) {
    guard FileReading.names(in: folder).isEmpty || holdsMembers(folder) else {
        throw Faults(
            .usageBadOption,
            [
                .key: "--to", .value: folder.text,
                .expected: "a new or empty folder, or that of an earlier trial",
            ])
    }
    try extractMembers([file], into: folder)
}

private func holdsMembers(_ folder: Path) -> Bool {
    do {
        _ = try PackageReader(at: folder, stage: .members, madeBy: "kintai-extract members")
        return true
    } catch {
        return false
    }
}
