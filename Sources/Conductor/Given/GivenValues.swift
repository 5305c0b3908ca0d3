import Delimited
import Messages

/// What CrowdLog is given for a day, or has: the six values of diff.csv and of the ledger.
struct GivenValues: Hashable, Sendable {
    private let texts: [GivenField: String]

    init(_ texts: [GivenField: String]) {
        self.texts = texts.filter { !$0.value.isEmpty }
    }

    /// The values of a row whose columns' names start with `prefix`.
    init(_ block: borrowing RecordBlock, _ row: Int, _ columns: ColumnPlaces, prefix: String) {
        var texts: [GivenField: String] = [:]
        for field in GivenField.allCases {
            texts[field] = block.text(row: row, column: columns[prefix + field.rawValue])
        }
        self.init(texts)
    }

    /// The values that diff.csv has for a day now, with its leave as the import file writes it.
    init(diff block: borrowing RecordBlock, _ row: Int, _ columns: ColumnPlaces) {
        var texts: [GivenField: String] = [:]
        for field in GivenField.allCases {
            let column = field == .leave ? "leave_cells" : field.rawValue
            texts[field] = block.text(row: row, column: columns[column])
        }
        self.init(texts)
    }

    /// A value as it was written; empty where there is none.
    subscript(_ field: GivenField) -> String { texts[field] ?? "" }

    var isEmpty: Bool { texts.isEmpty }
}

extension GivenValues: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
    }
}

extension GivenValues {
    /// The values that there are: `出社 09:00、退社 18:00`.
    func text(in language: Language) -> String {
        let parts = GivenField.allCases.filter { !self[$0].isEmpty }.map { field in
            GivenWords.value.filled(
                ["field": field.words[language], "value": shown(field, language)], in: language)
        }
        guard !parts.isEmpty else { return GivenWords.nothing[language] }
        return parts.joined(separator: GivenWords.separator[language])
    }

    /// What differs in the values that take the place of these: `出社 09:00 → 09:15`.
    func text(to new: GivenValues, in language: Language) -> String {
        changes(to: new, in: language).map { change in
            GivenWords.change.filled(
                ["field": change.field, "before": change.before, "after": change.after],
                in: language)
        }.joined(separator: GivenWords.separator[language])
    }

    /// What differs in the values that take the place of these, field by field.
    func changes(
        to new: GivenValues, in language: Language
    ) -> [(field: String, before: String, after: String)] {
        GivenField.allCases.filter { self[$0] != new[$0] }.map { field in
            (field.words[language], shown(field, language), new.shown(field, language))
        }
    }

    private func shown(_ field: GivenField, _ language: Language) -> String {
        let text = field == .leave ? Self.withoutHeading(self[field]) : self[field]
        return text.isEmpty ? GivenWords.nothing[language] : printable(text, limit: 60)
    }

    /// `休暇=全休` as `全休`: with one leave column its heading says nothing new.
    private static func withoutHeading(_ cells: String) -> String {
        let parts = cells.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !cells.contains("/"), !cells.contains("\\") else { return cells }
        return String(parts[1])
    }
}
