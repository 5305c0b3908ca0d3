import WorkModel
import Yams

/// Reads YAML into nodes that know their places; the only file that knows the parser.
///
/// Repeated keys, tags and keys that aren't text go to `findings`, and reading goes on.
/// - Returns: `nil` for a file without anything in it.
/// - Throws: `configSyntax` where the text isn't YAML.
func composeYAML(_ text: String, findings: Findings) throws(Faults) -> YAMLNode? {
    var source = RepeatedKeyStandIns(text: text)
    // Each is found by parsing once more.
    var repeated = 0
    while true {
        do {
            guard let root = try Yams.compose(yaml: source.text, .basic) else { return nil }
            var composer = YAMLComposer(source: source, findings: findings)
            return try composer.node(root, SettingPath.root)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            let (line, column) = (context.mark.line, context.mark.column)
            repeated += 1
            guard repeated <= mostRepeatedKeys, source.replaceKey(line: line, column: column)
            else {
                throw Faults(
                    .configRepeatedKey, at: findings.place(line: line, column: column),
                    [.key: names.first ?? ""])
            }
        } catch let error as YamlError {
            throw Faults(syntaxFault(error, findings))
        } catch let faults as Faults {
            throw faults
        } catch {
            throw Faults(.configSyntax, at: findings.wholeFile, [.system: "\(error)"])
        }
    }
}

/// Repeated keys that are told at once; of more, the next one alone.
private let mostRepeatedKeys = 100

/// Turns the parser's nodes into ours.
private struct YAMLComposer {
    /// Aliases can make a small file a huge tree; a pipeline of a hundred integrations has some
    /// 20,000 nodes.
    static let limit = 200_000

    let source: RepeatedKeyStandIns
    let findings: Findings
    var count = 0

    init(source: RepeatedKeyStandIns, findings: Findings) {
        self.source = source
        self.findings = findings
    }

    mutating func node(_ node: Node, _ path: SettingPath) throws(Faults) -> YAMLNode {
        let place = place(node.mark)
        count += 1
        guard count <= Self.limit else {
            throw Faults(.configSyntax, at: place, [.system: "more than \(Self.limit) nodes"])
        }
        reportTag(node, path)
        switch node {
        case .scalar(let scalar):
            return YAMLNode(place: place, content: .scalar(self.scalar(scalar)))
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try self.node(item, path.item)) }
            return YAMLNode(place: place, content: .list(items))
        case .mapping(let mapping):
            return YAMLNode(place: place, content: .mapping(try entries(mapping, path)))
        case .alias(let alias):
            throw Faults(.configSyntax, at: place, [.system: "alias \(alias.anchor)"])
        }
    }

    /// The entries in the file's order, then those that merge keys bring in.
    private mutating func entries(
        _ mapping: Node.Mapping, _ path: SettingPath
    ) throws(Faults) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var merged: [YAMLEntry] = []
        var seen: Set<String> = []
        for pair in mapping {
            let keyPlace = place(pair.key.mark)
            guard case .scalar(let key) = pair.key else {
                findings.wrongType(path, at: keyPlace, expected: .text, found: .mapping)
                continue
            }
            let name = source.original(key.string)
            let entryPath = path.key(name)
            let value = try node(pair.value, entryPath)
            if !seen.insert(name).inserted {
                findings.report(.configRepeatedKey, at: keyPlace, [.key: entryPath.shown])
            }
            if name == "<<", key.style == .plain {
                merged += mergedEntries(value, entryPath)
            } else {
                entries.append(YAMLEntry(key: name, place: keyPlace, value: value))
            }
        }
        return entries + merged.filter { seen.insert($0.key).inserted }
    }

    private func mergedEntries(_ node: YAMLNode, _ path: SettingPath) -> [YAMLEntry] {
        switch node.content {
        case .mapping(let entries):
            return entries
        case .list(let items):
            return items.flatMap { mergedEntries($0, path) }
        case .scalar:
            findings.wrongType(path, at: node.place, expected: .mapping, found: node.kind)
            return []
        }
    }

    private func scalar(_ scalar: Node.Scalar) -> YAMLScalar {
        YAMLScalar(written: scalar.string, isPlain: scalar.style == .plain)
    }

    private func reportTag(_ node: Node, _ path: SettingPath) {
        let tag = node.tag.description
        let expected: ValueKind
        switch node {
        case .scalar: expected = .text
        case .sequence: expected = .list
        case .mapping, .alias: expected = .mapping
        }
        let known = ["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
        guard !known.contains(tag) else { return }
        findings.report(
            .configWrongType, at: place(node.mark),
            [.key: path.name, .expected: expected.rawValue, .found: "!<\(tag)>"])
    }

    private func place(_ mark: Mark?) -> Place {
        findings.place(line: mark?.line, column: mark?.column)
    }
}

private func syntaxFault(_ error: YamlError, _ findings: Findings) -> Fault {
    switch error {
    case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let said = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
        return Fault(
            .configSyntax, at: findings.place(line: mark.line, column: mark.column),
            [.system: said])
    case .reader(let problem, let offset, _, let text):
        let before = text.prefix(offset ?? 0)
        let lastLine = before.reversed().prefix { !$0.isNewline }
        let column = lastLine.reduce(1) { $0 + $1.unicodeScalars.count }
        return Fault(
            .configSyntax,
            at: findings.place(line: 1 + before.count(where: \.isNewline), column: column),
            [.system: problem])
    default:
        return Fault(.configSyntax, at: findings.wholeFile, [.system: "\(error)"])
    }
}
