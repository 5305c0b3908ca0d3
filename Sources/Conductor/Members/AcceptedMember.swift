import Delimited
import Handoff
import WorkModel

/// What a person has agreed to: one person is one member.
struct AcceptedMember: Hashable, Sendable {
    let integration: String
    let number: String
    let sourceID: String
    let code: String
    var expectedCode = ""
    var from: WorkDate?
    var to: WorkDate?
}

extension MemberComparison.Line {
    /// The rows that agreeing to the suggestion comes to: of somebody who has come back both numbers
    /// get theirs, since only then both numbers' days count.
    var accepted: [AcceptedMember] {
        guard finding.isSuggestion, !code.isEmpty else { return [] }
        let own = AcceptedMember(
            integration: integration, number: number, sourceID: sourceID, code: code, from: from)
        guard finding == .rehired else { return [own] }
        return [
            AcceptedMember(
                integration: integration, number: value, sourceID: "", code: code, to: otherTo),
            own,
        ]
    }
}

extension MemberComparison.Line {
    /// The row of the person in a file for one of CrowdLog's imports; empty where nobody can be written
    /// without a number.
    var imported: [AcceptedMember] {
        guard !expectedCode.isEmpty else { return [] }
        return [
            AcceptedMember(
                integration: integration, number: number, sourceID: sourceID, code: code,
                expectedCode: expectedCode)
        ]
    }
}

/// Writes `accepted/`.
func writeAccepted(_ accepted: [AcceptedMember], to folder: Path) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(.accepted) { table throws(Faults) in
        for row in accepted {
            table.record.field(row.integration)
            table.record.field(row.number)
            table.record.field(row.sourceID)
            table.record.field(row.code)
            table.record.field(row.from?.description ?? "")
            table.record.field(row.to?.description ?? "")
            table.record.field(row.expectedCode)
            try table.endRow()
        }
    }
    try package.finish(PackageFacts(stage: .accepted))
}
