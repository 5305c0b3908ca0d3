import Handoff
package import Messages
import PipelineConfig

/// What is worth saying at once of an answer: how many files a glob fits, what isn't there yet,
/// what to settle in CrowdLog.
func notes(
    on key: InitKey, _ answers: InitAnswers, config: String, _ language: Language
) -> [String] {
    let file = config.hasPrefix("/") ? Path(config) : FileReading.currentFolder / config
    let folder = file.folder.text
    func count(_ pattern: String) -> Int { filesNamed(pattern, in: folder).count }
    switch Question(key).form {
    case .files:
        return answers.list(key).map { pattern in
            let words = count(pattern) == 0 ? InitWords.noFileFits : .filesFit
            return words.filled(
                ["pattern": printable(pattern, limit: 400), "count": String(count(pattern))],
                in: language)
        }
    case .file, .fileOrNone:
        let file = answers[key]
        guard !file.isEmpty, count(file) == 0 else { return [] }
        return [InitWords.noFile.filled(["file": printable(file, limit: 400)], in: language)]
    default:
        return warning(on: key, answers).map { [$0.filled(in: language)] } ?? []
    }
}

/// All notes on the answers, in the order of the questions.
package func notes(on answers: InitAnswers, config: String, language: Language) -> [String] {
    InitKey.allCases.flatMap { notes(on: $0, answers, config: config, language) }
}

/// What must be settled in CrowdLog before anything is imported.
package func warnings(on answers: InitAnswers, language: Language) -> [String] {
    InitKey.allCases.compactMap { warning(on: $0, answers)?.filled(in: language) }
}

private func warning(on key: InitKey, _ answers: InitAnswers) -> InitWords? {
    switch key {
    case .syncOff where answers[key] == "no": .syncWarning
    case .attendanceUnused where answers[key] == "no": .attendanceWarning
    default: nil
    }
}
