package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads one members file for a trial and writes the folder that the user named.
/// - Returns: what is to be said of a workbook.
/// - Throws: `usageBadOption` for a folder that may hold anything else, else what `extractMembers`
///   throws.
@discardableResult
package func extractTrialMembers(_ file: MembersFile, into folder: Path) throws(Faults)
    -> [SheetRemark]
{
    try requireTrialFolder(folder, of: .members)
    return try extractMembers([file], into: folder).flatMap { $0.remarks ?? [] }
}
