import Handoff
import Messages
import PipelineSettings
package import WorkModel

extension Summary {
    /// Days of which a service's answers don't go together, or don't say all.
    package struct Doubts: Codable, Sendable {
        package var integration: IntegrationName
        package var staleTotals: Int
        package var unknownBreaks: Int
    }
}

/// What a run's services leave in doubt.
func serviceDoubts(_ run: RunFolder, _ settings: RunSettings) -> [Summary.Doubts]? {
    let doubts = settings.pipeline.integrations.compactMap { integration -> Summary.Doubts? in
        let people = PackageReader.whole(at: run.people(integration.name), stage: .people)
        return people?.facts.doubts.map { doubts in
            Summary.Doubts(
                integration: integration.name, staleTotals: doubts.staleTotals,
                unknownBreaks: doubts.unknownBreaks)
        }
    }
    return doubts.isEmpty ? nil : doubts
}

extension Summary.Doubts {
    /// What a person should know of them, a text each.
    func paragraphs(_ language: Language) -> [String] {
        [(ServiceWords.staleTotals, staleTotals), (ServiceWords.unknownBreaks, unknownBreaks)]
            .filter { $0.1 > 0 }.map { words, count in
                words.filled(
                    ["integration": integration.text, "count": String(count)], in: language)
            }
    }
}
