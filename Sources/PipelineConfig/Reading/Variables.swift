/// A text whose `${NAME}` are replaced; `$${` stands for `${` itself.
struct VariableText {
    var text = ""
    /// Names without a value, as they come.
    var missing: [String] = []
    /// A `${` that begins no variable.
    var isMalformed = false

    init(_ written: String, environment: [String: String]) {
        var rest = written[...]
        while let dollar = rest.firstIndex(of: "$") {
            text += rest[..<dollar]
            rest = rest[dollar...]
            if rest.hasPrefix("$${") {
                text += "${"
                rest = rest.dropFirst(3)
            } else if rest.hasPrefix("${") {
                guard let end = rest.firstIndex(of: "}"),
                    isVariableName(rest.dropFirst(2).prefix(upTo: end))
                else {
                    isMalformed = true
                    return
                }
                let name = String(rest.dropFirst(2).prefix(upTo: end))
                if let value = environment[name] { text += value } else { missing.append(name) }
                rest = rest[rest.index(after: end)...]
            } else {
                text += "$"
                rest = rest.dropFirst()
            }
        }
        text += rest
    }
}

/// The name in a text that is one `${NAME}` and nothing else.
package func variableReference(_ text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let name = text.dropFirst(2).dropLast()
    return isVariableName(name) ? String(name) : nil
}

private func isVariableName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return false }
    return text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
