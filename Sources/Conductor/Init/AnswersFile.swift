import Messages
import PipelineConfig
package import WorkModel

/// Reads a file of answers, whose keys are those of ``InitKey``; what it lacks has its default.
///
/// - Parameters:
///   - path: of the file of answers.
///   - config: The pipeline.yml that is going to be written; paths count from its folder.
/// - Returns: an answer to every question.
/// - Throws: all faults of it at once, in the file's order: `usageUnknownAnswer`,
///   `usageForeignAnswer`, `usageMissingAnswer`, `usageBadOption`, and those of `readAnswers`.
package func answers(
    inFile path: String, for config: String
) throws(Faults) -> InitAnswers {
    var written: [InitKey: WrittenAnswer] = [:]
    var faults: [Fault] = []
    for answer in try readAnswers(path: path) {
        if let key = InitKey(rawValue: answer.key) {
            written[key] = answer
        } else {
            faults.append(unknownAnswer(answer, among: usualKeys))
        }
    }
    var answers = InitAnswers()
    // Which questions are asked hangs on the kind; with a faulty one nobody knows.
    var kindIsKnown = true
    for key in InitKey.allCases {
        do throws(Faults) {
            if let answer = written[key] {
                if kindIsKnown { try requireBelonging(answer, key, to: answers.kind) }
                answers.set(key, try values(answer, of: key, after: answers))
            } else if kindIsKnown {
                try requireStandard(of: key, after: answers, at: Place(file: path))
            }
        } catch {
            faults += error.all
            if key == .kind { kindIsKnown = false }
        }
        if key == .files { answers.lookAtFiles(for: config) }
    }
    if let faults = Faults(faults.sorted(by: comesFirst)) { throw faults }
    return answers
}

func values(
    _ written: WrittenAnswer, of key: InitKey, after answers: InitAnswers
) throws(Faults) -> [String] {
    let question = Question(key, after: answers)
    let texts = written.texts
    let values = written.isList ? question.read(texts) : question.read(line: texts.first ?? "")
    guard let values else {
        throw question.refusing(texts.joined(separator: ", "), at: written.place)
    }
    if let expected = question.decided(by: answers), values != question.standard {
        throw Faults(
            .usageBadOption, at: written.place,
            [
                .key: key.rawValue, .value: values.joined(separator: ", "), .expected: expected,
            ])
    }
    return values
}

/// Refuses an answer that the kind of source doesn't ask for.
private func requireBelonging(
    _ written: WrittenAnswer, _ key: InitKey, to kind: InitKind
) throws(Faults) {
    guard !key.kinds.contains(kind) else { return }
    let keys = usualKeys.filter { $0.kinds.contains(kind) }.map(\.rawValue)
    var facts: [FactName: String] = [
        .key: key.rawValue, .value: kind.rawValue, .names: keys.joined(separator: ", "),
        .expected: key.kinds.map(\.rawValue).joined(separator: " | "),
    ]
    facts[.suggestion] = key.counterpart(in: kind)?.rawValue
    throw Faults(.usageForeignAnswer, at: written.keyPlace, facts)
}

/// Refuses to go on without an answer where there is no default.
private func requireStandard(
    of key: InitKey, after answers: InitAnswers, at place: Place
) throws(Faults) {
    let question = Question(key, after: answers)
    guard question.isAsked(after: answers), question.standard == nil else { return }
    throw question.refusing("", at: place)
}

/// What is told of as possible: all but what proposals alone fill.
private let usualKeys = InitKey.allCases.filter { $0.isAlwaysAsked || !$0.isOfLayout }

func unknownAnswer(_ written: WrittenAnswer, among keys: [InitKey]) -> Fault {
    var facts: [FactName: String] = [
        .key: written.key, .names: keys.map(\.rawValue).joined(separator: ", "),
    ]
    facts[.suggestion] = closestWord(to: written.key, among: InitKey.allCases.map(\.rawValue))
    return Fault(.usageUnknownAnswer, at: written.keyPlace, facts)
}

extension Question {
    /// The fault of an answer that isn't possible; empty where there is none but must be one.
    func refusing(_ value: String, at place: Place = .nowhere) -> Faults {
        var facts: [FactName: String] = [.key: key.rawValue, .expected: form.expected]
        guard !value.isEmpty else { return Faults(.usageMissingAnswer, at: place, facts) }
        facts[.value] = shown(value)
        return Faults(.usageBadOption, at: place, facts)
    }
}

private func comesFirst(_ one: Fault, _ other: Fault) -> Bool {
    (one.place.line ?? 0, one.place.column ?? 0) < (other.place.line ?? 0, other.place.column ?? 0)
}
