import Delimited
import Foundation
import Testing
import WorkModel

/// Rows read alone, from where the first reading found them.
@Suite struct PartTests {
    private static let text = """
        社員番号,氏名,備考\r
        "0012",ﾊﾅｺ 髙橋,"二行\r
        ""めの"" ﾒﾓ"\r
        13,,①〜\r
        "",次郎,\r
        \u{FF61}\u{FF9F}\u{FF5E}\u{FFE0},x,
        """

    @Test(arguments: [TextEncoding.utf8, .cp932], [1, 5, 16, 1 << 20])
    func `any stretch of rows reads as in the whole file`(
        encoding: TextEncoding, size: Int
    ) throws {
        try withFile(encoding == .utf8 ? [0xEF, 0xBB, 0xBF] + Self.text.utf8 : cp932(Self.text)) {
            path in
            var reader = try DelimitedReader(
                ByteSource(path: path, name: "a.csv"), encoding: encoding,
                limits: Limits(blockBytes: size), keepsOffsets: true)
            var block = RecordBlock()
            var rows: [Row] = []
            var places: [Range<Int>] = []
            while try reader.next(&block) {
                append(block, to: &rows)
                places += (0..<block.rowCount).map { block.fileRange(row: $0) }
            }
            try #require(rows.map(\.line) == [2, 4, 5, 6])
            for first in rows.indices {
                for last in first..<rows.count {
                    let part = FilePart(
                        path: path, name: "a.csv", encoding: encoding, columnCount: 3,
                        bytes: places[first].lowerBound..<places[last].upperBound,
                        firstLine: rows[first].line)
                    let found = try self.rows(of: part, size)
                    #expect(found == Array(rows[first...last]))
                }
            }
        }
    }

    @Test func `a part that isn't there any more has no rows`() throws {
        try withFile(Array("a,b\n1,2\n".utf8)) { path in
            let part = FilePart(
                path: path, name: "a.csv", encoding: .utf8, columnCount: 2, bytes: 100..<120,
                firstLine: 9)
            let found = try rows(of: part, 64)
            #expect(found == [])
        }
    }

    private func rows(of part: FilePart, _ size: Int) throws -> [Row] {
        var reader = try DelimitedReader(part, limits: Limits(blockBytes: size))
        var block = RecordBlock()
        var rows: [Row] = []
        while try reader.next(&block) { append(block, to: &rows) }
        return rows
    }

    private func append(_ block: RecordBlock, to rows: inout [Row]) {
        for row in 0..<block.rowCount {
            let fields = (0..<block.columnCount).map { block.text(row: row, column: $0) }
            rows.append(Row(line: block.line(row: row), fields: fields))
        }
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let url = FileManager.default.temporaryDirectory.appending(
            path: "kintai-part-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(bytes).write(to: url)
        try body(url.path(percentEncoded: false))
    }
}

private func cp932(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
        let code = CP932.encode(scalar) ?? 0x3F
        return code < 0x100 ? [UInt8(code)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
}
