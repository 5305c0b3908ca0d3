import Messages
import PipelineConfig
package import WorkModel

/// Reads a file of answers, whose keys are those of ``InitKey``; what it lacks has its default.
///
/// - Throws: all faults of it at once: `usageUnknownAnswer`, `usageBadOption`, and those of
///   `readAnswers`.
package func answers(inFile path: String) throws(Faults) -> InitAnswers {
    var answers = InitAnswers()
    var faults: [Fault] = []
    var places: [InitKey: Place] = [:]
    for written in try readAnswers(path: path) {
        guard let key = InitKey(rawValue: written.key) else {
            faults.append(unknown(written))
            continue
        }
        let question = Question(key)
        let texts = written.texts
        let values =
            written.isList ? question.read(texts) : question.read(line: texts.first ?? "")
        guard let values else {
            let value = texts.joined(separator: ", ")
            faults.append(bad(key, value, question.form.expected, at: written.place))
            continue
        }
        answers.set(key, values)
        places[key] = written.place
    }
    for key in InitKey.allCases {
        let question = Question(key)
        guard let place = places[key], answers[key] != question.standard,
            !question.isAsked(after: answers)
        else { continue }
        faults.append(bad(key, answers[key], "\(question.standard) (unit: 1)", at: place))
    }
    if let faults = Faults(faults) { throw faults }
    return answers
}

private func unknown(_ written: WrittenAnswer) -> Fault {
    let keys = InitKey.allCases.map(\.rawValue)
    var facts: [FactName: String] = [.key: written.key, .names: keys.joined(separator: ", ")]
    facts[.suggestion] = closestWord(to: written.key, among: keys)
    return Fault(.usageUnknownAnswer, at: written.keyPlace, facts)
}

private func bad(_ key: InitKey, _ value: String, _ expected: String, at place: Place) -> Fault {
    Fault(
        .usageBadOption, at: place,
        [.key: key.rawValue, .value: value, .expected: expected])
}
