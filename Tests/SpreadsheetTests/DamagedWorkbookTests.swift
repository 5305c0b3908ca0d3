import Testing
import WorkModel

@testable import Spreadsheet

@Suite struct DamagedWorkbookTests {
    @Test(arguments: [
        "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"/><row r=\"1\"/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row r=\"1\"><c r=\"1A\"/></row>", "<row r=\"1\"><c r=\"ZZZ1\"/></row>",
        "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
        "<row r=\"1\"><c><v>abc</v></c></row>", "<row r=\"1\"><c><v>INF</v></c></row>",
        "<c><v>1</v></c>", "<row r=\"1\"><c><c/></c></row>", "<row>",
        "<row r=\"1\"><c>&x;</c></row>",
        "<row r=\"1\"><c><v>1</v></row>",
    ])
    func `refuses a sheet that no program writes`(rows xml: String) {
        let found = faults { _ = try rows(of: TestWorkbook(rows: xml)) }
        #expect(found.map(\.code) == [.workbookDamaged])
        #expect(found.first?.facts[.path] == "xl/worksheets/sheet1.xml")
    }

    @Test(arguments: [
        "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>",
        "<?xml version=\"1.0\"?><!DOCTYPE x><worksheet/>",
    ])
    func `refuses a document type declaration`(xml: String) {
        var book = TestWorkbook()
        book.others["xl/worksheets/sheet1.xml"] = xml
        let found = faults { _ = try rows(of: book) }
        #expect(found.map(\.code) == [.workbookDamaged])
        #expect(found[0].facts[.system] == "a document type declaration, which no workbook has")
    }

    @Test(arguments: [
        "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml", "xl/styles.xml",
    ])
    func `refuses a workbook of which a part is missing`(part: String) {
        var book = TestWorkbook()
        book.strings = ""
        book.styles = ""
        let left = book.parts.filter { $0.name != part }
        let found = faults { _ = try open(storedZip(left)) }
        let code = part == "_rels/.rels" ? FaultCode.workbookOfAnotherKind : .workbookDamaged
        #expect(found.map(\.code) == [code])
    }

    @Test(arguments: ["../../../../etc/hostname", "/../../etc/hostname", "file:///etc/hostname"])
    func `looks for parts in the workbook alone`(target: String) {
        var book = TestWorkbook()
        book.others["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="s1" Type="\(book.office)/worksheet" Target="\(target)"/></Relationships>
            """
        book.others["../../evil"] = "nobody asks for it"
        #expect(faults { _ = try rows(of: book) }.map(\.code) == [.workbookDamaged])
    }

    @Test func `refuses a file that was copied in part, or changed`() {
        var bytes = TestWorkbook(rows: "<row r=\"1\"><c><v>1</v></c></row>").bytes
        #expect(
            faults { _ = try open(Array(bytes.dropLast(30))) }.map(\.code) == [.workbookDamaged])
        // A digit of a cell: the checksum tells.
        let place = bytes.indices.first { bytes[$0...].starts(with: Array("<v>1".utf8)) }
        bytes[(place ?? 0) + 3] = UInt8(ascii: "2")
        #expect(faults { _ = try open(bytes) }.map(\.code) == [.workbookDamaged])
    }

    @Test(
        arguments: [
            (Array("社員コード,名前\n".utf8), "a.xlsx", .workbookIsText),
            (Array("<html>".utf8), "A.XLS", .workbookIsText),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.xlsx", .workbookIsXLS),
            ([0xD0, 0xCF, 0x11, 0xE0] + encrypted, "a.xlsx", .workbookEncrypted),
        ] as [([UInt8], String, FaultCode)])
    func `refuses a file of another kind by what it holds`(
        bytes: [UInt8], name: String, code: FaultCode
    ) {
        let found = faults { _ = try open(bytes, named: name) }
        #expect(found == [Fault(code, at: Place(file: name))])
    }

    private static let encrypted: [UInt8] =
        [UInt8](repeating: 0, count: 300_000)
        + "EEncryptedPackage".utf16.flatMap { [UInt8($0), 0] }

    @Test(
        arguments: [
            (["mimetype", "content.xml", "META-INF/manifest.xml"], "ods"),
            (["Index/Document.iwa", "Metadata/Properties.plist"], "numbers"), (["a.csv"], "zip"),
        ] as [([String], String)])
    func `says what kind of package it is instead`(names: [String], kind: String) {
        let found = faults { _ = try open(storedZip(names.map { ($0, []) })) }
        #expect(
            found == [
                Fault(.workbookOfAnotherKind, at: Place(file: "a.xlsx"), [.found: kind])
            ])
    }

    @Test(arguments: [("xl/workbook.bin", "xlsb"), ("word/document.xml", "document")])
    func `says what kind of document it is instead`(part: String, kind: String) {
        var book = TestWorkbook()
        book.others["_rels/.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://x/officeDocument" Target="\(part)"/></Relationships>
            """
        let found = faults { _ = try open(book.bytes) }
        #expect(found.first?.facts[.found] == kind)
    }

    @Test func `reads a workbook under any name, and CSV as it is`() throws {
        let book = TestWorkbook(rows: "<row r=\"1\"><c><v>1</v></c></row>")
        #expect(try rows(of: open(book.bytes, named: "a.csv")).map(\.cells) == [["1"]])
        let table = try open(Array("a,b\n".utf8), named: "a.csv")
        #expect(table.sheet == nil)
        #expect(table.name == "a.csv")
    }
}
