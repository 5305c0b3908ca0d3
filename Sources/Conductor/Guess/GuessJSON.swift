import Handoff
package import Messages
import WorkModel

/// What `kintai guess --json` prints.
private struct GuessJSON: Encodable {
    /// One finding, or one question that the file leaves open.
    struct Finding: Encodable {
        /// The key of `--set` and of a file of answers.
        let key: String
        let answer: [String]
        let sureness: String
        let reason: String
    }

    let format = 1
    let file: String
    let sheet: String?
    let encoding: String?
    /// Absent where the file doesn't tell what it lists.
    let list: String?
    let sureness: String
    let reason: String
    let findings: [Finding]
    /// The questions whose answers the file doesn't tell.
    let open: [String]
    let headings: [String]
    /// The entry for `profiles`; absent where a question is open or such a list has none.
    let profile: String?
}

extension FileGuess {
    /// The guess for machines.
    ///
    /// - Parameters:
    ///   - profile: The name of the entry under `profiles`.
    ///   - language: Of the entry's comments.
    /// - Returns: JSON with a newline at its end.
    package func json(profile: String, in language: Language) -> String {
        let isWhole = openKeys.isEmpty && hasProfile
        let guess = GuessJSON(
            file: name, sheet: sheet, encoding: encoding?.rawValue, list: list.value?.rawValue,
            sureness: list.sureness.rawValue, reason: list.reason.rawValue,
            findings: keys.compactMap { key in
                certainty(of: key).map { certainty in
                    GuessJSON.Finding(
                        key: key.rawValue, answer: answer(to: key),
                        sureness: certainty.sureness.rawValue,
                        reason: certainty.reason.rawValue)
                }
            },
            open: openKeys.map(\.rawValue), headings: sample.headings,
            profile: isWhole ? profileText(named: profile, in: language) : nil)
        return String(decoding: encodeJSON(guess), as: UTF8.self)
    }
}
