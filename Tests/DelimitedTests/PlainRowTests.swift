import Delimited
import Testing
import WorkModel

@Suite struct PlainRowTests {
    @Test(arguments: ["\n", "\r\n"])
    func `a row without quotes is there as the file has it`(lineEnd: String) throws {
        let lines = [
            "a,b,c", "\"a\",b,c", "a,b,\"c\"", "\"a,\"\"\",\"b\",\"c\"", "あ,, ", ",,", "a,\"\",c",
        ]
        #expect(
            try plainRows(lines.joined(separator: lineEnd) + lineEnd)
                == ["a,b,c", nil, nil, nil, "あ,, ", ",,", nil])
    }

    @Test func `a row of one field is none, for its quotes are outside of it`() throws {
        #expect(try plainRows("a\n\"b,c\"\n") == [nil, nil])
    }

    /// Whole blocks are read one after another.
    @Test func `rows of a long file are there`() throws {
        let lines = (0..<20_000).map { "E\($0),2026-10-01,09:00,18:00,会議" }
        #expect(try plainRows(lines.joined(separator: "\n")) == lines)
    }

    private func plainRows(_ text: String) throws(Faults) -> [String?] {
        var reader = try DelimitedReader(
            ByteSource(Array(text.utf8), name: "test.csv"), encoding: .utf8, hasHeader: false)
        var rows: [String?] = []
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                rows.append(
                    block.plainRow(row).map { String(decoding: block.bytes[$0], as: UTF8.self) })
            }
        }
        return rows
    }
}
