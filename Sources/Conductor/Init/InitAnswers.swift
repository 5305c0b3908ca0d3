package import Messages
import WorkModel

/// The answers to all questions of `kintai init`; those not given have their defaults.
package struct InitAnswers: Hashable, Sendable {
    private var given: [InitKey: [String]] = [:]
    /// Where the layout is asked for and a file is there already, what it shows.
    private(set) var sample: SampleFile?

    package init() {}

    /// The kind of source, which decides what else is asked.
    var kind: InitKind {
        given[.kind]?.first.flatMap(InitKind.init) ?? .hrmosJSON
    }

    /// The answer; empty where a file or column isn't wanted.
    package subscript(key: InitKey) -> String {
        list(key).first ?? ""
    }

    /// The answers to a question that takes several.
    package func list(_ key: InitKey) -> [String] {
        given[key] ?? Question(key, after: self).standard ?? []
    }

    package mutating func set(_ key: InitKey, _ answers: [String]) {
        given[key] = answers
    }

    /// Looks at the first of the files where their layout is asked for, so that its columns can be
    /// proposed.
    ///
    /// - Parameter config: The pipeline.yml that is going to be written; paths count from its folder.
    mutating func lookAtFiles(for config: String) {
        guard kind == .csv else { return }
        sample = SampleFile(firstOf: list(.files), in: folder(of: config))
    }
}
