import Delimited
import Testing
import WorkModel

@Suite struct ReaderTests {
    @Test(arguments: [
        ("", []),
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n\"1\",\"2\"", [["a", "b"], ["1", "2"]]),
        ("\"a,\n\r\n\rb\",c\r", [["a,\n\r\n\rb", "c"]]),
        ("\"\"\"a\"\"\",\"b\"\"c\"\"\"\"d\"\n", [["\"a\"", "b\"c\"\"d"]]),
        ("\"\",\"\"\"\"", [["", "\""]]),
        ("a,b\n1,2\n\n\r\n\r", [["a", "b"], ["1", "2"]]),
        ("\n\r\na,b\n", [["a", "b"]]),
        ("a\n\n\nb\n\n", [["a"], [""], [""], ["b"]]),
        ("a\n\n\"b\"\"\"\n\"\"\n\n", [["a"], [""], ["b\""], [""]]),
        ("\n\n", []),
        (" a , b \n", [[" a ", " b "]]),
        ("社員番号,氏名\n0012,髙橋 健一\n", [["社員番号", "氏名"], ["0012", "髙橋 健一"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\u{FEFF}", []),
        ("a,\u{FEFF}\n", [["a", "\u{FEFF}"]]),
    ])
    func `reads rows`(text: String, expected: [[String]]) throws {
        for size in [1, 2, 3, 7, 1 << 20] {
            let read = try rows(of: Array(text.utf8), limits: Limits(blockBytes: size))
            #expect(read.map(\.fields) == expected, "blocks of \(size) bytes")
        }
    }

    @Test(arguments: [1, 5, 1 << 20])
    func `a row's line is the physical line where it starts`(size: Int) throws {
        let text = "a,b\r\n\"1\n2\r3\r\n4\",x\r5,6\n\n"
        let read = try rows(of: Array(text.utf8), limits: Limits(blockBytes: size))
        #expect(read.map(\.line) == [1, 2, 6])
    }

    @Test func `blank rows of one column have lines`() throws {
        #expect(try rows(of: Array("\na\n\n\nb".utf8)).map(\.line) == [2, 3, 4, 5])
    }

    @Test(arguments: [1, 1 << 20])
    func `the header is apart from the rows`(size: Int) throws {
        var reader = try DelimitedReader(
            ByteSource(Array("社員番号,\"a\"\"b\"\n1,2\n".utf8), name: "test.csv"), encoding: .auto,
            limits: Limits(blockBytes: size))
        #expect(reader.header == ["社員番号", "a\"b"])
        #expect(reader.usedEncoding == .utf8)
        #expect(reader.name == "test.csv")
        var block = RecordBlock()
        #expect(try reader.next(&block))
        #expect(block.rowCount == 1)
        #expect(block.line(row: 0) == 2)
        #expect(try !reader.next(&block))
        #expect(block.rowCount == 0)
        #expect(try !reader.next(&block))
    }

    @Test(arguments: ["a,b", "a,b\n", "a,b\r\n\r\n"])
    func `a header alone has no rows`(text: String) throws {
        #expect(
            try rows(of: Array(text.utf8), hasHeader: true) == [Row(line: 0, fields: ["a", "b"])])
    }

    @Test func `a header is absent where none is asked for`() throws {
        let reader = try DelimitedReader(
            ByteSource(Array("a,b".utf8), name: "test.csv"), encoding: .utf8, hasHeader: false)
        #expect(reader.header.isEmpty)
    }

    @Test func `text after a copied block stays`() throws {
        var reader = try DelimitedReader(
            ByteSource(Array("aa\nbb\ncc\n".utf8), name: "test.csv"), encoding: .utf8,
            hasHeader: false, limits: Limits(blockBytes: 4))
        var block = RecordBlock()
        #expect(try reader.next(&block))
        let first = block
        #expect(try reader.next(&block))
        #expect(first.text(row: 0, column: 0) == "aa")
        #expect(block.text(row: 0, column: 0) == "bb")
    }

    @Test(arguments: [TextEncoding.utf8, .cp932, .auto], [1, 2, 5, 1 << 20])
    func `every byte is shown once`(encoding: TextEncoding, size: Int) throws {
        let text = "番号,名\n1,\"髙\n橋\"\n2,ｱ\n"
        let mark = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] as [UInt8] : []
        let bytes = try mark + (encoding == .utf8 ? Array(text.utf8) : #require(cp932(text)))
        var seen: [UInt8] = []
        var reader = try DelimitedReader(
            ByteSource(bytes, name: "test.csv"), encoding: encoding,
            limits: Limits(blockBytes: size),
            onBytes: { block in for index in block.indices { seen.append(block[index]) } })
        var block = RecordBlock()
        while try reader.next(&block) {}
        #expect(seen == bytes)
        #expect(reader.usedEncoding == (encoding == .utf8 ? .utf8 : .cp932))
    }
}
