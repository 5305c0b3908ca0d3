import Handoff
package import Messages
import WorkModel

extension MemberComparison {
    /// The comparison for machines, `{"members": {…}, "lines": [{…}, …]}`.
    package func json(in language: Language) -> String {
        struct Page: Encodable {
            let members: Head
            let lines: [JSONLine]
            let renamed: [RenamedCode]
        }
        let head = Head(
            today: today, people: peopleCount, members: memberCount,
            counts: Dictionary(
                uniqueKeysWithValues: counts.map { ($0.finding.rawValue, $0.count) }))
        let page = Page(
            members: head,
            lines: lines.map { line in
                JSONLine(
                    finding: line.finding, integration: line.integration,
                    employeeNumber: line.number, sourceID: line.sourceID, name: line.person?.name,
                    email: line.person?.email, department: line.person?.department,
                    employment: line.person?.employment, startDate: line.person?.start,
                    endDate: line.person?.end, employeeCode: line.code,
                    memberName: line.member?.name, memberEmail: line.member?.email,
                    memberStart: line.member?.start, memberEnd: line.member?.end,
                    evidence: line.evidence, value: line.value, from: line.from,
                    otherTo: line.otherTo, mend: line.finding.words.mend?[language])
            }, renamed: renamed)
        return String(decoding: encodeJSON(page), as: UTF8.self)
    }
}

private struct Head: Encodable {
    let format = 1
    let today: WorkDate
    let people: Int
    let members: Int
    /// By finding.
    let counts: [String: Int]
}

private struct JSONLine: Encodable {
    private enum CodingKeys: String, CodingKey {
        case finding, integration
        case employeeNumber = "employee_number"
        case sourceID = "source_id"
        case name, email, department, employment
        case startDate = "start_date"
        case endDate = "end_date"
        case employeeCode = "employee_code"
        case memberName = "member_name"
        case memberEmail = "member_email"
        case memberStart = "member_start"
        case memberEnd = "member_end"
        case evidence, value, from
        case otherTo = "other_to"
        case mend
    }

    let finding: MemberFinding
    let integration: String
    let employeeNumber: String
    let sourceID: String
    let name: String?
    let email: String?
    let department: String?
    let employment: String?
    let startDate: String?
    let endDate: String?
    let employeeCode: String
    let memberName: String?
    let memberEmail: String?
    let memberStart: String?
    let memberEnd: String?
    let evidence: [MemberEvidence]
    let value: String
    let from: WorkDate?
    let otherTo: WorkDate?
    let mend: String?
}
