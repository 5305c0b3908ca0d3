import PipelineSettings
import WorkModel

extension Section {
    /// Reads a secret, which stays a reference: `${NAME}`, `{file: path}` or `{credential: name}`.
    ///
    /// What is written there is never told, for it may be the secret itself. Whether a variable or
    /// a file is there is not asked: only who uses the secret needs it.
    /// - Returns: `nil` where the key is absent or at fault.
    mutating func secret(_ key: String) -> SecretReference? {
        guard let entry = optionalEntry(key) else { return nil }
        if case .scalar(let scalar) = entry.value.content {
            guard let name = variableReference(scalar.written) else {
                findings.report(
                    .configSecretInFile, at: entry.value.place, [.key: path.key(key).shown])
                return nil
            }
            return .variable(name)
        }
        return section(key) { reference in
            let file = reference.text("file")
            let credential = reference.word("credential", isName: true)
            switch (file, credential) {
            case (let name?, nil):
                return .file(
                    InputFile(
                        name: name, path: absolutePath(name, in: reference.findings.folder)))
            case (nil, let name?):
                return .credential(name)
            case (_?, _?):
                reference.contradiction(
                    "credential", expected: "file | credential", found: "file, credential")
                return nil
            case (nil, nil):
                if !reference.has("file"), !reference.has("credential") {
                    reference.missing("file")
                }
                return nil
            }
        }
    }

    /// Reads the name of a credential.
    private mutating func word(_ key: String, isName: Bool) -> String? {
        value(key, expected: "hrmos-api-key") { isCredentialName($0) ? $0 : nil }
    }
}

/// Whether a text can be a credential's name, which is that of a file in a folder of systemd's.
package func isCredentialName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".") && !text.contains("/")
}
