import Delimited
import Foundation
import Handoff
import PipelineSettings
import WorkModel

@testable import Spreadsheet

/// A row that was read: its number, then its cells.
struct ReadRow: Equatable, CustomStringConvertible {
    let number: Int
    let cells: [String]

    init(_ number: Int, _ cells: [String]) {
        self.number = number
        self.cells = cells
    }

    var description: String { "\(number): \(cells)" }
}

/// Writes the bytes into a file and opens it.
func open(
    _ bytes: [UInt8], named name: String = "a.xlsx", sheet: String? = nil
) throws -> InputTable {
    let folder = Path(NSTemporaryDirectory()) / "kintai-\(UUID().uuidString)"
    try FileWriting.makeFolder(folder)
    // What was read needs no file any more.
    defer { try? FileWriting.removeTree(folder) }
    try FileWriting.replaceFile(folder / "file", with: bytes)
    return try InputTable(
        InputFile(name: name, path: (folder / "file").text, sheet: sheet))
}

/// All rows of the sheet; the first is the header.
func rows(of table: InputTable) throws -> [ReadRow] {
    var reader = try DelimitedReader(table.source(), encoding: .auto, hasHeader: false)
    var block = RecordBlock()
    var rows: [ReadRow] = []
    while try reader.next(&block) {
        for row in 0..<block.rowCount {
            let cells = (0..<block.columnCount).map { block.text(row: row, column: $0) }
            rows.append(ReadRow(block.line(row: row), cells))
        }
    }
    return rows
}

func rows(of workbook: TestWorkbook, sheet: String? = nil) throws -> [ReadRow] {
    try rows(of: open(workbook.bytes, sheet: sheet))
}

/// The faults that reading ends with.
func faults(_ body: () throws -> Void) -> [Fault] {
    do {
        try body()
        return []
    } catch let faults as Faults {
        return faults.all
    } catch {
        return []
    }
}
