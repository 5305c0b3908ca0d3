import Handoff
package import Messages
package import PipelineSettings
import WorkModel

/// What people should hear of before a run: keys that die soon, files that nobody renewed, and sources
/// that nobody has tried.
package func warnings(
    _ settings: RunSettings, now: Int, language: Language
) -> [String] {
    warningsOfKeys(settings.pipeline, today: settings.today, language: language)
        + warningsOfOldFiles(settings.pipeline, now: now, language: language)
        + warningsOfTrials(settings.pipeline, language: language)
}

/// A warning a source that nobody has tried on the service itself.
func warningsOfTrials(_ pipeline: PipelineSettings, language: Language) -> [String] {
    pipeline.integrations.compactMap { integration in
        integration.source.experimentalKind.map { kind in
            RunWords.experimental.filled(
                ["integration": integration.name.text, "kind": kind], in: language)
        }
    }
}

/// A warning a file that is older than its `max_age`: members and exports that nobody renewed.
func warningsOfOldFiles(
    _ pipeline: PipelineSettings, now: Int, language: Language
) -> [String] {
    var files: [(file: InputFile, maxAge: Int?, screen: String?)] = pipeline.target.members.map {
        ($0.file, $0.maxAge, nil)
    }
    for integration in pipeline.integrations {
        guard let put = integration.source.putFiles else { continue }
        let screen = integration.source.format?.vendor?.exportScreen
        files += newest(of: put.files).map { ($0, put.maxAge, screen) }
    }
    return files.compactMap { file, maxAge, screen in
        guard let maxAge, now - modified(file) > maxAge else { return nil }
        let days = String((now - modified(file)) / 86_400)
        var facts = ["file": file.name, "days": days]
        facts["screen"] = screen
        return RunWords.tooOld.filled(facts, in: language)
    }
}

/// Of many files only the newest tells whether anybody exports still.
private func newest(of files: [InputFile]) -> [InputFile] {
    files.max { modified($0) < modified($1) }.map { [$0] } ?? []
}

private func modified(_ file: InputFile) -> Int {
    FileReading.modified(Path(file.path)) ?? 0
}
