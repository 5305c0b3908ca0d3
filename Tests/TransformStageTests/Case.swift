import Testing

/// Rows, what becomes of them, and the sentence of the design that says so.
struct Case: Sendable, CustomTestStringConvertible {
    let sentence: String
    let company: Company
    let rows: [Row]
    let expected: [String]
    let sourceLocation: SourceLocation

    /// One row, in a company with default settings.
    init(
        _ sentence: String, _ row: Row, _ expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.init(sentence, Company(), [row], [expected], sourceLocation: sourceLocation)
    }

    /// Several rows, and what becomes of each.
    init(
        _ sentence: String, _ rows: [Row], _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.init(sentence, Company(), rows, expected, sourceLocation: sourceLocation)
    }

    /// One row.
    init(
        _ sentence: String, _ company: Company, _ row: Row, _ expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.init(sentence, company, [row], [expected], sourceLocation: sourceLocation)
    }

    /// Several rows, and what becomes of each.
    init(
        _ sentence: String, _ company: Company, _ rows: [Row], _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.sentence = sentence
        self.company = company
        self.rows = rows
        self.expected = expected
        self.sourceLocation = sourceLocation
    }

    var testDescription: String { sentence }

    func check() throws {
        let fates = try company.fates(of: rows).map(\.text)
        #expect(fates == expected, "\(sentence)", sourceLocation: sourceLocation)
    }
}
