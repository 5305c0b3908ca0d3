internal import Handoff
package import PipelineSettings
package import WorkModel

/// Reads a secret from where pipeline.yml says that it is.
///
/// White space at both ends, such as a file's last line break, isn't part of it.
/// - Parameters:
///   - reference: where it is.
///   - setting: the key of pipeline.yml, for the fault.
///   - integration: whose key it is, for the fault; `nil` where it is no integration's.
///   - environment: the variables; `CREDENTIALS_DIRECTORY` is systemd's.
/// - Returns: the secret.
/// - Throws: `secretMissing` where nothing is there, or something that no header can hold;
///   `fileUnreadable`.
package func readSecret(
    _ reference: SecretReference, setting: String, integration: IntegrationName?,
    environment: [String: String]
) throws(Faults) -> Secret {
    let shown: String
    let text: String?
    switch reference {
    case .variable(let name):
        shown = "${\(name)}"
        text = environment[name]
    case .file(let file):
        shown = file.name
        text = try readIfThere(Path(file.path), name: file.name)
    case .credential(let name):
        shown = "credential \(name)"
        text = try environment["CREDENTIALS_DIRECTORY"].flatMap { folder throws(Faults) in
            try readIfThere(Path(folder) / name, name: shown)
        }
    }
    let bytes = (text ?? "").utf8.drop(while: isSpace)
    let secret = String(decoding: bytes.prefix(bytes.count - trailingSpaces(bytes)), as: UTF8.self)
    guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
        var facts: [FactName: String] = [.key: setting, .value: shown]
        facts[.integration] = integration?.text
        throw Faults(.secretMissing, facts)
    }
    return Secret(secret)
}

private func readIfThere(_ path: Path, name: String) throws(Faults) -> String? {
    guard FileReading.exists(path) else { return nil }
    return String(decoding: try FileReading.bytes(of: path, name: name), as: UTF8.self)
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func trailingSpaces(_ bytes: Substring.UTF8View) -> Int {
    bytes.reversed().prefix(while: isSpace).count
}
