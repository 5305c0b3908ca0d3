/// The secrets that a log must not show, in every form in which it might.
struct Redaction: Sendable {
    /// The longest first: a secret may be part of another.
    private var forms: [[UInt8]] = []

    init(_ secrets: [Secret]) {
        for secret in secrets { add(secret) }
    }

    mutating func add(_ secret: Secret) {
        guard !secret.exposed.isEmpty else { return }
        let inJSON = jsonString(secret.exposed).dropFirst().dropLast()
        let inURL = Array(percentEncoded(secret.exposed).utf8)
        forms += [Array(inJSON), inURL]
        forms.sort { $0.count > $1.count }
    }

    /// The line with `<redacted>` in place of every secret.
    func redacted(_ line: [UInt8]) -> [UInt8] {
        forms.reduce(line) { line, form in
            line.replacing(form, with: Array(Secret("").description.utf8))
        }
    }
}
