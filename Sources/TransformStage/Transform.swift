package import Handoff
package import PipelineSettings
package import WorkModel

/// Matches people, maps times, breaks and leave and decides every day's fate: one partition.
///
/// - Throws: faults of what the stages before wrote, of the mapping file, and of writing.
package func transform(
    _ integration: IntegrationSettings, month: WorkMonth, settings: RunSettings, in run: RunFolder
) throws(Faults) {
    let partition = try Partition(integration, month: month, settings: settings, in: run)
    let decisions = decide(partition.rules)

    var facts = PackageFacts(
        stage: .transform, integration: integration.name, month: month, window: settings.window,
        sources: partition.sources, inputs: partition.inputs)
    facts.counts[integration.name.text] = decisions.tally
    try write(
        decisions, partition.rules, facts: facts, to: run.transformed(integration.name, month))
}
