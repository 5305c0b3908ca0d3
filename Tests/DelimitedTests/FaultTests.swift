import Delimited
import Testing
import WorkModel

@Suite struct FaultTests {
    private static func fault(
        _ code: FaultCode, _ line: Int, _ column: Int, _ facts: [FactName: String] = [:]
    ) -> Fault {
        Fault(code, at: Place(file: "test.csv", line: line, column: column), facts)
    }

    private static func ragged(_ line: Int, _ found: Int) -> Fault {
        fault(.csvRaggedRow, line, 1, [.expected: "2", .found: String(found)])
    }

    private static let cases: [(String, [Fault])] = [
        ("a,b\n社,\"x\ny", [fault(.csvUnterminatedQuote, 2, 3)]),
        ("a,b\n1,\"", [fault(.csvUnterminatedQuote, 2, 3)]),
        ("a,b\n\"1\n2\",3\n4\n", [ragged(4, 1)]),
        ("a,b\r\n1,2,3\r\n\r\n4,5\r\n6", [ragged(2, 3), ragged(3, 1), ragged(5, 1)]),
        ("a,b\n社\"x\",2\n", [fault(.csvStrayQuote, 2, 2)]),
        ("a,b\n\"1\"x,2\n", [fault(.csvStrayQuote, 2, 3)]),
        ("a,b\n\"1\" ,2\n", [fault(.csvStrayQuote, 2, 3)]),
        ("a,b\n1,\"x\r\n社\"y\"\"z\"\r\n3\n", [fault(.csvStrayQuote, 3, 2), ragged(4, 1)]),
        ("a,b\nx\"y\"z,p\"q\n", [fault(.csvStrayQuote, 2, 2), fault(.csvStrayQuote, 2, 8)]),
        ("a,b\n1\"x\n3,4\n", [fault(.csvStrayQuote, 2, 2)]),
        ("a,b\"\n1,2", [fault(.csvStrayQuote, 1, 4)]),
        ("a,b\n1,x\u{0}y\u{0}\n\u{0},\n", [fault(.csvNul, 2, 4), fault(.csvNul, 3, 1)]),
        ("a,b\nx\"y,\"1", [fault(.csvStrayQuote, 2, 2), fault(.csvUnterminatedQuote, 2, 5)]),
    ]

