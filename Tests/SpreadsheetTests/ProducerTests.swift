import Foundation
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import Spreadsheet

/// Workbooks as other programs write them (`make-fixtures.py`; Documentation/Workbooks.md).
@Suite struct ProducerTests {
    @Test(arguments: [
        "xlsxwriter.xlsx", "xlsxwriter-inline.xlsx", "xlsxwriter-1904.xlsx", "openpyxl.xlsx",
        "libreoffice.xlsx",
    ])
    func `reads the same from every producer`(name: String) throws {
        let table = try openFixture(name, sheet: "勤怠")
        #expect(
            try rows(of: table) == [
                ReadRow(1, ["社員番号", "日付", "出勤", "退勤", "休憩", "実働", "勤務区分", "備考", "承認"]),
                ReadRow(2, ["0042", "2026-10-01", "9:00", "18:00", "1:00", "8", "出勤", "", "TRUE"]),
                ReadRow(
                    3,
                    [
                        "0042", "2026-10-02", "22:00", "26:30", "0:45", "3.75", "夜勤",
                        "改行\nと\"引用\", カンマ", "FALSE",
                    ]),
                ReadRow(
                    4,
                    [
                        "A007", "2026-10-01", "9:05", "18:15", "1:30", "7.50", "出勤", "a < b & c",
                        "TRUE",
                    ]),
                ReadRow(5, ["A007", "2026-10-05", "", "", "", "", "有給休暇", "", "TRUE"]),
            ])
    }

    @Test func `says what openpyxl hides and leaves uncalculated`() throws {
        let table = try openFixture("openpyxl.xlsx")
        #expect(
            table.remarks(reading: 0..<9, codes: 0).map(\.kind)
                == [.otherSheets, .hiddenRows, .hiddenColumns])
        let formulas = try openFixture("openpyxl-formula.xlsx")
        #expect(
            faults { try formulas.requireValues(in: [0]) } == [
                Fault(
                    .sheetFormulaWithoutValue,
                    at: Place(file: "openpyxl-formula.xlsx[Sheet]", line: 2, cellColumn: 0),
                    [.count: "1"])
            ])
    }

    @Test func `reads the ISO dates that openpyxl can write`() throws {
        #expect(
            try rows(of: openFixture("openpyxl-iso-dates.xlsx")).map(\.cells) == [
                ["日付", "時刻"], ["2026-10-01", "9:05"], ["2026-10-01 22:30", "26:30"],
            ])
    }

    @Test(
        arguments: [
            ("libreoffice.ods", .workbookOfAnotherKind), ("libreoffice.xls", .workbookIsXLS),
            ("encrypted.xlsx", .workbookEncrypted), ("bomb.xlsx", .workbookOverLimit),
        ] as [(String, FaultCode)])
    func `refuses what is no plain workbook`(name: String, code: FaultCode) {
        #expect(faults { _ = try openFixture(name) }.map(\.code) == [code])
    }

    /// No `dimension`, no `spans`, rows that end with their last value, a thousand empty rows, texts
    /// that are nothing but `<si/>`, format codes with every separator in quotes.
    @Test func `reads what Google Sheets is known to write`() throws {
        let empty = (4...1000).map { "<row r=\"\($0)\" customHeight=\"1\" ht=\"15.75\"/>" }
        var book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1" t="s"><v>2</v></c></row>\
                <row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="2"><v>46296.0</v></c>\
                <c r="C2" s="3"><v>1.1041666666642413</v></c><c r="D2" s="1" t="b"><v>1</v></c></row>\
                <row r="3"><c r="A3" s="1"><v>7.0</v></c></row>
                """ + empty.joined(),
            before: """
                <sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr customHeight="1"/>
                """, after: "<drawing r:id=\"rId1\"/>")
        book.strings = "<si/><si><t>社員番号</t></si><si><t>日付</t></si>"
        book.styles = """
            <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;-&quot;mm&quot;-&quot;dd"/>\
            <numFmt numFmtId="165" formatCode="[h]&quot;:&quot;mm&quot;:&quot;ss"/></numFmts>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """
        #expect(
            try rows(of: book) == [
                ReadRow(1, ["社員番号", "日付", "", ""]),
                ReadRow(2, ["", "2026-10-01", "26:30", "TRUE"]),
                ReadRow(3, ["7", "", "", ""]),
            ])
    }

    /// A summary before the tables, each of which is a sheet of its own.
    @Test func `reads the table that is asked for of what Numbers is known to write`() throws {
        var book = TestWorkbook()
        func sheet(_ text: String) -> String {
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row></sheetData>"
        }
        book.sheets = [
            ("Export Summary", "", sheet("This document was exported from Numbers.")),
            ("名簿 - 表1", "", sheet("社員コード")),
        ]
        #expect(try rows(of: book, sheet: "名簿 - 表1").map(\.cells) == [["社員コード"]])
        let table = try open(book.bytes)
        #expect(table.name == "a.xlsx[Export Summary]")
        #expect(table.remarks(reading: [0], codes: nil).map(\.names) == [["名簿 - 表1"]])
    }
}

private func openFixture(_ name: String, sheet: String? = nil) throws -> InputTable {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try InputTable(
        InputFile(name: name, path: folder.appending(path: name).path, sheet: sheet))
}
