import WorkModel

/// One text in Japanese and in English; it may hold placeholders (see ``fill(_:from:)``).
package struct Words: Hashable, Sendable {
    package let ja: String
    package let en: String

    package init(ja: String, en: String) {
        self.ja = ja
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .ja: ja
        case .en: en
        }
    }
}

/// What a fault says; its placeholders are names of facts, `file` and `line`.
package struct FaultWords: Hashable, Sendable {
    package let what: Words
    package let why: Words
    /// Which file to change and which command to run next.
    package let mend: Words
}

/// What a held or an ignored day says.
///
/// Its placeholders are `field` and `value`, and those of a ``DaySource``: `place` and `people`,
/// where it is mended, and `again`, which may be absent.
package struct DayWords: Hashable, Sendable {
    /// A short label, for a table.
    package let title: Words
    package let reason: Words
    /// For a held day what to change and which command to run next; for an ignored one how to
    /// have such days loaded, or what to do in CrowdLog.
    package let mend: Words
}

/// What a note of a loaded day says; without placeholders.
package struct NoteWords: Hashable, Sendable {
    /// A short label, for a table.
    package let title: Words
    package let explanation: Words
    /// What a person has to do or may change; `nil` where nothing is to be done.
    package let mend: Words?
}

/// The words of one day in one language, ready to print.
package struct DayText: Hashable, Sendable {
    package let title: String
    package let reason: String
    package let mend: String
}

extension DayWords {
    /// Fills in the columns `field` and `value` of held.csv or ignored.csv.
    ///
    /// - Parameters:
    ///   - field: A column's name, such as `clock_in`; it is told by its heading.
    ///   - value: As it stands in the file; empty counts as absent.
    ///   - source: Where the day is from.
    ///   - language: The language of the result.
    /// - Returns: Texts without placeholders, safe to print, each one line.
    package func text(
        field: String, value: String, from source: DaySource = .hrmos, in language: Language
    ) -> DayText {
        let heading = ColumnHeading(rawValue: field)?.words[language] ?? field
        func filled(_ words: Words) -> String {
            fill(words[language]) { name in
                switch name {
                case "field": heading.isEmpty ? nil : printable(heading, limit: 80)
                case "value": value.isEmpty ? nil : printable(value, limit: 80)
                case "place": printable(source.place[language], limit: 1000)
                case "people": printable(source.people[language], limit: 1000)
                case "again": source.again?[language]
                default: nil
                }
            }
        }
        return DayText(title: filled(title), reason: filled(reason), mend: filled(mend))
    }
}
