import Testing
import WorkModel

@testable import Spreadsheet

@Suite struct LimitTests {
    @Test func `refuses too many entries before it reads any`() {
        let many = (0...WorkbookLimits.entries).map { (name: "\($0)", bytes: [UInt8]()) }
        expect(.entries) { _ = try open(storedZip(many)) }
    }

    @Test func `refuses a directory that is said to be huge`() {
        var bytes = storedZip([("a", [])])
        // A larger record of the directory's end, and its locator, before the end.
        let record: [UInt8] =
            [0x50, 0x4B, 0x06, 0x06] + [UInt8](repeating: 0, count: 28)
            + [0, 0, 0, 0, 1, 0, 0, 0] + [UInt8](repeating: 0, count: 16)
        let locator: [UInt8] = [0x50, 0x4B, 0x06, 0x07, 0, 0, 0, 0]
        let end = bytes.count - 22
        let place = (0..<8).map { UInt8(truncatingIfNeeded: end >> (8 * $0)) }
        bytes.insert(contentsOf: record + locator + place + [1, 0, 0, 0], at: end)
        expect(.entries) { _ = try open(bytes) }
    }

    @Test func `refuses columns, cells and texts over their bounds`() {
        expect(.columns) {
            _ = try rows(of: TestWorkbook(rows: "<row r=\"1\"><c r=\"AMK1\"><v>1</v></c></row>"))
        }
        expect(.rows) { _ = try rows(of: TestWorkbook(rows: "<row r=\"1048577\"/>")) }
        let long = String(repeating: "あ", count: WorkbookLimits.cellBytes / 3 + 1)
        expect(.cellBytes) {
            _ = try rows(
                of: TestWorkbook(
                    rows: "<row r=\"1\"><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>"))
        }
        expect(.cellBytes) {
            var book = TestWorkbook()
            book.strings = "<si><t>\(long)</t></si>"
            _ = try rows(of: book)
        }
        let cell = "<c t=\"str\"><v>\(long.dropLast(10))</v></c>"
        expect(.rowBytes) {
            _ = try rows(
                of: TestWorkbook(
                    rows: "<row r=\"1\">" + String(repeating: cell, count: 5) + "</row>"))
        }
    }

    private func expect(
        _ bound: WorkbookBound, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        let found = faults(body)
        #expect(found.map(\.code) == [.workbookOverLimit], sourceLocation: sourceLocation)
        #expect(
            found.first?.facts[.expected] == bound.rawValue, sourceLocation: sourceLocation)
    }
}
