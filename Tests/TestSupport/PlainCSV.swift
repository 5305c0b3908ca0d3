/// A CSV file read as a service would read it.
///
/// A reader of its own, so that a fault of ours can't hide itself.
package struct PlainCSV {
    package let header: [String]
    /// The cells of each row by heading.
    package let rows: [[String: String]]

    package init(_ text: String) {
        let records = Self.records(of: text)
        header = records.first ?? []
        rows = records.dropFirst().map { [header] cells in
            Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func records(of text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuote = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                // A quote within quotes is written twice.
                if !isQuoted, wasQuote { field.unicodeScalars.append(scalar) }
                wasQuote = isQuoted
                isQuoted.toggle()
                continue
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case "\n" where !isQuoted:
                records.append(record + [field])
                (record, field) = ([], "")
            case "\r" where !isQuoted: break
            default: field.unicodeScalars.append(scalar)
            }
            wasQuote = false
        }
        return records
    }
}
