import Testing
import WorkModel

@testable import Spreadsheet

@Suite struct RemarkTests {
    @Test func `says nothing of a plain sheet, nor of CSV`() throws {
        let book = TestWorkbook(
            rows: "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>1234</v></c></row>")
        #expect(try open(book.bytes).remarks(reading: [0], codes: 0).isEmpty)
        let csv = try open(Array("a\n1\n22\n".utf8), named: "a.csv")
        #expect(csv.remarks(reading: [0], codes: 0).isEmpty)
    }

    @Test(
        arguments: [
            // Of one length, nothing can be told; a format brings the zeros back; texts keep them.
            (["<v>42</v>", "<v>43</v>"], nil), (["s=\"1\"><v>42</v>", "<v>1234</v>"], nil),
            (["t=\"str\"><v>0042</v>", "t=\"str\"><v>42</v>"], nil),
            (["<v>42</v>", "<v>1001</v>", "<v>7</v>"], (3, "A4", 4)),
            (["t=\"str\"><v>00042</v>", "<v>1001</v>"], (1, "A3", 5)),
            (["t=\"str\"><v>E0042</v>", "<v>1001</v>"], nil),
        ] as [([String], (Int, String, Int)?)])
    func `warns of numbers that may have lost the zeros before them`(
        cells: [String], expected: (count: Int, cell: String, digits: Int)?
    ) throws {
        let rows = cells.map { cell in
            "<row><c \(cell.hasPrefix("<") ? ">" : "")\(cell)</c></row>"
        }
        var book = TestWorkbook(
            rows: "<row><c t=\"str\"><v>社員番号</v></c></row>" + rows.joined())
        book.styles = """
            <numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
            """
        let table = try open(book.bytes)
        let remark = expected.map {
            SheetRemark(
                .numbersAsCodes, of: "a.xlsx[Sheet1]", count: $0.count, cell: $0.cell,
                digits: $0.digits)
        }
        #expect(table.remarks(reading: [0], codes: 0) == [remark].compactMap(\.self))
        #expect(
            table.remarks(reading: [0], codes: 0, of: .members).map(\.kind)
                == (remark == nil ? [] : [.numbersAsMemberCodes]))
    }

    @Test func `tells of all else that isn't seen in the rows`() throws {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><f>A1</f><v>0</v></c></row>
                """, before: "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>",
            after: "<mergeCells><mergeCell ref=\"B1:B2\"/></mergeCells>")
        book.calculation = "<calcPr fullCalcOnLoad=\"1\"/>"
        book.sheets[0].attributes = "state=\"hidden\""
        book.sheets.append(("Sheet2", "state=\"hidden\"", "<sheetData/>"))
        let name = "a.xlsx[Sheet1]"
        #expect(
            try open(book.bytes).remarks(reading: [0], codes: 0) == [
                SheetRemark(.otherSheets, of: name, names: ["Sheet2"]),
                SheetRemark(.hiddenSheet, of: name),
                SheetRemark(.hiddenRows, of: name, count: 1, cell: "2"),
                SheetRemark(.mergedCells, of: name, count: 1, cell: "B1"),
                SheetRemark(.hiddenColumns, of: name, names: ["A"]),
                SheetRemark(.uncalculatedFormulas, of: name, count: 1, cell: "A2"),
            ])
    }
}
