import JapaneseText
package import Messages
package import PipelineConfig
import PipelineSettings
package import WorkModel

/// What was seen so far; what isn't answered is open.
package struct ProbeAnswers: Hashable, Sendable {
    private var texts: [ProbeKey: String] = [:]

    package init() {}

    /// A choice's raw value or a number; `nil` where nobody has answered.
    package subscript(key: ProbeKey) -> String? {
        get { texts[key] }
        set { texts[key] = newValue }
    }

    package var isEmpty: Bool { texts.isEmpty }

    func choice(_ key: ProbeKey) -> ProbeChoice? { texts[key].flatMap(ProbeChoice.init) }

    func number(_ key: ProbeKey) -> Int? { texts[key].flatMap { Int($0) } }
}

extension ProbeKey {
    /// Reads an answer as somebody types it: a word, its place among the choices, or a number.
    ///
    /// - Returns: As ``ProbeAnswers`` has it; `nil` where it isn't possible.
    package func read(_ text: String) -> String? {
        let typed = nfkc(trimmed(text)).lowercased()
        if typed == ProbeChoice.skip.rawValue { return typed }
        guard choices.isEmpty else {
            if let place = Int(typed), choices.indices.contains(place - 1) {
                return choices[place - 1].rawValue
            }
            return choices.first { $0.rawValue == typed }?.rawValue
        }
        guard let number = Int(typed), (0...1_000_000).contains(number) else { return nil }
        if let numbers, !numbers.contains(number) { return nil }
        return String(number)
    }

    /// What is possible, as faults name it.
    package var expected: String {
        let words = choices.map(\.rawValue)
        let numbers = numbers.map { $0.map { String($0) } } ?? ["0, 1, 2 …"]
        return ((choices.isEmpty ? numbers : words) + [ProbeChoice.skip.rawValue])
            .joined(separator: " | ")
    }
}

/// An encoding and the question whether CrowdLog takes it.
struct ProbeEncoding: Hashable {
    let key: ProbeKey
    let encoding: OutputEncoding
    /// As the import screen names it.
    let screenName: String

    static let all = [
        ProbeEncoding(key: .cp932, encoding: .cp932, screenName: "Shift_JIS"),
        ProbeEncoding(key: .utf8, encoding: .utf8, screenName: "UTF-8"),
        ProbeEncoding(key: .utf8Mark, encoding: .utf8WithMark, screenName: "UTF-8"),
    ]
}

extension ProbeAnswers {
    /// Takes answers that were written beforehand, such as those of a file of answers.
    ///
    /// - Throws: All that aren't possible at once: `usageUnknownAnswer`, `usageBadOption`.
    package mutating func take(_ written: [WrittenAnswer]) throws(Faults) {
        var faults: [Fault] = []
        let names = ProbeKey.allCases.map(\.rawValue)
        for answer in written {
            guard let key = ProbeKey(rawValue: answer.key) else {
                var facts: [FactName: String] = [
                    .key: answer.key, .names: names.joined(separator: ", "),
                ]
                facts[.suggestion] = closestWord(to: answer.key, among: names, mayDiffer: .half)
                faults.append(Fault(.usageUnknownAnswer, at: answer.keyPlace, facts))
                continue
            }
            guard let text = answer.texts.first else { continue }
            guard answer.texts.count == 1, let read = key.read(text) else {
                faults.append(
                    Fault(
                        .usageBadOption, at: answer.place,
                        [
                            .key: key.rawValue, .value: answer.texts.joined(separator: ", "),
                            .expected: key.expected,
                        ]))
                continue
            }
            texts[key] = read
        }
        if let faults = Faults(faults) { throw faults }
    }
}
