import Delimited
import TestSupport
import Testing
import WorkModel

@Suite struct RandomTests {
    private static let pieces = [
        "a", "0", " ", ",", "\"", "\n", "\r", "\r\n", "社", "ｱ", "é", "髙", "\\", "ソ", "\"\"",
        "0123456789abcdef0123456789abcdef0123456789abcdef",
    ]

    /// Cells of what is hard; of one column too, and without characters that CP932 lacks.
    private static func table(_ random: inout Seeded, encoding: TextEncoding) -> [[String]] {
        let columns = Int.random(in: 1...4, using: &random)
        let usable = pieces.filter { encoding == .utf8 || cp932($0) != nil }
        return (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<columns).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    usable[Int.random(in: usable.indices, using: &random)]
                }.joined()
            }
        }
    }

    @Test(arguments: [TextEncoding.utf8, .cp932], [RecordWriter.LineEnd.lf, .crlf])
    func `what is written is what is read`(
        encoding: TextEncoding, lineEnd: RecordWriter.LineEnd
    ) throws {
        var random = Seeded(state: 3)
        var writer = RecordWriter(lineEnd: lineEnd)
        for _ in 0..<400 {
            let table = Self.table(&random, encoding: encoding)
            writer.removeAll()
            for row in table {
                for cell in row { writer.field(cell) }
                writer.endRow()
            }
            let text = String(decoding: writer.bytes, as: UTF8.self)
            let bytes = encoding == .utf8 ? writer.bytes : try #require(cp932(text))
            let limits = Limits(blockBytes: Int.random(in: 1...80, using: &random))
            let read = try rows(of: bytes, encoding: encoding, limits: limits)
            #expect(read.map(\.fields) == table, "blocks of \(limits.blockBytes) bytes")
        }
    }

    @Test(arguments: [1, 2, 3, 4, 63, 64, 65, 128, 1 << 20])
    func `every alignment reads as the plain reader does`(size: Int) throws {
        // The first row, of 1 to 70 bytes and the rest of its columns, shifts those after it.
        let texts = [
            (",b\n", "x,\"a\"\"b\"\r\n\"\r\n\",\"\n\"\rソ,\"\"\"\"\n\"社\r\",\"\"\r\n"),
            (",b\r", "\"\"\"\",\"\"\n\"a\r\nb\",c\r\nd,\"e\""),
            ("\r\n", "a\r\r\n\n\"\"\r\n\"x\"\"y\"\n\r"),
        ]
        for (rest, text) in texts {
            for shift in 1...70 {
                let bytes = [UInt8](repeating: 0x61, count: shift) + Array((rest + text).utf8)
                let read = try rows(of: bytes, limits: Limits(blockBytes: size))
                #expect(read == plainRows(of: bytes), "shifted by \(shift)")
            }
        }
    }

    @Test func `random tables with mixed line ends read as the plain reader does`() throws {
        var random = Seeded(state: 4)
        var writer = RecordWriter()
        for _ in 0..<600 {
            writer.removeAll()
            var bytes: [UInt8] = []
            for row in Self.table(&random, encoding: .utf8) {
                for cell in row { writer.field(cell) }
                writer.endRow()
                bytes += writer.bytes.dropLast()
                bytes += [[10], [13], [13, 10]][Int.random(in: 0..<3, using: &random)]
                writer.removeAll()
            }
            let limits = Limits(blockBytes: Int.random(in: 1...200, using: &random))
            #expect(try rows(of: bytes, limits: limits) == plainRows(of: bytes))
        }
    }
}
