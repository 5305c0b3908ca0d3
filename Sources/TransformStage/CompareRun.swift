import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Compares the people of all integrations that a run has read with CrowdLog's members, and writes
/// `comparison/`.
///
/// - Throws: faults of what the extraction wrote, of the mapping files, and of writing.
package func compareMembers(_ settings: RunSettings, in run: RunFolder) throws(Faults) {
    let package = try PackageReader(
        at: run.members, stage: .members, madeBy: "kintai-extract members")
    let members = try MemberDirectory(package, cleaning: NumberCleaning(CodeSettings())).members
    var inputs = [package.input(.members, name: "members/members.csv")]
    var sources: [ComparedSource] = []
    var received = 0
    for integration in settings.pipeline.integrations {
        let people = try PackageReader(
            at: run.people(integration.name), stage: .people,
            madeBy: "kintai-extract people --integration \(integration.name.text)")
        let known = try SourcePeople(people)
        var mapping = EmployeeMapping.none
        if let file = integration.employees.code.mapping {
            mapping = try EmployeeMapping(
                file, cleaning: NumberCleaning(integration.employees.code))
        }
        inputs.append(
            people.input(.employees, name: "\(integration.name.text)/employees.csv"))
        inputs += [mapping.input].compactMap { $0 }
        received += known.employees.count
        sources.append(
            ComparedSource(
                integration, known: known, members: members, mapping: mapping,
                today: settings.today))
    }
    var comparison = CompareMembers(
        sources, members: members, today: settings.today, joinersFrom: settings.window.from)
    let rows = comparison.compare()
    var facts = PackageFacts(stage: .comparison, window: settings.window, inputs: inputs)
    facts.counts = ["comparison": tally(rows, members: members.count, people: received)]
    try write(rows, facts, to: run.comparison)
}

private func tally(_ rows: [ComparedRow], members: Int, people: Int) -> Tally {
    var passed: [String: Int] = [:]
    for row in rows { passed[row.finding.rawValue, default: 0] += 1 }
    return Tally(
        received: rows.count, passed: passed, outside: ["people": people, "members": members])
}

private func write(
    _ rows: [ComparedRow], _ facts: PackageFacts, to folder: Path
) throws(Faults) {
    var package = try PackageWriter(replacing: folder)
    try package.add(.comparison) { table throws(Faults) in
        for row in rows {
            table.record.field(row.finding.rawValue)
            table.record.field(row.integration?.text ?? "")
            table.record.field(row.number)
            table.record.field(row.sourceID)
            table.record.field(row.code)
            let evidence = MemberEvidence.allCases.filter(row.evidence.contains)
            table.record.field(evidence.map(\.rawValue).joined(separator: " "))
            table.record.field(row.value)
            table.record.field(row.expectedCode)
            table.record.field(row.from?.description ?? "")
            table.record.field(row.otherTo?.description ?? "")
            try table.endRow()
        }
    }
    try package.finish(facts)
}
