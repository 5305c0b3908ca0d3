import Delimited
import Testing
import WorkModel

@testable import Spreadsheet

@Suite struct SheetTests {
    @Test func `reads texts, numbers, booleans and errors`() throws {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>氏名</t></is></c>\
                <c r="C1" t="str"><v>合計</v></c></row>
                <row r="2"><c r="A2"><v>42</v></c><c r="B2" t="b"><v>1</v></c>\
                <c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="3"><c r="A3" t="n"><v>0.30000000000000004</v></c><c r="B3" t="b"><v>0</v></c>\
                <c r="C3"><v>1.5E3</v></c></row>
                """)
        book.strings = "<si><t>番号</t></si>"
        #expect(
            try rows(of: book) == [
                ReadRow(1, ["番号", "氏名", "合計"]), ReadRow(2, ["42", "TRUE", "#DIV/0!"]),
                ReadRow(3, ["0.3", "FALSE", "1500"]),
            ])
    }

    @Test func `joins the runs of a rich text and leaves out how it is read aloud`() throws {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr>\
                <t>開発</t></r><r><t xml:space="preserve"> 部 </t></r><rPh sb="0" eb="2"><t>カイハツ</t></rPh>\
                </is></c></row>
                """)
        book.strings = """
            <si><t/></si><si><r><t>見本</t></r><r><t>一郎</t></r><rPh sb="0" eb="2"><t>ミホン</t></rPh>\
            <phoneticPr fontId="1"/></si>
            """
        #expect(try rows(of: book) == [ReadRow(1, ["見本一郎", "開発 部 "])])
    }

    @Test func `undoes escapes and keeps quotes, commas and line ends`() throws {
        let book = TestWorkbook(
            rows: """
                <row r="1"><c t="inlineStr"><is><t>a,"b"&amp;&lt;_x000D__x005F_x000A_</t></is></c>\
                <c t="inlineStr"><is><t>c\nd</t></is></c><c t="str"><v>_x0000__xD83D_</v></c></row>
                """)
        #expect(
            try rows(of: book)
                == [ReadRow(1, ["a,\"b\"&<\r_x000A_", "c\nd", "_x0000__xD83D_"])])
    }

    @Test func `places cells by their reference, or one behind the other without`() throws {
        let book = TestWorkbook(
            rows: """
                <row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row>
                <row r="5"><c r="B5"><v>2</v></c></row><row><c><v>9</v></c></row>
                """)
        #expect(
            try rows(of: book) == [
                ReadRow(1, ["1", "", "3", "4"]), ReadRow(5, ["", "2", "", ""]),
                ReadRow(6, ["9", "", "", ""]),
            ])
    }

    @Test func `gives all rows the width of the widest, however late it comes`() throws {
        let book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>
                <row r="3"><c r="A3" s="1"/><c r="D3"><v>3</v></c><c r="XFD3" s="1"/></row>
                """)
        #expect(
            try rows(of: book) == [
                ReadRow(1, ["1", "", "", ""]), ReadRow(2, ["", "2", "", ""]),
                ReadRow(3, ["", "", "", "3"]),
            ])
    }

    @Test func `shows a value that is merged downwards in every row`() throws {
        let book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>11</v></c></row>
                <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>
                <row r="3"><c r="B3"><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>
                <row r="5"><c r="A5"><v>5</v></c></row>
                """,
            after: """
                <mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="A5:B5"/></mergeCells>
                """)
        #expect(
            try rows(of: book) == [
                ReadRow(1, ["10", "11"]), ReadRow(2, ["1", "2"]), ReadRow(3, ["1", "3"]),
                ReadRow(4, ["1", "4"]), ReadRow(5, ["5", ""]),
            ])
    }

    @Test func `reads rows by number and from any place`() throws {
        let lines = (2...5000).map { "<row r=\"\($0 * 2)\"><c><v>\($0)</v></c></row>" }
        let table = try open(
            TestWorkbook(rows: "<row r=\"3\"><c t=\"str\"><v>n</v></c></row>" + lines.joined())
                .bytes)
        var reader = try DelimitedReader(table.source(), encoding: .cp932, keepsOffsets: true)
        #expect(reader.header == ["n"])
        #expect(reader.headerPlaces == [Place(file: "a.xlsx[Sheet1]", line: 3, cellColumn: 0)])
        var block = RecordBlock()
        var places: [(line: Int, bytes: Range<Int>)] = []
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                places.append((block.line(row: row), block.fileRange(row: row)))
            }
        }
        #expect(places.map(\.line) == (2...5000).map { $0 * 2 })
        let bytes = places[1000].bytes.lowerBound..<places[2000].bytes.upperBound
        var part = try DelimitedReader(
            table.part(bytes, firstLine: places[1000].line, encoding: .utf8, columnCount: 1))
        var read: [String] = []
        while try part.next(&block) {
            read += (0..<block.rowCount).map {
                "\(block.line(row: $0)) \(block.text(row: $0, column: 0))"
            }
        }
        #expect(read == (1002...2002).map { "\($0 * 2) \($0)" })
    }

    @Test func `reads dates and times by the formats of the workbook`() throws {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c s="0"><v>46300</v></c><c s="1"><v>46300</v></c><c s="2"><v>0.0625</v></c>\
                <c s="3"><v>1.1041666666666667</v></c><c s="4"><v>42</v></c><c s="5"><v>1.5</v></c>\
                <c s="99"><v>7</v></c><c t="d" s="1"><v>2026-10-05</v></c><c t="d"><v>2026-10-05T09:00:00</v></c></row>
                """)
        book.styles = """
            <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
            <numFmt numFmtId="177" formatCode="[h]:mm"/><numFmt numFmtId="178" formatCode="0000"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/>\
            <xf numFmtId="20"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="2"/></cellXfs>
            """
        let expected = [
            "46300", "2026-10-05", "1:30", "26:30", "0042", "1.50", "7", "2026-10-05",
            "2026-10-05 9:00",
        ]
        #expect(try rows(of: book) == [ReadRow(1, expected)])
        book.properties = "date1904=\"1\""
        #expect(try rows(of: book)[0].cells[1] == "2030-10-06")
    }

    @Test func `reads strict workbooks`() throws {
        var book = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        book.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        book.strings = "<si><t>番号</t></si>"
        #expect(try rows(of: book) == [ReadRow(1, ["番号"])])
    }

    @Test func `passes over what other namespaces bring`() throws {
        let book = TestWorkbook(
            rows: """
                <row r="1" x:dyDescent="0.4" xmlns:x="http://example.com/x"><x:c r="A1"><x:v>9</x:v></x:c>\
                <c r="A1" x:r="B7"><v>1</v><extLst><ext><x:v>8</x:v></ext></extLst></c></row>
                """)
        #expect(try rows(of: book) == [ReadRow(1, ["1"])])
    }

    @Test func `tells of hidden rows and columns, merged areas and formulas`() throws {
        let book = TestWorkbook(
            rows: """
                <row r="1"><c t="str"><v>h</v></c></row><row r="2" hidden="1"><c><v>7</v></c></row>
                <row r="3"><c><f>A2</f><v/></c></row><row r="4"><c><v>1234</v></c></row>
                <row r="5"><c t="str"><v>00042</v></c></row>
                """,
            before: "<cols><col min=\"2\" max=\"3\" hidden=\"true\"/></cols>",
            after: "<mergeCells><mergeCell ref=\"B1:C2\"/></mergeCells>")
        let table = try open(book.bytes)
        let facts = try #require(table.sheet?.facts)
        #expect(facts.hiddenRowCount == 1)
        #expect(facts.firstHiddenRow == 2)
        #expect(facts.hiddenColumns == [1...2])
        #expect(facts.mergedAreas.map(\.columns) == [1...2])
        #expect(facts.columns[0].numberCount == 2)
        #expect(facts.columns[0].leastDigits == 1)
        #expect(facts.columns[0].rowOfLeast == 2)
        #expect(facts.columns[0].mostDigits == 5)
        let found = faults { try table.requireValues(in: [0, 5]) }
        #expect(
            found == [
                Fault(
                    .sheetFormulaWithoutValue,
                    at: Place(file: "a.xlsx[Sheet1]", line: 3, cellColumn: 0), [.count: "1"])
            ])
        #expect(faults { try table.requireValues(in: [1]) }.isEmpty)
    }
}
