import JapaneseText
import PipelineConfig
import WorkModel

/// What a question can be answered with.
enum AnswerForm: Hashable {
    /// One of these words.
    case word([String])
    case yesOrNo
    case integrationName
    /// A path, which need not exist yet.
    case file
    /// A path or `none`.
    case fileOrNone
    /// Paths and globs, one at least.
    case files

    /// The answer as pipeline.yml and the other questions have it; `nil` for one that isn't
    /// possible.
    ///
    /// Words may be typed full-width or in capitals, yes and no in Japanese.
    func read(_ text: String) -> String? {
        switch self {
        case .word(let words):
            let typed = nfkc(text).lowercased()
            return words.first { $0 == typed }
        case .yesOrNo:
            switch nfkc(text).lowercased() {
            case "yes", "y", "true", "はい": return "yes"
            case "no", "n", "false", "いいえ": return "no"
            default: return nil
            }
        case .integrationName:
            return PipelineConfig.integrationName(reading: text)?.text
        case .file, .files:
            return isPath(text) ? text : nil
        case .fileOrNone:
            return ["none", "なし"].contains(nfkc(text).lowercased())
                ? "" : AnswerForm.file.read(text)
        }
    }

    /// What is possible, in the words of pipeline.yml.
    var expected: String {
        switch self {
        case .word(let words): words.joined(separator: " | ")
        case .yesOrNo: "yes はい | no いいえ"
        case .integrationName: integrationNameForm
        case .file: "folder/file.json"
        case .fileOrNone: "none | folder/file.json"
        case .files: "folder/file.json, folder/*.json"
        }
    }

    /// What arrow keys and other encodings than UTF-8 leave in a line is no path; nor is `~`,
    /// which only shells know.
    private func isPath(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("~")
            && text.unicodeScalars.allSatisfy {
                $0.properties.generalCategory != .control && $0 != "\u{FFFD}"
            }
    }
}
