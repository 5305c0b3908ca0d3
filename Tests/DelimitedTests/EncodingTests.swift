import Delimited
import Testing
import WorkModel

@Suite struct EncodingTests {
    @Test(arguments: [1, 3, 1 << 20])
    func `auto is the mark, else UTF-8, else CP932`(size: Int) throws {
        let text = "社員番号,氏名\n1,髙橋\n2,ｿｳﾀ\n"
        let expected = [["社員番号", "氏名"], ["1", "髙橋"], ["2", "ｿｳﾀ"]]
        let limits = Limits(blockBytes: size)
        let files = [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), cp932(text)]
        for bytes in files.compactMap(\.self) {
            let read = try rows(of: bytes, encoding: .auto, limits: limits)
            #expect(read.map(\.fields) == expected)
        }
        #expect(files.compactMap(\.self).count == 3)
    }

    @Test(arguments: [1, 3, 1 << 20])
    func `what is neither tells both first bad bytes`(size: Int) {
        // あ, LF, あ, い in UTF-8, a lone lead byte of CP932 at the end.
        let bytes: [UInt8] = Array("あ\nあい".utf8) + [0x81]
        let limits = Limits(blockBytes: size)
        let expected = [
            Fault(
                .csvInvalidUTF8, at: Place(file: "test.csv", line: 2, column: 3),
                [.offset: "10", .value: "0x81"]),
            // E3 81 82 0A E3 81 82 E3 81 84 81: 縺, then 82 before LF.
            Fault(
                .csvInvalidCP932, at: Place(file: "test.csv", line: 1, column: 2),
                [.offset: "2", .value: "0x82"]),
        ]
        #expect(faults(of: bytes, encoding: .auto, limits: limits) == expected)
    }

    @Test func `a marked file that isn't UTF-8 is not read as CP932`() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x82, 0xA0]
        let expected = [
            Fault(
                .csvInvalidUTF8, at: Place(file: "test.csv", line: 2, column: 1),
                [.offset: "5", .value: "0x82"])
        ]
        #expect(faults(of: bytes, encoding: .auto) == expected)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], .csvIsUTF16),
            ([0xFE, 0xFF, 0x00, 0x61], .csvIsUTF16),
            ([0xFF, 0xFE], .csvIsUTF16),
            ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .csvIsASpreadsheet),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .csvIsASpreadsheet),
        ] as [([UInt8], FaultCode)], TextEncoding.allCases)
    func `a file of another kind is refused by its first bytes`(
        known: (bytes: [UInt8], code: FaultCode), encoding: TextEncoding
    ) {
        let expected = [Fault(known.code, at: Place(file: "test.csv"))]
        for size in [1, 1 << 20] {
            let limits = Limits(blockBytes: size)
            #expect(faults(of: known.bytes, encoding: encoding, limits: limits) == expected)
        }
    }

    @Test func `a file that only begins like another kind is read`() throws {
        let read = try rows(of: Array("PK,a\n1,2\n".utf8), encoding: .auto)
        #expect(read.map(\.fields) == [["PK", "a"], ["1", "2"]])
    }
}
