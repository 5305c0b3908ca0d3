import Testing
import WorkModel

/// A made-up file in the manner of a system, and what is true of it.
struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    var encoding = TextEncoding.utf8
    /// A byte-order mark, as Excel writes it.
    var hasMark = false
    /// The answers that are right, by their keys; what isn't named isn't there.
    let truth: [String: String]
    /// What nobody can know from the file.
    var open: Set<String> = []
    let text: String

    var testDescription: String { name }
}
