package import Handoff
package import PipelineSettings
package import WorkModel

/// What all months of an integration are decided with: whom the source and CrowdLog know, the mapping
/// and the work segments.
///
/// Read once, however many months follow; what is worked out of a person stays for the next month.
package struct IntegrationTables {
    let integration: IntegrationSettings
    let segments: SegmentTable
    /// The files that all this was read from.
    let inputs: [PackageFacts.Input]
    /// Everybody whom the months so far were about.
    private(set) var people = AttendancePeople()
    /// Of each of them.
    private(set) var identities: Identities

    /// - Parameters:
    ///   - integration: The integration.
    ///   - run: Has been extracted.
    /// - Throws: faults of what the stages before wrote, and of the mapping file.
    package init(_ integration: IntegrationSettings, in run: RunFolder) throws(Faults) {
        self.integration = integration
        let people = try PackageReader(
            at: run.people(integration.name), stage: .people,
            madeBy: "kintai-extract --integration \(integration.name.text)")
        let members = try PackageReader(
            at: run.members, stage: .members, madeBy: "kintai-extract members")
        let cleaning = NumberCleaning(integration.employees.code)
        var mapping = EmployeeMapping.none
        if let file = integration.employees.code.mapping {
            mapping = try EmployeeMapping(file, cleaning: cleaning)
        }
        identities = Identities(
            known: try SourcePeople(people),
            directory: try MemberDirectory(members, cleaning: cleaning), mapping: mapping,
            settings: integration.employees)
        segments = try SegmentTable(over: integration.segments)
        inputs =
            [
                people.input(.employees, name: "people/employees.csv"),
                members.input(.members, name: "members/members.csv"),
            ] + [mapping.input].compactMap { $0 }
    }

    /// Takes over whom a month's rows are about, and works out who those are that weren't known yet.
    mutating func take(_ people: AttendancePeople) {
        self.people = people
        identities.add(people.all.dropFirst(identities.identities.count))
    }
}
