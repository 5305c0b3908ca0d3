import Foundation
import Handoff
import Subprocess
import SystemPackage
import Testing
import WorkModel
import Workbook

@Suite struct WorkbookWriterTests {
    static let date = WorkDate("2026-10-05") ?? WorkDate(dayNumber: 0)

    struct Case: Sendable, CustomTestStringConvertible {
        let kind: WorkbookColumn.Kind
        let cell: WorkbookCell
        /// Kind, format and value; the value of a number as far as it is given.
        let expected: String
        var testDescription: String { "\(cell) in a column of \(kind)" }

        init(_ kind: WorkbookColumn.Kind, _ cell: WorkbookCell, _ expected: String) {
            self.kind = kind
            self.cell = cell
            self.expected = expected
        }
    }

    @Test(
        arguments: [
            Case(.text, .text("0012"), "text @ \"0012\""),
            Case(.text, .text("=1+1"), "text @ \"=1+1\""),
            Case(.text, .text("@SUM(A1)"), "text @ \"@SUM(A1)\""),
            Case(.number, .text("-1"), "text @ \"-1\""),
            Case(.text, .text("  午前休 \n"), "text @ \"  午前休 \\n\""),
            Case(.text, .text("a\r\nb\u{0B}\u{0}"), "text @ \"a\\r\\nb\\u000b\\u0000\""),
            Case(.text, .text("_x0041_ & <b>"), "text @ \"_x0041_ & <b>\""),
            Case(.text, .text("𠮷野家🍜"), "text @ \"𠮷野家🍜\""),
            Case(.text, .text("\u{FFFF}"), "text @ \"\u{FFFF}\""),
            Case(.minutes, .minutes(1590), "n [h]:mm 1.10416666"),
            Case(.minutes, .minutes(0), "n [h]:mm 0"),
            Case(.minutes, .minutes(-30), "text @ \"-00:30\""),
            Case(.clock, .minutes(545), "n h:mm 0.3784722222"),
            Case(.clock, .minutes(1440), "n [h]:mm 1"),
            Case(.clock, .text("25:65"), "text @ \"25:65\""),
            Case(.date, .date(date), "n yyyy-mm-dd 46300"),
            Case(.date, .date(WorkDate("1900-03-01") ?? date), "n yyyy-mm-dd 61"),
            Case(.date, .date(WorkDate("1900-02-28") ?? date), "text @ \"1900-02-28\""),
            Case(.number, .number(-15), "n General -15"),
            Case(.number, .number(0.5), "n General 0.5"),
        ], [10, 100_000])
    func `writes a cell`(of one: Case, among rows: Int) async throws {
        let lines = try await dump(rows: rows) { book throws(Faults) in
            try book.addSheet("表", [WorkbookColumn("見出し", one.kind)])
            try book.addRow([one.cell])
        }
        let cell = try #require(lines.first { $0.hasPrefix("cell A2 ") })
        #expect(cell.hasPrefix("cell A2 " + one.expected))
    }

    @Test func `leaves empty cells out and cuts what no cell can hold`() async throws {
        let long = String(repeating: "長", count: 32_768)
        let lines = try await dump(rows: 10) { book throws(Faults) in
            try book.addSheet("表", [WorkbookColumn("甲"), WorkbookColumn("乙")])
            try book.addRow([.empty, .text(long)])
            try book.addRow([.text(String(long.dropLast()))])
            // A control character takes seven.
            try book.addRow([.text(String(repeating: "\u{1}", count: 4682)), .text("")])
        }
        let cells = lines.filter { $0.hasPrefix("cell") && !$0.contains("1 text") }
        #expect(
            cells == [
                "cell B2 text @ \"\(long.dropLast(2))…\"", "cell A3 text @ \"\(long.dropLast())\"",
                "cell A4 text @ \"\(String(repeating: "\\u0001", count: 4680))…\"",
            ])
    }

    @Test(arguments: [10, 100_000])
    func `keeps headings in view, filters, and fits Japanese`(rows: Int) async throws {
        let lines = try await dump(rows: rows) { book throws(Faults) in
            try book.addSheet(
                "保留",
                [
                    WorkbookColumn("氏名"), WorkbookColumn("理由", widest: 20),
                    WorkbookColumn("処理", isInput: true, choices: ["置換", "対象外"]),
                ], fixedColumns: 1)
            try book.addRow([.text("青山"), .text("出勤時刻がありません。打刻を確かめます。")])
            try book.addRow([.text("a"), .text("b"), .text("c")])
            try book.addSheet("a/b", [WorkbookColumn("甲")])
        }
        #expect(
            lines.filter { !$0.hasPrefix("cell") } == [
                // Four digits of heading and three of filter; the bound of 20; both with room at the
                // ends, in pixels of which a digit has 7.
                "sheet 保留 frozen=B2 filter=A1:C3",
                "column 1 9.85546875", "column 2 24.28515625", "column 3 9.85546875",
                "choices C2:C3 \"置換,対象外\"",
                "sheet Sheet2 frozen=A2 filter=A1", "column 1 7.7109375",
            ])
    }

    @Test func `goes on in another sheet where one is full`() async throws {
        let lines = try await dump(rows: 10, perSheet: 2) { book throws(Faults) in
            try book.addSheet("表", [WorkbookColumn("甲", .number)])
            for number in 1...5 { try book.addRow([.number(number)]) }
        }
        let found = lines.compactMap { line -> String? in
            let words = line.split(separator: " ")
            if words[0] == "sheet" {
                return words[1...].prefix { !$0.hasPrefix("frozen") }.joined(separator: " ")
            }
            return words[0] == "cell" && words[2] == "n" ? "\(words[1]) \(words[4])" : nil
        }
        #expect(found == ["表", "A2 1", "A3 2", "表 (2)", "A2 3", "A3 4", "表 (3)", "A2 5"])
    }

    @Test(arguments: [10, 100_000])
    func `gives the same bytes for the same calls`(rows: Int) throws {
        func bytes() throws(Faults) -> [UInt8] {
            var book = try WorkbookWriter(for: Path("list.xlsx"), rowCount: rows)
            try book.addSheet("表", [WorkbookColumn("甲"), WorkbookColumn("乙", .minutes)])
            for number in 0..<500 { try book.addRow([.text("人\(number % 7)"), .minutes(number)]) }
            return try book.finish()
        }
        let first = try bytes()
        #expect(try bytes() == first)
        #expect(first.count > 5000)
    }

    /// What a file holds by `dump.py`, its lines with spaces for tabs.
    private func dump(
        rows: Int, perSheet: Int = largestSheet,
        _ write: (inout WorkbookWriter) throws(Faults) -> Void
    ) async throws -> [String] {
        let name = "kintai-tests-" + UUID().uuidString + ".xlsx"
        let path = Path(FileManager.default.temporaryDirectory.appending(path: name).path)
        var book = try WorkbookWriter(for: path, rowCount: rows, rowsPerSheet: perSheet)
        try write(&book)
        try FileWriting.replaceFile(path, with: book.finish())
        defer { try? FileWriting.remove(path) }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "dump.py")
        let ended = try await run(
            .name("python3"), arguments: [script.path, path.text], output: .string(limit: 1 << 22),
            error: .string(limit: 1 << 16))
        try #require(ended.terminationStatus == .exited(0), "\(ended.standardError)")
        return ended.standardOutput.replacing("\t", with: " ").split(separator: "\n").map(
            String.init)
    }
}
