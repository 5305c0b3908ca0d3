package import Handoff
package import PipelineSettings
package import WorkModel

/// Matches people, maps times, breaks and leave and decides every day's fate: one partition.
///
/// - Parameters:
///   - month: The month.
///   - tables: The integration's; they keep what is worked out of people.
///   - settings: The pipeline and the days that the run looks at.
///   - run: Has been extracted.
/// - Throws: faults of what the stages before wrote, and of writing.
package func transform(
    _ month: WorkMonth, with tables: inout IntegrationTables, settings: RunSettings,
    in run: RunFolder
) throws(Faults) {
    let partition = try Partition(month, with: &tables, settings: settings, in: run)
    let decisions = decide(partition.rules)
    let integration = tables.integration

    var facts = PackageFacts(
        stage: .transform, integration: integration.name, month: month, window: settings.window,
        sources: partition.sources, inputs: partition.inputs)
    facts.counts[integration.name.text] = decisions.tally
    try write(
        decisions, partition.rules, facts: facts, to: run.transformed(integration.name, month))
}
