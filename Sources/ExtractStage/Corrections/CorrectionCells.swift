import Delimited
import Spreadsheet
import WorkModel

/// One row of a corrections file, as it stands.
struct CorrectionCells {
    let block: RecordBlock
    let row: Int
    let columns: CorrectionColumns
    let table: InputTable

    /// From 1.
    var line: Int { block.line(row: row) }

    /// Nothing is said of any day: a spreadsheet saves rows that somebody has emptied.
    var isEmpty: Bool { CorrectionRow.columns.allSatisfy { self[$0].isEmpty } }

    /// A cell's text; empty where the file has no such column.
    subscript(column: ColumnHeading) -> String {
        columns[column].map { block.text(row: row, column: $0) } ?? ""
    }

    /// The cells of attendance.csv, mended; a note that the daily report doesn't want is left out.
    func attendance(withNotes: Bool, _ knownNumbers: KnownNumbers) -> [String] {
        CorrectionRow.columns.map { column in
            let cell = mendedCell(self[column], of: column)
            return switch column {
            case .employeeNumber: knownNumbers.mended(cell)
            case .note: withNotes ? cell : ""
            default: cell
            }
        }
    }

    func badValue(_ column: ColumnHeading, expected: String) -> Fault {
        Fault(
            .csvBadValue,
            at: columns[column].map { table.place(line: line, column: $0) }
                ?? Place(file: table.name, line: line),
            [.column: columns.heading(column), .value: self[column], .expected: expected])
    }
}
