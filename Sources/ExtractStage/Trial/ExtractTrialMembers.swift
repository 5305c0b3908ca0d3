package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one members file for a trial and writes the folder that the user named.
/// - Throws: `usageBadOption` for a folder that may hold anything else, else what `extractMembers`
///   throws.
package func extractTrialMembers(_ file: MembersFile, into folder: Path) throws(Faults) {
    try requireTrialFolder(folder, of: .members)
    try extractMembers([file], into: folder)
}
