import Foundation

/// The rows of a CSV file with a header, each as its cells by heading.
///
/// A reader of its own, so that a fault of ours can't hide itself.
func rows(of file: URL) throws -> [[String: String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuote = false
    for scalar in try String(contentsOf: file, encoding: .utf8).unicodeScalars {
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
    guard let header = records.first else { return [] }
    return records.dropFirst().map { cells in
        Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
}
