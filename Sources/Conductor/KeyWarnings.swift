package import Messages
package import PipelineSettings
package import WorkModel

/// A warning for each key that soon won't be accepted any more, by the date of its issue.
package func warningsOfKeys(
    _ pipeline: PipelineSettings, today: WorkDate, language: Language
) -> [String] {
    agingKeys(pipeline, today: today).map { integration, age in
        (age.isOver ? RunWords.keyOver : RunWords.keyEnds).filled(
            [
                "integration": integration.text, "days": String(age.days),
                "left": String(age.daysLeft), "end": age.end.advanced(by: -1).description,
            ], in: language)
    }
}

/// The keys of services that soon won't be accepted any more, or are dead.
func agingKeys(
    _ pipeline: PipelineSettings, today: WorkDate
) -> [(integration: IntegrationName, age: KeyAge)] {
    pipeline.integrations.compactMap { integration in
        guard let issued = integration.source.keyIssued else { return nil }
        let age = KeyAge(issued: issued, today: today)
        return age.isWarned || age.isOver ? (integration.name, age) : nil
    }
}
