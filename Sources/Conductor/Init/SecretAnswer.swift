import JapaneseText
import PipelineConfig

/// Reads where a secret is: `${NAME}`, `file:path` or `credential:name`, as a person types it.
///
/// - Returns: `nil` for anything else, which may be the secret itself.
func secretReference(reading text: String) -> String? {
    if let name = variableReference(text) ?? variableReference(nfkc(text)) {
        return "${\(name)}"
    }
    for scheme in SecretScheme.allCases {
        guard let name = rest(of: text, after: scheme) else { continue }
        return scheme.takes(name) ? "\(scheme.rawValue):\(name)" : nil
    }
    return nil
}

/// How pipeline.yml writes such a reference.
func secretText(_ answer: String) -> String {
    for scheme in SecretScheme.allCases {
        guard let name = rest(of: answer, after: scheme) else { continue }
        return "{\(scheme.rawValue): \(yamlText(name))}"
    }
    return answer
}

/// The file that such a reference names; `nil` for other references.
func secretFile(_ answer: String) -> String? {
    rest(of: answer, after: .file)
}

private enum SecretScheme: String, CaseIterable {
    case file
    case credential

    func takes(_ name: String) -> Bool {
        switch self {
        case .file: isPath(name)
        case .credential: isText(name) && isCredentialName(name)
        }
    }
}

/// What stands behind `file:` or `credential:`; spaces may stand around it.
private func rest(of text: String, after scheme: SecretScheme) -> String? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
        trimmed(nfkc(String(text[..<colon]))).lowercased() == scheme.rawValue
    else { return nil }
    return trimmed(String(text[text.index(after: colon)...]))
}
