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
    while let open = rest.place(of: "["), let close = rest[open...].place(of: "]") {
        result += substitute(rest[..<open]) { fact($0) ?? "?" } ?? ""
        result += substitute(rest[rest.utf8.index(after: open)..<close], from: fact) ?? ""
        rest = rest[rest.utf8.index(after: close)...]
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
    while let open = rest.place(of: "{") {
        result += rest[..<open]
        rest = rest[rest.utf8.index(after: open)...]
        let name = rest.utf8.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let end = name.endIndex
        guard !name.isEmpty, end < rest.endIndex, rest.utf8[end] == UInt8(ascii: "}") else {
            result.append("{")
            continue
        }
        guard let value = fact(String(rest[..<end])) else { return nil }
        result += value
        rest = rest[rest.utf8.index(after: end)...]
    }
    return result + rest
}

extension Substring {
    /// Where an ASCII sign stands first, found byte by byte: a report fills texts by the ten thousand.
    fileprivate func place(of sign: Unicode.Scalar) -> Index? {
        utf8.firstIndex(of: UInt8(ascii: sign))
    }
}
