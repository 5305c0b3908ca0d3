/// The encoding of a text file that is read.
package enum TextEncoding: String, Codable, CaseIterable, Sendable {
    /// A byte-order mark, else strict UTF-8, else CP932.
    case auto
    case utf8 = "utf-8"
    case cp932
}
