/// Where a secret is; never the secret itself.
package enum SecretReference: Codable, Hashable, Sendable {
    /// An environment variable.
    case variable(String)
    /// A file that holds it alone.
    case file(InputFile)
    /// A credential that systemd passes to the service (`LoadCredential=`).
    case credential(String)
}
