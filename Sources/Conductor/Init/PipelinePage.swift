import JapaneseText
import Messages

/// The lines of a pipeline.yml, their comments in one column.
struct PipelinePage {
    let language: Language
    private(set) var text = ""

    init(language: Language) {
        self.language = language
    }

    mutating func add(_ line: String, _ comment: InitComment? = nil) {
        text += line
        if let comment {
            let space = max(2, 34 - displayWidth(line))
            text += String(repeating: " ", count: space) + "# " + comment.words[language]
        }
        text += "\n"
    }

    mutating func remark(_ comment: InitComment) {
        text += "# " + comment.words[language] + "\n"
    }
}
