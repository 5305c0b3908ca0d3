import Foundation
package import WorkModel

/// A pipeline.yml with other values in it.
package struct EditedPipeline: Sendable {
    package let bytes: [UInt8]
    /// Changes that can't be made without touching anything else; they are for a person to make.
    package let unmade: [SettingChange]
}

/// Sets values in a pipeline.yml, which keeps its comments, its order and all that it says besides.
///
/// How a value is written is found by trying: a text counts only where it reads as the file before but
/// for that one value.
/// - Parameters:
///   - path: Of the file; relative to the current folder.
///   - changes: The values.
///   - comment: Stands behind each key that is new.
///   - environment: What `${NAME}` is replaced from, to see that the new file has no fault.
/// - Returns: The new text, which may be the old one.
/// - Throws: `configNotFound`, `fileUnreadable`; the faults that the new file would have.
package func editPipeline(
    path: String, _ changes: [SettingChange], comment: String, environment: [String: String]
) throws(Faults) -> EditedPipeline {
    let file = absolutePath(path, in: FileManager.default.currentDirectoryPath)
    let findings = Findings(file: path, folder: folder(of: file), environment: environment)
    var text = try readText(file, whenMissing: .configNotFound, findings)
    let hasMark = (try? Data(contentsOf: URL(filePath: file)).starts(with: [0xEF, 0xBB, 0xBF]))
    var unmade: [SettingChange] = []
    for change in changes {
        if let edited = edit(text, change, comment: comment) {
            text = edited
        } else {
            unmade.append(change)
        }
    }
    _ = try readPipeline(text: text, findings: findings)
    return EditedPipeline(
        bytes: (hasMark == true ? [0xEF, 0xBB, 0xBF] : []) + text.utf8, unmade: unmade)
}

/// The text with one value set; `nil` where no way of writing it leaves all else as it was.
func edit(_ text: String, _ change: SettingChange, comment: String) -> String? {
    guard let root = reading(text), let value = reading(change.yaml),
        let wanted = root.setting(change.path, to: value)
    else { return nil }
    if root.saysSame(as: wanted) { return text }
    return candidates(text, root, change, comment: comment).first { candidate in
        reading(candidate)?.saysSame(as: wanted) == true
    }
}

/// What a text says; `nil` where it can't be read without a fault.
private func reading(_ text: String) -> YAMLNode? {
    let findings = Findings(file: "", folder: "", environment: [:])
    guard let node = try? composeYAML(text, findings: findings), findings.sortedFaults.isEmpty
    else { return nil }
    return node
}

/// Ways in which the value might be written, the best first.
private func candidates(
    _ text: String, _ root: YAMLNode, _ change: SettingChange, comment: String
) -> [String] {
    let lines = TextLines(text)
    let (node, rest) = root.follow(change.path)
    guard !rest.isEmpty else { return [lines.replacingValue(at: node.place, with: change.yaml)] }
    guard let entry = newEntry(rest, change.yaml) else { return [] }
    guard case .mapping(let entries) = node.content, let first = entries.first else {
        return [lines.replacingValue(at: node.place, with: "{\(entry)}")]
    }
    var ways = [lines.inserting("\(entry), ", afterBraceAt: node.place)].compactMap(\.self)
    for after in entries {
        guard case .scalar = after.value.content else { continue }
        ways.append(lines.adding("\(entry)  # \(comment)", belowKeyAt: after.place))
    }
    ways.append(lines.adding("\(entry)  # \(comment)", aboveKeyAt: first.place))
    return ways
}

/// `unit: 15`, or `time: {unit: 15}` where the mapping isn't there either.
private func newEntry(_ path: [SettingStep], _ yaml: String) -> String? {
    guard case .key(let key)? = path.first else { return nil }
    let rest = Array(path.dropFirst())
    guard !rest.isEmpty else { return "\(key): \(yaml)" }
    return newEntry(rest, yaml).map { "\(key): {\($0)}" }
}
