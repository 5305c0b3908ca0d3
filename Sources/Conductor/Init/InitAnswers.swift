package import Messages
import WorkModel

/// The answers to all questions of `kintai init`; those not given have their defaults.
package struct InitAnswers: Hashable, Sendable {
    private var given: [InitKey: [String]] = [:]
    /// Where the layout is asked for and a file is there already, what it shows.
    private(set) var sample: SampleFile?
    /// Which columns hold what in it; `nil` where it can't be read.
    private(set) var layout: LayoutGuess?
    /// Whether its first row holds headings.
    private(set) var header: Guessed<Bool> = .open(.nothing)

    package init() {}

    /// The kind of source, which decides what else is asked.
    var kind: InitKind {
        given[.kind]?.first.flatMap(InitKind.init) ?? .hrmosAPI
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
        if key == .header, let sample, let list = layout?.list {
            look(at: sample, as: list, hasHeader: answers == ["yes"])
        }
    }

    /// Whether an answer was given rather than taken from the file.
    func isGiven(_ key: InitKey) -> Bool { given[key] != nil }

    /// Looks at the first of the files where their layout is asked for, so that its columns can be
    /// proposed.
    ///
    /// - Parameter config: The pipeline.yml that is going to be written; paths count from its folder.
    mutating func lookAtFiles(for config: String) {
        guard kind == .csv else { return }
        guard let sample = SampleFile(firstOf: list(.files), in: folder(of: config)) else { return }
        look(at: sample, as: .attendance)
    }

    /// Takes a file for one of that list, for its columns to be proposed.
    ///
    /// - Parameters:
    ///   - file: Its first rows.
    ///   - list: What it lists.
    ///   - hasHeader: `nil` where the file itself tells.
    mutating func look(at file: SampleFile, as list: GuessedList, hasHeader: Bool? = nil) {
        var file = file
        header =
            hasHeader.map { Guessed($0, .sure, .given) }
            ?? guessedHeader(first: file.firstRow, rows: file.otherRows)
        file.hasHeader = header.value ?? true
        sample = file
        layout = file.columnCount == 0 ? nil : LayoutGuess(file, of: list)
    }
}
