/// Fills the placeholders of a text.
///
/// `{name}` stands for a fact; a name is lower-case ASCII letters, and other braces stand as they
/// are. A part in square brackets vanishes, brackets and all, where a fact that it names is absent:
/// `no key {key}[ (did you mean {suggestion}?)]`. Such parts don't nest. A fact that is absent
/// outside brackets shows as `?`.
///
/// - Parameters:
///   - template: The text; brackets that don't pair stand as they are.
///   - fact: The text of a fact, safe to print; `nil` where it is absent.
/// - Returns: The text without placeholders.
package func fill(_ template: String, from fact: (String) -> String?) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
        result += substitute(rest[..<open]) { fact($0) ?? "?" } ?? ""
        result += substitute(rest[rest.index(after: open)..<close], from: fact) ?? ""
        rest = rest[rest.index(after: close)...]
    }
    return result + (substitute(rest) { fact($0) ?? "?" } ?? "")
}

/// The names of the placeholders in a text, in their order.
package func placeholders(in template: String) -> [String] {
    var names: [String] = []
    _ = substitute(template[...]) { name in
        names.append(name)
        return ""
    }
    return names
}

/// Puts facts into a text without conditional parts.
///
/// - Returns: `nil` where a fact is absent.
private func substitute(_ text: Substring, from fact: (String) -> String?) -> String? {
    var result = ""
    var rest = text
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        let name = rest[rest.index(after: open)...].prefix { ("a"..."z").contains($0) }
        guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
            result.append("{")
            rest = rest[rest.index(after: open)...]
            continue
        }
        guard let value = fact(String(name)) else { return nil }
        result += value
        rest = rest[rest.index(after: name.endIndex)...]
    }
    return result + rest
}
