import Delimited
import Testing
import WorkModel

@Suite struct CopiedFieldsTests {
    @Test(arguments: [
        ("a,b,c\n", 0...2, "a,b,c\n"), ("a,b,c\n", 1...1, "b\n"), ("a,b,c\r\n", 1...2, "b,c\n"),
        ("あ,, \n", 0...2, "あ,, \n"), (",,\n", 0...2, ",,\n"), ("a,b", 0...1, "a,b\n"),
        ("\"a\",b,\"c\"\n", 0...2, "a,b,c\n"),
        ("\"a,\",b\n", 0...1, "\"a,\",b\n"), ("\"a,\",b\n", 1...1, "b\n"),
        ("a,\"b,\"\"\",c\n", 0...2, "a,\"b,\"\"\",c\n"), ("a,\"b,\"\"\",c\n", 2...2, "c\n"),
        ("a,\"b,\"\"\",c\n", 0...0, "a\n"), ("a,\"b\nb\"\n", 0...1, "a,\"b\nb\"\n"),
        ("a,\"\",c\n", 0...2, "a,,c\n"), ("\"a,b\"\n", 0...0, "\"a,b\"\n"),
    ])
    func `cells are copied as a reader has them`(
        text: String, columns: ClosedRange<Int>, copied: String
    ) throws {
        #expect(try copy(columns, of: text) == copied)
    }

    @Test func `cells are copied behind others and before them`() throws {
        var writer = RecordWriter()
        var reader = try DelimitedReader(
            ByteSource(Array("a,b,c\n".utf8), name: "test.csv"), encoding: .utf8,
            hasHeader: false)
        var block = RecordBlock()
        _ = try reader.next(&block)
        writer.field("x")
        writer.fields(1...2, of: block, row: 0)
        writer.emptyFields(2)
        writer.field("y")
        writer.endRow()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "x,b,c,,,y\n")
    }

    @Test(arguments: [(1, "\"\"\n"), (2, ",\n"), (3, ",,\n")])
    func `empty fields alone are a row`(count: Int, row: String) {
        var writer = RecordWriter()
        writer.emptyFields(count)
        writer.endRow()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == row)
    }

    /// Whole blocks are read one after another.
    @Test func `a long file is copied row by row`() throws {
        let lines = (0..<20_000).map {
            $0.isMultiple(of: 7) ? "E\($0),\"09:00,\n\",会議" : "E\($0),09:00,会議"
        }
        let text = lines.joined(separator: "\n") + "\n"
        #expect(try copy(0...2, of: text) == text)
    }

    private func copy(
        _ columns: ClosedRange<Int>, of text: String
    ) throws(Faults) -> String {
        var writer = RecordWriter()
        var reader = try DelimitedReader(
            ByteSource(Array(text.utf8), name: "test.csv"), encoding: .utf8, hasHeader: false)
        var block = RecordBlock()
        while try reader.next(&block) {
            for row in 0..<block.rowCount {
                writer.fields(columns, of: block, row: row)
                writer.endRow()
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
