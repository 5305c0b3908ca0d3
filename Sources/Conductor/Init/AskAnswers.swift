package import Messages
import PipelineConfig
package import WorkModel

/// Where the questions are put: a terminal, or a pipe that holds an answer a line.
package struct Conversation {
    let language: Language
    /// Prints a text as it stands, without a line end of its own.
    let say: (String) -> Void
    /// The next line without its end; `nil` at the end of input.
    let hear: () -> String?
    /// Whether answers must be printed, for nobody saw them typed.
    let echoes: Bool

    package init(
        language: Language, echoes: Bool, say: @escaping (String) -> Void,
        hear: @escaping () -> String?
    ) {
        self.language = language
        self.echoes = echoes
        self.say = say
        self.hear = hear
    }
}

/// Asks all questions, each until its answer is possible; at the end of input the rest have their
/// defaults.
///
/// - Parameters:
///   - config: The pipeline.yml that is going to be written; paths count from its folder.
///   - conversation: Where to ask.
/// - Returns: an answer to every question.
/// - Throws: `usageBadOption` where input ends after an answer that isn't possible, for its default
///   isn't what was meant; `usageMissingAnswer` where it ends before a question without default.
package func askAnswers(
    for config: String, in conversation: Conversation
) throws(Faults) -> InitAnswers {
    let language = conversation.language
    conversation.say(InitWords.intro.filled(["file": config], in: language) + "\n")
    var answers = InitAnswers()
    for key in InitKey.allCases {
        let question = Question(key, after: answers)
        guard question.isAsked(after: answers) else { continue }
        let lines = question.lines(for: answers.kind, in: language)
        conversation.say("\n" + lines.joined(separator: "\n") + "\n")
        answers.set(key, try ask(question, in: conversation))
        if key == .files { answers.lookAtFiles(for: config) }
        for note in notes(on: key, answers, config: config, language) {
            conversation.say("  → \(note)\n")
        }
    }
    return answers
}

func ask(_ question: Question, in conversation: Conversation) throws(Faults) -> [String] {
    let language = conversation.language
    var wrong: String?
    while true {
        conversation.say("  [\(question.standardShown(in: language) ?? "?")]: ")
        guard let line = conversation.hear() else {
            conversation.say("\n")
            if let wrong { throw question.refusing(wrong) }
            guard let standard = question.standard else { throw question.refusing("") }
            return standard
        }
        if conversation.echoes {
            conversation.say(printable(question.shown(line), limit: 400) + "\n")
        }
        if let answers = question.read(line: line) { return answers }
        wrong = line
        conversation.say(
            "  → "
                + InitWords.wrong.filled(
                    [
                        "value": printable(question.shown(line), limit: 80),
                        "expected": question.form.expected,
                    ], in: language) + "\n")
    }
}

extension Question {
    /// The question as it is put: what is asked, what is possible, what isn't yet.
    func lines(for kind: InitKind, in language: Language) -> [String] {
        var lines = [key.question(for: kind)[language]]
        if let choices = choices(in: language) {
            let values = choices.joined(separator: " | ")
            lines.append("  " + InitWords.choices.filled(["values": values], in: language))
        }
        if key == .kind {
            let values = laterSourceKinds.map(\.rawValue).joined(separator: ", ")
            lines.append("  " + InitWords.kindsLater.filled(["values": values], in: language))
        }
        if key == .clockIn { lines.append("  " + InitWords.roundingWhy.filled(in: language)) }
        return lines
    }

    private func choices(in language: Language) -> [String]? {
        switch form {
        case .word(let words): words
        case .yesOrNo: [InitWords.yes.filled(in: language), InitWords.no.filled(in: language)]
        default: nil
        }
    }

    /// The default as it is shown; `nil` where there is none.
    fileprivate func standardShown(in language: Language) -> String? {
        guard let standard else { return nil }
        if standard.isEmpty { return InitWords.nothing.filled(in: language) }
        if form == .yesOrNo {
            return (standard == ["yes"] ? InitWords.yes : .no).filled(in: language)
        }
        return standard.joined(separator: ", ")
    }
}
