import Delimited
import Handoff
import JapaneseText
import Messages
import PipelineConfig
import PipelineSettings
import Spreadsheet
import WorkModel

/// The first rows of one file, CSV or a workbook's sheet, for guesses at its layout.
struct SampleFile: Hashable, Sendable {
    /// As the answers name it.
    let name: String
    /// `.utf8` or `.cp932`; `nil` where the file can't be read.
    let encoding: TextEncoding?
    /// A workbook has no encoding that anybody could choose.
    let isWorkbook: Bool
    /// Why the file can't be read, or not all of its first rows.
    let faults: Faults?
    /// The first row as it stands, the others trimmed; none where the file can't be read.
    private let allRows: [[String]]
    /// Whether the first row holds headings.
    var hasHeader = true

    /// At most this many rows are looked at; they all fit into a block of the reader.
    private static let mostRows = 1000

    /// Reads the first file, by the bytes of its name, that the paths and globs fit.
    ///
    /// - Returns: `nil` where there is none.
    init?(firstOf patterns: [String], in folder: Path) {
        let names = patterns.flatMap { filesNamed($0, in: folder.text) }
        guard let name = names.min(by: precedesInBytes) else { return nil }
        let path = name.hasPrefix("/") ? Path(name) : folder / name
        self.init(of: InputFile(name: name, path: path.text))
    }

    /// Reads one file; `faults` says what is wrong with it.
    init(of file: InputFile) {
        name = file.name
        var rows: [[String]] = []
        var isWorkbook = false
        do throws(Faults) {
            let table = try InputTable(file)
            isWorkbook = table.sheet != nil
            var reader = try DelimitedReader(table.source(), encoding: .auto)
            encoding = reader.usedEncoding
            rows.append(reader.header)
            faults = addRows(of: &reader, to: &rows, most: Self.mostRows)
        } catch {
            encoding = nil
            faults = error
        }
        allRows = rows
        self.isWorkbook = isWorkbook
    }

    var columnCount: Int { allRows.first?.count ?? 0 }
    var firstRow: [String] { allRows.first ?? [] }
    /// The rows below the first, trimmed.
    var otherRows: [[String]] { Array(allRows.dropFirst()) }
    /// The rows that aren't headings, trimmed.
    var rows: [[String]] { hasHeader ? otherRows : [firstRow.map(trimmed)] + otherRows }
    /// As they stand; none where there is no row of them.
    var headings: [String] { hasHeader ? firstRow : [] }

    /// How answers name the columns: by heading where one stands once and can be typed, else by
    /// place, such as `=C`.
    var columns: [String] { (0..<columnCount).map(columnName) }

    func columnName(_ column: Int) -> String {
        let heading = hasHeader ? firstRow[column] : ""
        let canBeTyped =
            !heading.isEmpty && printable(heading, limit: 80) == heading
            && trimmed(heading) == heading && !heading.hasPrefix("=") && !heading.contains(",")
            && !heading.contains("+")
        let isClear = canBeTyped && headings.count { $0 == heading } == 1
        return isClear ? heading : "=" + columnLetters(column)
    }

    /// The column, from 0, that an answer names by heading or by place; wide and narrow letters
    /// are the same, and so are large and small ones.
    ///
    /// - Returns: `nil` where there is none, or where a heading stands twice.
    func column(_ answer: String) -> Int? {
        if let place = columnPlace(answer) { return place < columnCount ? place : nil }
        if let column = columns.firstIndex(of: answer) { return column }
        let typed = comparableHeading(answer)
        let found = headings.indices.filter { comparableHeading(headings[$0]) == typed }
        return found.count == 1 && !typed.isEmpty ? found.first : nil
    }

    /// What stands in the column that an answer names, from the top; nothing where it names none.
    func cells(of answer: String) -> [String] {
        column(answer).map { column in rows.map { $0[column] } } ?? []
    }

    /// What stands in the column that an answer names, from the top, without what is empty.
    func values(of answer: String) -> [String] {
        cells(of: answer).filter { !$0.isEmpty }
    }
}

/// Adds the reader's first rows.
///
/// - Returns: what is wrong with them; then none are added.
private func addRows(
    of reader: inout DelimitedReader, to rows: inout [[String]], most: Int
) -> Faults? {
    var block = RecordBlock()
    do throws(Faults) {
        guard try reader.next(&block) else { return nil }
        for row in 0..<min(block.rowCount, most) {
            rows.append(
                (0..<block.columnCount).map { trimmed(block.text(row: row, column: $0)) })
        }
        return nil
    } catch {
        return error
    }
}
