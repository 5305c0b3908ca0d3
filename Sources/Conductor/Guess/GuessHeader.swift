import Cells
import Messages
import PipelineSettings

/// Whether the first row holds headings.
///
/// A date or a clock time is no heading; a word over dates or clock times is one.
func guessedHeader(first: [String], rows: [[String]]) -> Guessed<Bool> {
    if first.contains(where: isValue) { return Guessed(false, .sure, .values) }
    let known = first.count { meaning(of: $0) != nil || meaning(of: $0, in: .current) != nil }
    if known > 1 { return Guessed(true, .sure, .heading) }
    let shapes = first.indices.map { column in ColumnShape(rows.map { $0[column] }) }
    let standsOut = first.indices.contains { column in
        !first[column].isEmpty && (shapes[column].holdsDates || shapes[column].holdsClocks)
    }
    if standsOut { return Guessed(true, .sure, .values) }
    let others = first.count { listHeadings.contains(comparableHeading($0)) }
    if known + others > 1 { return Guessed(true, .sure, .heading) }
    return .open(known + others > 0 ? .several : .nothing)
}

private func isValue(_ cell: String) -> Bool {
    let text = cell.utf8.span
    if cellClock(text) != nil && cell.contains(where: { $0 == ":" || $0 == "：" }) { return true }
    return DateStyle.allCases.contains { cellDate(text, $0) != nil }
}
