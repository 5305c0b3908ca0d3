import Testing
import WorkModel

@testable import Spreadsheet

@Suite struct SheetChoiceTests {
    private func book(hidingFirst: Bool) -> TestWorkbook {
        var book = TestWorkbook()
        book.sheets = ["表紙", "10月", "2"].enumerated().map { index, name in
            (
                name, index == 0 && hidingFirst ? "state=\"veryHidden\"" : "",
                "<sheetData><row r=\"1\"><c><v>\(index + 1)</v></c></row></sheetData>"
            )
        }
        return book
    }

    @Test(
        arguments: [
            (nil, false, "1"), (nil, true, "2"), ("10月", false, "2"), ("1", false, "1"),
            // A name comes before a number.
            ("2", false, "3"), ("3", false, "3"), ("表紙", true, "1"),
        ] as [(String?, Bool, String)])
    func `reads the sheet that is asked for`(sheet: String?, hidingFirst: Bool, cell: String) throws
    {
        #expect(try rows(of: book(hidingFirst: hidingFirst), sheet: sheet)[0].cells == [cell])
    }

    @Test func `tells the sheets that there are`() {
        let found = faults { _ = try rows(of: book(hidingFirst: false), sheet: "１０月") }
        #expect(found.map(\.code) == [.sheetMissing])
        #expect(found[0].facts[.names] == "表紙, 10月, 2")
        #expect(found[0].facts[.value] == "１０月")
    }

    @Test func `calls the sheet by its name, ampersands and all`() throws {
        var book = TestWorkbook()
        book.sheets = [("A &amp; B", "", "<sheetData/>")]
        #expect(try open(book.bytes).name == "a.xlsx[A & B]")
    }

    @Test func `passes over sheets without cells`() throws {
        var book = book(hidingFirst: false)
        book.others["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="s1" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>\
            <Relationship Id="s2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
            """
        #expect(try rows(of: book)[0].cells == ["2"])
    }
}
