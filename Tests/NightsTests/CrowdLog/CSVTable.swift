/// A CSV file as a service reads it: the cells of each row by heading.
///
/// A reader of its own, so that a fault of ours can't hide itself.
struct CSVTable {
    let header: [String]
    let rows: [[String: String]]

    init(_ text: String) {
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

/// Writes rows as CSV with CRLF; no cell may need quotes.
func csvText(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
}
