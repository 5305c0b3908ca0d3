/// Writes rows as CSV with CRLF; no cell may need quotes.
func csvText(_ rows: [[String]]) -> String {
    rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
}
