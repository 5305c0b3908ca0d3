import Handoff
import PipelineSettings
import WorkModel

/// What the rules look at of one integration and month, and the files that it was read from.
struct Partition {
    let rules: Rules
    /// What `origin` counts.
    let sources: [String]
    let inputs: [PackageFacts.Input]

    /// - Throws: faults of what the stages before wrote, and of the mapping file.
    init(
        _ integration: IntegrationSettings, month: WorkMonth, settings: RunSettings,
        in run: RunFolder
    ) throws(Faults) {
        let extract = "kintai-extract --integration \(integration.name.text)"
        let extracted = try PackageReader(
            at: run.extracted(integration.name, month), stage: .extract,
            madeBy: "\(extract) --month \(month)")
        let people = try PackageReader(
            at: run.people(integration.name), stage: .people, madeBy: extract)
        let members = try PackageReader(
            at: run.members, stage: .members, madeBy: "kintai-extract members")

        var attendance = AttendanceMonth(keepsNotes: integration.dailyReport == .note)
        try attendance.read(extracted)
        let cleaning = NumberCleaning(integration.employees.code)
        var mapping = EmployeeMapping.none
        if let file = integration.employees.code.mapping {
            mapping = try EmployeeMapping(file, cleaning: cleaning)
        }
        let identities = Identities(
            of: attendance.people, known: try SourcePeople(people),
            directory: try MemberDirectory(members, cleaning: cleaning), mapping: mapping,
            settings: integration.employees)
        rules = Rules(
            month: attendance, identities: identities,
            segments: try SegmentTable(over: integration.segments), integration: integration,
            settings: settings)
        sources = extracted.facts.sources
        inputs =
            [
                extracted.input(.attendance, name: "extract/attendance.csv"),
                people.input(.employees, name: "people/employees.csv"),
                members.input(.members, name: "members/members.csv"),
            ] + [mapping.input].compactMap { $0 }
    }
}
