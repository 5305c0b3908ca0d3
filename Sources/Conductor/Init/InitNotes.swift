import Handoff
package import Messages
import PipelineConfig

/// What is worth saying at once of an answer: how many files a glob fits, what isn't there yet,
/// what to settle in CrowdLog.
func notes(
    on key: InitKey, _ answers: InitAnswers, config: String, _ language: Language
) -> [String] {
    let folder = folder(of: config).text
    func count(_ pattern: String) -> Int { filesNamed(pattern, in: folder).count }
    let question = Question(key, after: answers)
    guard question.isAsked(after: answers) else { return [] }
    switch question.form {
    case .files:
        let counts = answers.list(key).map { pattern in
            let words = count(pattern) == 0 ? InitWords.noFileFits : .filesFit
            return words.filled(
                ["pattern": printable(pattern, limit: 400), "count": String(count(pattern))],
                in: language)
        }
        return counts + notes(on: answers.sample, language)
    case .column(let sample?), .columnOrNone(let sample?), .clock(let sample?):
        let column = flagged(answers[key], in: sample).time
        guard key != .employeeNumberColumn, let value = sample.values(of: column).first else {
            return []
        }
        return [InitWords.firstValue.filled(["value": printable(value, limit: 80)], in: language)]
    case .dateOrNone:
        return answers[key].isEmpty ? [InitWords.noIssueDate.filled(in: language)] : []
    case .file, .fileOrNone, .secret:
        let file = question.form == .secret ? secretFile(answers[key]) ?? "" : answers[key]
        guard !file.isEmpty, count(file) == 0 else { return [] }
        return [InitWords.noFile.filled(["file": printable(file, limit: 400)], in: language)]
    default:
        return warning(on: key, answers).map { [$0.filled(in: language)] } ?? []
    }
}

/// Which columns the first file has.
private func notes(on sample: SampleFile?, _ language: Language) -> [String] {
    guard let sample else { return [] }
    let words: InitWords =
        sample.columnCount == 0 ? .noHeadings : sample.hasHeader ? .headings : .noHeader
    let names = zip(sample.columns, sample.firstRow).map { column, heading in
        column == heading ? heading : "\(column) (\(heading))"
    }
    return [
        words.filled(
            [
                "file": printable(sample.name, limit: 400),
                "names": printable(names.joined(separator: ", "), limit: 1000),
            ], in: language)
    ]
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
