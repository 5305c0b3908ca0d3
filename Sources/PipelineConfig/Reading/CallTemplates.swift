import PipelineSettings
import WorkModel

extension Section {
    /// Reads a call's path, `/members/{member_id}`.
    mutating func callPath(_ key: String, fields: [CallField]) -> CallText? {
        require(key)
        guard let entry = entry(key), let text = callText(entry.value, path.key(key), fields)
        else { return nil }
        guard case .text(let start)? = text.pieces.first, start.hasPrefix("/"),
            !entry.value.written.contains(where: { "?#".contains($0) })
        else {
            findings.badValue(
                path.key(key), at: entry.value.place, value: entry.value.written,
                expected: "/path")
            return nil
        }
        return text
    }

    /// Reads `query`: names of the service's with values that may hold fields.
    mutating func callQuery(fields: [CallField]) -> [CallParameter] {
        namedEntries("query").compactMap { entry in
            let path = path.key("query").named(entry.key)
            findings.know(path)
            return callText(entry.value, path, fields).map {
                CallParameter(name: entry.key, value: $0)
            }
        }
    }

    /// Reads a body: whatever stands there is JSON, with fields in its texts.
    mutating func callBody(_ key: String, fields: [CallField]) -> CallBody? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar = entry.value.content else {
            let outer = fields.filter { $0 != .breakStart && $0 != .breakEnd }
            return callBody(
                entry.value, path.key(key),
                BodyScope(fields: outer, all: fields, mayHaveDays: true))
        }
        findings.wrongType(
            path.key(key), at: entry.value.place, expected: .mapping, found: entry.value.kind)
        return nil
    }

    private func callBody(_ node: YAMLNode, _ path: SettingPath, _ scope: BodyScope) -> CallBody? {
        switch node.content {
        case .scalar(let scalar):
            if scalar.kind != .text {
                return .literal(scalar.kind == .null ? "null" : scalar.written)
            }
            if scalar.isPlain, isJSONNumber(scalar.written) { return .literal(scalar.written) }
            return callText(node, path, scope.fields).map(CallBody.text)
        case .list(let items):
            return .array(items.compactMap { callBody($0, path.item, scope) })
        case .mapping(let entries):
            return callBody(entries, node, path, scope)
        }
    }

    private func callBody(
        _ entries: [YAMLEntry], _ node: YAMLNode, _ path: SettingPath, _ scope: BodyScope
    ) -> CallBody? {
        guard let each = entries.first(where: { ["each day", "each break"].contains($0.key) })
        else {
            return .object(
                entries.compactMap { entry in
                    let value = callBody(entry.value, path.key(entry.key), scope)
                    return value.map { CallBody.Member(name: entry.key, value: $0) }
                })
        }
        let isDay = each.key == "each day"
        guard entries.count == 1, isDay ? scope.mayHaveDays : scope.mayHaveBreaks else {
            findings.badValue(
                path, at: each.place, value: each.key,
                expected: isDay ? "{each day: …}" : "{each break: …}")
            return nil
        }
        return callBody(each.value, path.key(each.key), isDay ? scope.day : scope.part).map {
            isDay ? .eachDay($0) : .eachBreak($0)
        }
    }

    /// Reads a text with fields; `{{` stands for `{` itself.
    private func callText(
        _ node: YAMLNode, _ path: SettingPath, _ fields: [CallField]
    ) -> CallText? {
        guard let text = findings.text(node, path) else { return nil }
        var pieces: [CallText.Piece] = []
        var plain = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            plain += rest[..<brace]
            rest = rest[rest.index(after: brace)...]
            if rest.first == "{" {
                plain += "{"
                rest = rest.dropFirst()
                continue
            }
            let name = rest.prefix { $0 != "}" }
            guard name.endIndex < rest.endIndex, let field = CallField(rawValue: String(name)),
                fields.contains(field)
            else {
                let words = fields.map { "{\($0.rawValue)}" }
                findings.badValue(
                    path, at: node.place, value: "{\(name)}",
                    expected: words.isEmpty ? "/path" : words.joined(separator: " | "),
                    words: words)
                return nil
            }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.field(field))
            rest = rest[name.endIndex...].dropFirst()
        }
        plain += rest
        if !plain.isEmpty || pieces.isEmpty { pieces.append(.text(plain)) }
        return CallText(pieces)
    }
}

/// What may stand at a place of a body.
private struct BodyScope {
    let fields: [CallField]
    let all: [CallField]
    var mayHaveDays = false
    var mayHaveBreaks = true

    var day: BodyScope { BodyScope(fields: fields, all: all) }
    var part: BodyScope { BodyScope(fields: all, all: all, mayHaveBreaks: false) }
}

/// Whether a text is a number of JSON's grammar, such as `0`, `-1` or `1.5`; `007` isn't.
private func isJSONNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first,
        parts.allSatisfy({ part in
            !part.isEmpty
                && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        })
    else { return false }
    return whole.count == 1 || whole.first != UInt8(ascii: "0")
}
