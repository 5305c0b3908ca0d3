import Handoff
import PipelineSettings
import WorkModel

/// What the rules look at of one integration and month, and the files that it was read from.
struct Partition {
    let rules: Rules
    /// What `origin` counts.
    let sources: [String]
    let inputs: [PackageFacts.Input]

    /// - Throws: faults of what the stages before wrote.
    init(
        _ month: WorkMonth, with tables: inout IntegrationTables, settings: RunSettings,
        in run: RunFolder
    ) throws(Faults) {
        let integration = tables.integration
        let extracted = try PackageReader(
            at: run.extracted(integration.name, month), stage: .extract,
            madeBy: "kintai-extract --integration \(integration.name.text) --month \(month)")
        var attendance = AttendanceMonth(
            keepsNotes: integration.dailyReport == .note, people: tables.people)
        try attendance.read(extracted)
        tables.take(attendance.people)
        rules = Rules(
            month: attendance, identities: tables.identities, segments: tables.segments,
            integration: integration, settings: settings)
        sources = extracted.facts.sources
        inputs = [extracted.input(.attendance, name: "extract/attendance.csv")] + tables.inputs
    }
}
