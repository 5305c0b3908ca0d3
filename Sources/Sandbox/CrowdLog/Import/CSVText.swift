/// A row of a CSV file and the line on which it begins.
struct CSVRecord: Hashable {
    let line: Int
    let cells: [String]
}

/// The rows of CSV text, by RFC 4180; blank lines are none.
///
/// A reader of its own, so that a fault of the product's can't hide itself.
func csvRecords(_ text: String) -> [CSVRecord] {
    var records: [CSVRecord] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    var line = 1
    var start = 1
    func isBlank() -> Bool { cells.isEmpty && cell.isEmpty }
    for scalar in text.unicodeScalars {
        if scalar == "\n" { line += 1 }
        switch scalar {
        case "\"":
            // A quote within quotes is written twice.
            if !isQuoted, wasQuote { cell.unicodeScalars.append(scalar) }
            wasQuote = isQuoted
            isQuoted.toggle()
            continue
        case "," where !isQuoted:
            cells.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            if !isBlank() { records.append(CSVRecord(line: start, cells: cells + [cell])) }
            (cells, cell, start) = ([], "", line)
        case "\r" where !isQuoted: break
        default: cell.unicodeScalars.append(scalar)
        }
        wasQuote = false
    }
    if !isBlank() { records.append(CSVRecord(line: start, cells: cells + [cell])) }
    return records
}

/// A row of CSV, in quotes where that is needed.
func csvLine(_ cells: [String]) -> String {
    cells.map { cell in
        cell.contains { ",\"\r\n".contains($0) || $0 == "\r\n" }
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
}
