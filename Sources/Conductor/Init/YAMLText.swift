/// A text as a YAML scalar that any reader takes for that very text, in a flow list too; in a
/// pipeline.yml no part of it stands for a variable.
///
/// Letters, digits and `._-/*?` stand as they are, where no reader could see a word, a number or
/// an alias in them; all else stands in double quotes.
func yamlText(_ text: String) -> String {
    isPlain(text) ? text : quoted(text.replacing("${", with: "$${"))
}

/// Texts as a YAML list in one line.
func yamlList(_ texts: some Collection<String>) -> String {
    "[" + texts.map(yamlText).joined(separator: ", ") + "]"
}

/// Words of YAML 1.1, which other readers of the file may know.
private let reserved: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n",
]

private func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !reserved.contains(text.lowercased()) else {
        return false
    }
    let begins =
        first.properties.isAlphabetic || first == "/" || text.hasPrefix("./")
        || text.hasPrefix("../")
    return begins && text.unicodeScalars.allSatisfy(isPlain)
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "._-/*?".unicodeScalars.contains(scalar)
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark: true
    default: false
    }
}

private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
    return result + "\""
}