    @Test(arguments: cases, [1, 2, 3, 1 << 20])
    func `all faults come with their places`(known: (text: String, faults: [Fault]), size: Int) {
        let limits = Limits(blockBytes: size)
        #expect(faults(of: Array(known.text.utf8), limits: limits) == known.faults)
        #expect(
            faults(of: Array(known.text.utf8), hasHeader: true, limits: limits) == known.faults)
        #expect(
            cp932(known.text).map { faults(of: $0, encoding: .cp932, limits: limits) }
                == known.faults)
    }

    private static func invalid(
        _ code: FaultCode, _ line: Int, _ column: Int, _ offset: Int, _ value: String
    ) -> Fault {
        fault(code, line, column, [.offset: String(offset), .value: value])
    }

    @Test(
        arguments: [
            ("a,b\n1,x\u{1}y", 1, [invalid(.csvInvalidUTF8, 2, 4, 7, "0xFF")]),
            (
                "a\r\n社\u{1}\u{1}\r\n\u{1}\n", 1,
                [
                    invalid(.csvInvalidUTF8, 2, 2, 6, "0xFF"),
                    invalid(.csvInvalidUTF8, 3, 1, 10, "0xFF"),
                ]
            ),
            ("\u{FEFF}a\n\u{1}", 1, [invalid(.csvInvalidUTF8, 2, 1, 5, "0xFF")]),
            (
                "a,b\n\u{2}", 1,
                [invalid(.csvInvalidUTF8, 2, 1, 4, "0xE7"), ragged(2, 1)]
            ),
        ], [1, 2, 3, 1 << 20])
    func `a byte that isn't UTF-8 has its place, one a line`(
        known: (text: String, header: Int, faults: [Fault]), size: Int
    ) {
        // U+0001 stands for a byte that is never valid, U+0002 for a character cut off.
        let bytes = Array(known.text.utf8).flatMap { byte in
            byte == 1 ? [0xFF] : byte == 2 ? [0xE7, 0xA4] : [byte] as [UInt8]
        }
        #expect(faults(of: bytes, limits: Limits(blockBytes: size)) == known.faults)
    }

    @Test(
        arguments: [
            ([0x61, 0x2C, 0x62, 0x0A, 0x8E, 0xD0, 0x2C, 0x80], [(2, 3, 7, "0x80")]),
            (
                [0x61, 0x0D, 0x85, 0x40, 0xFD, 0x0D, 0x81, 0x0D],
                [(2, 1, 2, "0x85"), (3, 1, 6, "0x81")]
            ),
            ([0x61, 0x0A, 0xB1, 0x81], [(2, 2, 3, "0x81")]),
            ([0x61, 0x2C, 0x62, 0x0A, 0x81, 0x2C, 0x31], [(2, 1, 4, "0x81")]),
        ] as [([UInt8], [(Int, Int, Int, String)])], [1, 2, 3, 1 << 20])
    func `a byte that isn't CP932 has its place, one a line`(
        known: (bytes: [UInt8], places: [(Int, Int, Int, String)]), size: Int
    ) {
        let expected = known.places.map { line, column, offset, value in
            Self.invalid(.csvInvalidCP932, line, column, offset, value)
        }
        let limits = Limits(blockBytes: size)
        #expect(faults(of: known.bytes, encoding: .cp932, limits: limits) == expected)
    }

    @Test(arguments: [1, 4, 1 << 20])
    func `a field or row over its limit stops the reader`(size: Int) {
        let limits = Limits(fieldBytes: 4, rowBytes: 12, blockBytes: size)
        func found(_ text: String) -> [Fault] { faults(of: Array(text.utf8), limits: limits) }
        #expect(found("aaaa,bbbb\n\"1\"\"\",2\n").isEmpty)
        #expect(found("a,b\n社,bbbbb\nx\n") == [Self.fault(.csvFieldTooLong, 2, 3, [.limit: "4"])])
        #expect(found("a,b\n1,\"2\n333\"\n") == [Self.fault(.csvFieldTooLong, 2, 3, [.limit: "4"])])
        #expect(found("a,b\n1,\"2\n333") == [Self.fault(.csvFieldTooLong, 2, 3, [.limit: "4"])])
        #expect(
            found("a,b,c\n1\n1111,2222,33\n1") == [
                Self.fault(.csvRaggedRow, 2, 1, [.expected: "3", .found: "1"]),
                Self.fault(.csvRowTooLong, 3, 1, [.limit: "12"]),
            ])
    }

    @Test func `no more than a hundred faults are told`() {
        let text = "a,b\n" + String(repeating: "x\n", count: 300)
        #expect(faults(of: Array(text.utf8)).count == 100)
        #expect(faults(of: Array(text.utf8)).last?.place.line == 101)
        let blanks = "a,b\n" + String(repeating: "\n", count: 300) + "1,2"
        #expect(faults(of: Array(blanks.utf8)).count == 100)
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\r\n"])
    func `a file without a header where one belongs is empty`(text: String) {
        let expected = [Fault(.fileEmpty, at: Place(file: "test.csv"))]
        #expect(faults(of: Array(text.utf8), hasHeader: true) == expected)
        #expect(faults(of: Array(text.utf8), hasHeader: false).isEmpty)
    }

    @Test func `faulty rows aren't given, and the faults are thrown again`() throws {
        var reader = try DelimitedReader(
            ByteSource(Array("a,b\n1,2\n3\n4,5\n".utf8), name: "test.csv"), encoding: .utf8,
            limits: Limits(blockBytes: 4))
        var block = RecordBlock()
        #expect(try reader.next(&block))
        #expect(block.text(row: 0, column: 0) == "1")
        for _ in 0..<2 {
            do {
                _ = try reader.next(&block)
                Issue.record("the fault is lost")
            } catch {
                #expect(error.all == [Self.ragged(3, 1)])
            }
        }
    }
}
