package import Messages
import WorkModel

/// The answers to all questions of `kintai init`; those not given have their defaults.
package struct InitAnswers: Hashable, Sendable {
    private var given: [InitKey: [String]] = [:]

    package init() {}

    /// The answer; empty where a file isn't wanted.
    package subscript(key: InitKey) -> String {
        list(key).first ?? ""
    }

    /// The answers to a question that takes several.
    package func list(_ key: InitKey) -> [String] {
        given[key] ?? [Question(key).standard]
    }

    package mutating func set(_ key: InitKey, _ answers: [String]) {
        given[key] = answers
    }
}
