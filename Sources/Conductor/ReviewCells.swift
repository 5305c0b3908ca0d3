import Delimited
import Handoff
import WorkModel

/// A held day's cells in the list for review, in the order of its columns.
struct ReviewCells: Sendable {
    private(set) var texts = [String](repeating: "", count: ColumnHeading.heldForReview.count)

    subscript(column: ColumnHeading) -> String {
        get { Self.places[column].map { texts[$0] } ?? "" }
        set {
            guard let place = Self.places[column] else { return }
            texts[place] = newValue
        }
    }

    /// Takes the cells that the list has as attendance.csv has them.
    mutating func take(_ row: AttendanceRow) {
        for (place, column) in Self.attendanceColumns { texts[place] = row.texts[column] }
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: ColumnHeading.heldForReview.enumerated().map { ($1, $0) })
    /// The places of cells that attendance.csv has too, and their columns there.
    private static let attendanceColumns = ColumnHeading.heldForReview.enumerated().compactMap {
        place, heading in AttendanceRow.columns[heading.rawValue].map { (place, $0) }
    }
}

/// The cells of one row of attendance.csv.
struct AttendanceRow {
    /// In the order of its columns.
    let texts: [String]

    fileprivate static let columns = Dictionary(
        uniqueKeysWithValues: TableSchema.attendance.headings.enumerated().map { ($1, $0) })

    init(_ block: borrowing RecordBlock, _ row: Int) {
        var texts: [String] = []
        texts.reserveCapacity(block.columnCount)
        for column in 0..<block.columnCount { texts.append(block.text(row: row, column: column)) }
        self.texts = texts
    }

    subscript(heading: String) -> String { Self.columns[heading].map { texts[$0] } ?? "" }
}
