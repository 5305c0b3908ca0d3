import Delimited
import Foundation
import Handoff
import WorkModel

/// The files of a small package and how to make it.
enum Example {
    static let rows = [["A0001", "開発部, 第\"2\"課\n横浜", ""], ["A0002", "", "2026-10-01"]]

    static let schema = TableSchema(
        name: "example",
        columns: [
            TableSchema.Column("code", .string, "A code."),
            TableSchema.Column("department", .string, "Any text."),
            TableSchema.Column("start", .date, "A day or empty."),
        ])

    /// Writes the package.
    static func write(
        _ rows: [[String]] = rows, stage: Stage = .members, to folder: Path
    ) throws(Faults) {
        var package = try PackageWriter(replacing: folder)
        try package.add(schema) { table throws(Faults) in
            for row in rows {
                for cell in row { table.record.field(cell) }
                try table.endRow()
            }
        }
        try package.finish(PackageFacts(stage: stage))
    }

    static func open(_ folder: Path) throws(Faults) -> PackageReader {
        try PackageReader(at: folder, stage: .members, madeBy: "kintai-extract members")
    }

    static func read(
        _ folder: Path, _ schema: TableSchema = schema
    ) throws(Faults) -> [[String]] {
        let package = try open(folder)
        var rows: [[String]] = []
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                rows.append(
                    (0..<schema.columns.count).map { block.text(row: row, column: $0) })
            }
        }
        return rows
    }

    /// Reads the rows one by one.
    static func readRowByRow(_ folder: Path) throws(Faults) -> [[String]] {
        var table = try open(folder).table(schema)
        var rows: [[String]] = []
        try table.advance()
        while table.isAtRow {
            rows.append(
                (0..<schema.columns.count).map { table.block.text(row: table.row, column: $0) })
            try table.advance()
        }
        return rows
    }

    /// Replaces the first place of `text` in a file.
    static func change(_ file: Path, _ text: String, to other: String) throws {
        let old = String(decoding: try FileReading.bytes(of: file), as: UTF8.self)
        guard let range = old.range(of: text) else { throw NothingToChange(text: text) }
        try FileWriting.replaceFile(
            file, with: Array(old.replacingCharacters(in: range, with: other).utf8))
    }

    struct NothingToChange: Error {
        let text: String
    }
}
