import Handoff
package import Messages
package import PipelineSettings

/// A warning a file that is older than its `max_age`: members and exports that nobody renewed.
package func warningsOfOldFiles(
    _ pipeline: PipelineSettings, now: Int, language: Language
) -> [String] {
    var files = pipeline.target.members.map { ($0.file, $0.maxAge) }
    for integration in pipeline.integrations {
        switch integration.source {
        case .hrmosJSON(let source):
            // Of many files only the newest tells whether anybody exports still.
            let newest = source.files.max { modified($0) < modified($1) }
            if let newest { files.append((newest, source.maxAge)) }
        }
    }
    return files.compactMap { file, maxAge in
        guard let maxAge, now - modified(file) > maxAge else { return nil }
        let days = String((now - modified(file)) / 86_400)
        return RunWords.tooOld.filled(["file": file.name, "days": days], in: language)
    }
}

private func modified(_ file: InputFile) -> Int {
    FileReading.modified(Path(file.path)) ?? 0
}
