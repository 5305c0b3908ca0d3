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
        arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]],
        TextEncoding.allCases)
    func `UTF-16 is refused by its mark`(bytes: [UInt8], encoding: TextEncoding) {
        let known = faults(of: bytes, encoding: encoding).first
        #expect(known?.code == .csvInvalidUTF8)
        #expect(known?.place == Place(file: "test.csv", line: 1, column: 1))
        #expect(known?.facts[.offset] == "0")
        #expect(known?.facts[.value] == (bytes[0] == 0xFF ? "0xFF" : "0xFE"))
    }
}
