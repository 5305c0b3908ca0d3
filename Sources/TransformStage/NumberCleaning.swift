import JapaneseText
package import PipelineSettings
import WorkModel

/// An employee number's way to an employee code, up to the mapping (`design.md`, rule 5).
package struct NumberCleaning: Sendable {
    private let settings: CodeSettings
    private let removedPrefix: String
    private let addedPrefix: String

    package init(_ settings: CodeSettings) {
        self.settings = settings
        removedPrefix = cased(cleanedCode(settings.removePrefix), settings.letterCase)
        addedPrefix = cased(cleanedCode(settings.addPrefix), settings.letterCase)
    }

    /// A number or code cleaned and cased: two that are equal now are spellings of one.
    package func spelling(_ text: String) -> String {
        cased(cleanedCode(text), settings.letterCase)
    }

    /// A number cleaned up to `add_prefix`: what duplicates and the exclude list compare.
    package func key(ofSpelling spelling: String) -> String {
        var key = spelling
        if settings.stripLeadingZeros {
            let digits = key.drop { $0 == "0" }
            key = digits.isEmpty && !key.isEmpty ? "0" : String(digits)
        }
        if !removedPrefix.isEmpty, key.hasPrefix(removedPrefix) {
            key.removeFirst(removedPrefix.count)
        }
        let isNumber = !key.isEmpty && key.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        if isNumber, key.utf8.count < settings.pad {
            key = String(repeating: "0", count: settings.pad - key.utf8.count) + key
        }
        return key
    }

    /// The key with `add_prefix`, as the mapping's left side and the members' codes compare.
    package func code(ofKey key: String) -> String {
        addedPrefix + key
    }
}

private func cased(_ text: String, _ letterCase: CodeSettings.LetterCase) -> String {
    switch letterCase {
    case .upper: text.uppercased()
    case .lower: text.lowercased()
    case .keep: text
    }
}
