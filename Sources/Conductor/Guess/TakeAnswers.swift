package import Messages
package import PipelineConfig
package import WorkModel

extension FileGuess {
    /// Takes answers that were written beforehand instead of what the file seems to say.
    ///
    /// - Throws: all that aren't possible: `usageUnknownAnswer`, `usageBadOption`.
    package mutating func take(_ written: [WrittenAnswer]) throws(Faults) {
        var faults: [Fault] = []
        let known = Set(keys.map(\.rawValue))
        for answer in written where !known.contains(answer.key) {
            faults.append(unknownAnswer(answer, among: keys))
        }
        for key in keys {
            // The last one counts, as it does for options.
            guard let answer = written.last(where: { $0.key == key.rawValue }) else { continue }
            do throws(Faults) {
                set(key, try values(answer, of: key, after: answers))
            } catch {
                faults += error.all
            }
        }
        if let faults = Faults(faults) { throw faults }
    }

    /// The faults of what nobody has answered and the file doesn't tell.
    package var missingAnswers: Faults? {
        Faults(
            openKeys.flatMap { key in
                Question(key, after: answers).refusing("", at: Place(file: name)).all
            })
    }

    /// Asks what the file doesn't tell.
    ///
    /// - Throws: `usageBadOption`, `usageMissingAnswer` where input ends before an answer that is
    ///   possible.
    package mutating func ask(in conversation: Conversation) throws(Faults) {
        // Of what is answered other questions may hang.
        for key in keys where certainty(of: key)?.sureness == .open {
            let question = Question(key, after: answers).withoutStandard
            conversation.say(
                "\n"
                    + question.lines(for: .csv, in: conversation.language)
                    .joined(separator: "\n") + "\n")
            for line in evidence(for: key, in: conversation.language) {
                conversation.say("  → \(line)\n")
            }
            set(key, try Conductor.ask(question, in: conversation))
        }
    }

    /// Asks what a file lists that doesn't tell it itself.
    package static func askList(in conversation: Conversation) throws(Faults) -> GuessedList {
        let language = conversation.language
        let words = GuessedList.allCases.map(\.rawValue)
        let choices = GuessedList.allCases.map { "\($0.rawValue) (\($0.words[language]))" }
        conversation.say(
            "\n\(GuessWords.askList.filled(in: language))\n  "
                + InitWords.choices.filled(
                    ["values": choices.joined(separator: " | ")], in: language) + "\n")
        while true {
            conversation.say("  [?]: ")
            guard let line = conversation.hear() else { throw missingList(of: "") }
            if let answer = AnswerForm.word(words).read([trimmed(line)])?.first,
                let list = GuessedList(rawValue: answer)
            {
                return list
            }
        }
    }

    /// The fault of a file that doesn't tell what it lists.
    package static func missingList(of file: String) -> Faults {
        Faults(
            .usageMissingAnswer, at: file.isEmpty ? .nowhere : Place(file: file),
            [
                .key: "--list",
                .expected: GuessedList.allCases.map(\.rawValue).joined(separator: " | "),
            ])
    }

    /// What the file shows of what is asked.
    private func evidence(for key: InitKey, in language: Language) -> [String] {
        guard let sample = answers.sample else { return [] }
        var lines: [String] = []
        if let reason = certainty(of: key)?.reason { lines.append(reason.words[language]) }
        let columns: [String] =
            switch key {
            case .dates: [answers[.dateColumn]]
            case .durations: answers.durationColumns
            case .header, .employeeNumberColumn: []
            default: sample.columns
            }
        for column in columns where !column.isEmpty {
            let values = sample.values(of: column).reduce(into: [String]()) { values, value in
                if values.count < 5, !values.contains(value) { values.append(value) }
            }
            guard !values.isEmpty else { continue }
            lines.append(
                GuessWords.examples.filled(
                    [
                        "column": printable(column, limit: 80),
                        "values": printable(values.joined(separator: ", "), limit: 120),
                    ], in: language))
        }
        return lines
    }
}
