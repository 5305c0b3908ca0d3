import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Reads the members files (`crowdlog-members`) and writes `members/`.
///
/// Of one code the last row of the last file counts. Rows without a code are skipped and counted,
/// under the name `members`.
/// - Returns: the files as they were read.
/// - Throws: all faults of all files at once, before anything is written; `membersNone`;
///   `cannotWrite` or `diskFull`.
@discardableResult
package func extractMembers(
    _ files: [MembersFile], into folder: Path
) throws(Faults) -> [PackageFacts.Input] {
    let list = try readMembers(files)
    let members = list.sorted
    var package = try PackageWriter(replacing: folder)
    try package.add(.members) { table throws(Faults) in
        for member in members {
            table.record.field(member.code)
            table.record.field(member.name)
            table.record.field(member.email)
            table.record.field(member.department)
            table.record.field(member.position)
            table.record.field(member.employment)
            table.record.field(member.affiliation)
            table.record.field(member.startDate?.description ?? "")
            table.record.field(member.endDate?.description ?? "")
            table.record.field(member.isActive.map { $0 ? "1" : "0" } ?? "")
            table.record.field(member.origin.append)
            try table.endRow()
        }
    }
    let counts = Tally(
        received: members.count, passed: ["members": members.count],
        outside: ["without-code": list.withoutCode, "superseded": list.superseded])
    try package.finish(
        PackageFacts(
            stage: .members, sources: list.inputs.map(\.name), inputs: list.inputs,
            counts: ["members": counts]))
    return list.inputs
}

/// Reads the members files.
/// - Throws: all faults of all files at once; `membersNone`.
func readMembers(_ files: [MembersFile]) throws(Faults) -> MemberList {
    var list = MemberList()
    for (index, file) in files.enumerated() {
        list.read(file, source: index + 1)
    }
    if let faults = Faults(list.faults) { throw faults }
    guard !list.sorted.isEmpty else {
        let names = files.map(\.file.name).joined(separator: ", ")
        throw Faults(.membersNone, at: Place(file: names))
    }
    return list
}
