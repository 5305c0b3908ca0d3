import Foundation
package import WorkModel

/// One answer in a file of answers, as it stands there.
package struct WrittenAnswer: Hashable, Sendable {
    package let key: String
    /// Of the key.
    package let keyPlace: Place
    /// Of the value.
    package let place: Place
    /// The value, or a list's items; none where nothing is written.
    package let texts: [String]
    package let isList: Bool
}

extension WrittenAnswer {
    /// Reads `key=value`, as an option has it.
    ///
    /// - Returns: `nil` where no `=` is in it.
    package init?(option text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let value = String(text[text.index(after: equals)...])
        self.init(
            key: String(text[..<equals]), keyPlace: .nowhere, place: .nowhere,
            texts: value.isEmpty ? [] : [value], isList: false)
    }
}

/// Reads a file of answers: `key: value` line by line, or any other YAML mapping of texts and
/// lists of texts; no variables.
///
/// - Returns: the answers in the file's order.
/// - Throws: `answersMissing`, `fileUnreadable`, `configSyntax`, or what isn't such a mapping, all at
///   once.
package func readAnswers(path: String) throws(Faults) -> [WrittenAnswer] {
    let file = absolutePath(path, in: FileManager.default.currentDirectoryPath)
    let findings = Findings(file: path, folder: folder(of: file), environment: [:])
    let text = try readText(file, whenMissing: .answersMissing, findings)
    let root = try composeYAML(text, findings: findings)
    var answers: [WrittenAnswer] = []
    switch root?.content {
    case nil:
        break
    case .mapping(let entries):
        answers = entries.map { entry in
            WrittenAnswer(
                key: entry.key, keyPlace: entry.place, place: entry.value.place,
                texts: texts(entry.value, .root.key(entry.key), findings),
                isList: entry.value.kind == .list)
        }
    case .list, .scalar:
        let kind = root?.kind ?? .null
        findings.wrongType(.root, at: findings.wholeFile, expected: .mapping, found: kind)
    }
    if let faults = Faults(findings.sortedFaults) { throw faults }
    return answers
}

private func texts(_ node: YAMLNode, _ path: SettingPath, _ findings: Findings) -> [String] {
    switch node.content {
    case .scalar(let scalar):
        return scalar.kind == .null ? [] : [scalar.written]
    case .list(let items):
        return items.flatMap { item in
            guard case .scalar = item.content else {
                findings.wrongType(
                    path.item, at: item.place, expected: .text, found: item.kind)
                return [String]()
            }
            return texts(item, path.item, findings)
        }
    case .mapping:
        findings.wrongType(path, at: node.place, expected: .text, found: .mapping)
        return []
    }
}
