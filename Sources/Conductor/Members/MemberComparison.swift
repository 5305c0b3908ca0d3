import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Who of the sources' people is which member, with the names that a page shows a person.
package struct MemberComparison: Sendable {
    /// Somebody of a source.
    struct Person: Hashable, Sendable {
        let name: String
        let email: String
        let department: String
        let employment: String
        let start: String
        let end: String
    }

    /// Somebody whom CrowdLog knows.
    struct Member: Hashable, Sendable {
        let name: String
        let email: String
        let department: String
        let start: String
        let end: String
        /// 状態 or 有効 says that the member isn't.
        let isInactive: Bool
    }

    struct Line: Hashable, Sendable {
        let finding: MemberFinding
        /// Empty for a member whom no source knows.
        let integration: String
        let number: String
        let sourceID: String
        let code: String
        let evidence: [MemberEvidence]
        let value: String
        /// The code that the number leads to; empty without a number.
        let expectedCode: String
        let from: WorkDate?
        let otherTo: WorkDate?
        let person: Person?
        let member: Member?
    }

    let lines: [Line]
    let peopleCount: Int
    let memberCount: Int
    let today: WorkDate
    let memberCodes: Set<String>
    let renamed: [RenamedCode]
}

extension MemberComparison {
    /// Reads what the stages wrote into a run's folder; renamed codes are looked for in the ledger, all of
    /// which must be read for them.
    /// - Throws: what is wrong with one of its folders.
    init(
        of run: RunFolder, _ settings: RunSettings, looksForRenamedCodes: Bool = true
    ) throws(Faults) {
        let members = try Self.members(in: run)
        var people: [PersonKey: Person] = [:]
        for integration in settings.pipeline.integrations {
            try Self.readPeople(of: integration.name, in: run, into: &people)
        }
        let package = try PackageReader(
            at: run.comparison, stage: .comparison, madeBy: "kintai members")
        let columns = ColumnPlaces(.comparison)
        var lines: [Line] = []
        try package.rows(.comparison) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String {
                    block.text(row: row, column: columns[name])
                }
                guard let finding = MemberFinding(rawValue: cell("finding")) else { continue }
                let key = PersonKey(
                    integration: cell("integration"), number: cell("employee_number"),
                    sourceID: cell("source_id"))
                lines.append(
                    Line(
                        finding: finding, integration: key.integration, number: key.number,
                        sourceID: key.sourceID, code: cell("employee_code"),
                        evidence: cell("evidence").split(separator: " ").compactMap {
                            MemberEvidence(rawValue: String($0))
                        },
                        value: cell("value"), expectedCode: cell("expected_code"),
                        from: WorkDate(cell("from")),
                        otherTo: WorkDate(cell("other_to")), person: people[key],
                        member: members[cell("employee_code")]))
            }
        }
        let counts = package.facts.counts["comparison"]?.outside ?? [:]
        self.init(
            lines: lines, peopleCount: counts["people"] ?? 0, memberCount: counts["members"] ?? 0,
            today: settings.today, memberCodes: Set(members.keys),
            renamed: !looksForRenamedCodes
                ? []
                : try renamedCodes(
                    in: settings.pipeline.workspaceFolder, lines, members: Set(members.keys),
                    since: settings.today.advanced(by: -400)))
    }

    private struct PersonKey: Hashable {
        let integration: String
        let number: String
        let sourceID: String
    }

    private static func readPeople(
        of integration: IntegrationName, in run: RunFolder, into people: inout [PersonKey: Person]
    ) throws(Faults) {
        let package = try PackageReader(
            at: run.people(integration), stage: .people, madeBy: "kintai members")
        let columns = ColumnPlaces(.employees)
        try package.rows(.employees) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String {
                    block.text(row: row, column: columns[name])
                }
                let key = PersonKey(
                    integration: integration.text, number: cell("employee_number"),
                    sourceID: cell("source_id"))
                people[key] = Person(
                    name: cell("name"), email: cell("email"), department: cell("department"),
                    employment: cell("employment"), start: cell("start_date"),
                    end: cell("end_date"))
            }
        }
    }

    private static func members(in run: RunFolder) throws(Faults) -> [String: Member] {
        let package = try PackageReader(at: run.members, stage: .members, madeBy: "kintai members")
        let columns = ColumnPlaces(.members)
        var members: [String: Member] = [:]
        try package.rows(.members) { block in
            for row in 0..<block.rowCount {
                func cell(_ name: String) -> String {
                    block.text(row: row, column: columns[name])
                }
                members[cell("employee_code")] = Member(
                    name: cell("name"), email: cell("email"), department: cell("department"),
                    start: cell("start_date"), end: cell("end_date"),
                    isInactive: cell("active") == "0")
            }
        }
        return members
    }

    /// How many there are of each finding, in its order.
    var counts: [(finding: MemberFinding, count: Int)] {
        MemberFinding.allCases.map { finding in (finding, lines.count { $0.finding == finding }) }
    }
}
