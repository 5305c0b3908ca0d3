import Delimited
import Testing
import WorkModel

@Suite struct WriterTests {
    @Test(arguments: [
        ([["a", "b"], ["", ""]], "a,b\n,\n"),
        ([["a,b", "c\"d", "e\nf", "g\rh", " i "]], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\", i \n"),
        ([[""]], "\"\"\n"),
        ([["", "x"]], ",x\n"),
        ([["\""]], "\"\"\"\"\n"),
        ([["髙橋"]], "髙橋\n"),
        ([["12345678901234,"]], "\"12345678901234,\"\n"),
        ([["123456789012345,"]], "\"123456789012345,\"\n"),
        ([["1234567890123456"]], "1234567890123456\n"),
        (
            [[String(repeating: "x", count: 70) + ","]],
            "\"" + String(repeating: "x", count: 70) + ",\"\n"
        ),
    ])
    func `quotes where it must`(rows: [[String]], expected: String) {
        for lineEnd in [RecordWriter.LineEnd.lf, .crlf] {
            var writer = RecordWriter(lineEnd: lineEnd)
            for row in rows {
                for cell in row { writer.field(cell) }
                writer.endRow()
            }
            // The lines end with the only LF that no cell holds.
            let cells = String(decoding: writer.bytes, as: UTF8.self).unicodeScalars
            let plain = lineEnd == .lf ? String(cells) : withLineFeeds(String(cells), rows.count)
            #expect(plain == expected)
        }
    }

    /// The text with its CRLF, of which there must be `count`, as LF.
    private func withLineFeeds(_ text: String, _ count: Int) -> String {
        var bytes: [UInt8] = []
        var pairs = 0
        for byte in text.utf8 {
            if byte == 10, bytes.last == 13 {
                bytes.removeLast()
                pairs += 1
            }
            bytes.append(byte)
        }
        return pairs == count ? String(decoding: bytes, as: UTF8.self) : "\(pairs) CRLF"
    }

    @Test func `fields of all kinds make one row`() {
        var writer = RecordWriter()
        writer.field("a,b")
        writer.field([0x78, 0x79].span)
        writer.field { bytes in appendNumber(-30, to: &bytes) }
        writer.emptyField()
        writer.endRow()
        writer.emptyField()
        writer.endRow()
        #expect(writer.bytes == Array("\"a,b\",xy,-30,\n\"\"\n".utf8))
        writer.removeAll()
        #expect(writer.bytes.isEmpty)
        writer.field("z")
        writer.endRow()
        #expect(writer.bytes == Array("z\n".utf8))
    }
}
