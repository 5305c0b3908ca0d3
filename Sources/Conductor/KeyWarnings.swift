package import Messages
package import PipelineSettings
package import WorkModel

/// A warning for each key that soon won't be accepted any more, by the date of its issue.
package func warningsOfKeys(
    _ pipeline: PipelineSettings, today: WorkDate, language: Language
) -> [String] {
    pipeline.integrations.compactMap { integration in
        guard case .hrmosAPI(let api) = integration.source, let issued = api.keyIssued else {
            return nil
        }
        let age = KeyAge(issued: issued, today: today)
        guard age.isWarned || age.isOver else { return nil }
        return (age.isOver ? RunWords.keyOver : RunWords.keyEnds).filled(
            [
                "integration": integration.name.text, "days": String(age.days),
                "left": String(age.daysLeft), "end": age.end.advanced(by: -1).description,
            ], in: language)
    }
}
