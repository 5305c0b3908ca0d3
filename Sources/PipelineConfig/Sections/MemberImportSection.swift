import PipelineSettings
import WorkModel

/// Reads `target.new_members` or `target.changed_codes`; `nil` where it is absent.
func readMemberImport(_ key: String, in target: inout Section) -> MemberImport? {
    let isThere = target.has(key)
    let settings = target.section(key) { section in
        var settings = MemberImport(template: section.requiredFile("template"), columns: [])
        settings.encoding = section.choice("encoding") ?? settings.encoding
        let replace = readReplacements(&section)
        section.require("columns")
        let words = MemberImport.Field.allCases.map(\.rawValue)
        for entry in section.namedEntries("columns") {
            let path = section.path.key("columns").named(entry.key)
            section.findings.know(path)
            guard let word = section.findings.text(entry.value, path) else { continue }
            guard let field = MemberImport.Field(rawValue: word) else {
                section.findings.badValue(
                    path, at: entry.value.place, value: word,
                    expected: words.joined(separator: " | "), words: words)
                continue
            }
            settings.columns.append(
                MemberImport.Column(
                    heading: entry.key, content: .field(field),
                    replace: replace[entry.key] ?? [:]))
        }
        for entry in section.namedEntries("texts") {
            let path = section.path.key("texts").named(entry.key)
            section.findings.know(path)
            guard let text = section.findings.text(entry.value, path) else { continue }
            settings.columns.append(
                MemberImport.Column(heading: entry.key, content: .text(text)))
        }
        check(settings, replace.keys.sorted(), in: section)
        return settings
    }
    return isThere ? settings : nil
}

/// Reads `replace`: by column what stands for values of ours.
private func readReplacements(_ section: inout Section) -> [String: [String: String]] {
    var replace: [String: [String: String]] = [:]
    for entry in section.namedEntries("replace") {
        let path = section.path.key("replace").named(entry.key)
        section.findings.know(path)
        guard case .mapping(let values) = entry.value.content else {
            section.findings.wrongType(
                path, at: entry.value.place, expected: .mapping, found: entry.value.kind)
            continue
        }
        for value in values {
            section.findings.know(path.named(value.key))
            replace[entry.key, default: [:]][value.key] =
                section.findings.text(value.value, path.named(value.key))
        }
    }
    return replace
}

/// Checks that a column is filled once, and that `replace` is for one that is filled by a field.
private func check(_ settings: MemberImport, _ replaced: [String], in section: Section) {
    var seen: Set<String> = []
    for column in settings.columns where !seen.insert(column.heading).inserted {
        section.contradiction("texts", expected: "columns | texts", found: column.heading)
    }
    let fields = settings.columns.filter { column in
        if case .field = column.content { return true }
        return false
    }.map(\.heading)
    for heading in replaced where !fields.contains(heading) {
        section.contradiction(
            "replace", expected: fields.joined(separator: " | "), found: heading)
    }
}
