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
/// Its placeholders are `field` and `value`, `example`, of how the field is written, which may be
/// absent, `corrections`, the file of them, and those of a ``DaySource``: `place` and `people`,
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
    ///   - corrections: The names of the integration's files of corrections.
    ///   - language: The language of the result.
    /// - Returns: Texts without placeholders, safe to print, each one line.
    package func text(
        field: String, value: String, from source: DaySource = .hrmos,
        corrections: [String] = [], in language: Language
    ) -> DayText {
        let column = ColumnHeading(rawValue: field)
        let heading = column?.words[language] ?? field
        func filled(_ words: Words) -> String {
            fill(words[language]) { name in
                switch name {
                case "field": heading.isEmpty ? nil : printable(heading, limit: 80)
                case "example": column?.example?[language]
                case "corrections": printable(named(corrections)[language], limit: 1000)
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

/// The files of corrections as a text names them.
private func named(_ corrections: [String]) -> Words {
    switch corrections.count {
    case 0: Words(ja: "corrections.csv", en: "corrections.csv")
    case 1...3:
        Words(ja: corrections.joined(separator: "、"), en: corrections.joined(separator: ", "))
    case let count:
        Words(ja: "修正ファイル（\(count) 個）", en: "one of the \(count) corrections files")
    }
}

extension ColumnHeading {
    /// How somebody who mends a day writes the column; `nil` where anything can be read.
    fileprivate var example: Words? {
        switch self {
        case .clockIn, .clockOut, .punchedIn, .punchedOut:
            Words(ja: "18:30、翌朝 7:00 は 31:00", en: "18:30; 7:00 next morning is 31:00")
        case .breaks:
            Words(
                ja: "12:00-13:00、2回なら 12:00-13:00/17:00-17:15",
                en: "12:00-13:00; two are 12:00-13:00/17:00-17:15")
        case .breakTotal, .hourlyLeave, .worked: Words(ja: "60", en: "60")
        case .leaveDays: Words(ja: "0.5", en: "0.5")
        case .date: Words(ja: "2026-10-05", en: "2026-10-05")
        default: nil
        }
    }
}
