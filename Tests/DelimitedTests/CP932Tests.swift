import Delimited
import Testing

#if canImport(Glibc)
    private let hasIconv = IconvConverter(to: "UTF-8", from: "CP932") != nil

    @Suite(.enabled(if: hasIconv, "the C library has no CP932"))
    struct CP932IconvTests {
        @Test func `decodes every one and two bytes as iconv does`() throws {
            let iconv = try #require(IconvConverter(to: "UTF-8", from: "CP932"))
            for first in UInt8.min...UInt8.max {
                expect([first], decodedBy: iconv)
                for second in UInt8.min...UInt8.max { expect([first, second], decodedBy: iconv) }
            }
        }

        private func expect(_ bytes: [UInt8], decodedBy iconv: IconvConverter) {
            var text: [UInt8] = []
            let bad = CP932.decode(bytes.span, into: &text)
            let known = iconv.convert(bytes)
            if known != (bad == nil ? text : nil) { Issue.record("\(bytes) became \(text)") }
        }

        @Test func `encodes what iconv does, but for the yen sign and overline`() throws {
            let iconv = try #require(IconvConverter(to: "CP932", from: "UTF-8"))
            for value in UInt32(0)...0xFFFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let ours = cp932(String(scalar))
                let known = iconv.convert(Array(String(scalar).utf8))
                let expected = value == 0xA5 || value == 0x203E ? nil : known
                if ours != expected {
                    Issue.record("\(scalar.debugDescription) became \(ours ?? [])")
                }
            }
        }
    }
#endif

@Suite struct CP932Tests {
    @Test(
        arguments: [
            ("A", 0x41), ("\\", 0x5C), ("~", 0x7E), ("ｱ", 0xB1), ("あ", 0x82A0), ("髙", 0xFBFC),
            ("﨑", 0xFAB1), ("①", 0x8740), ("㈱", 0x878A), ("∪", 0x81BE), ("¬", 0x81CA),
            ("∵", 0x81E6),
            ("ⅰ", 0xFA40), ("～", 0x8160), ("〜", 0x8160), ("－", 0x817C), ("−", 0x817C),
            ("—", 0x815C),
            ("‖", 0x8161), ("¢", 0x8191), ("£", 0x8192), ("\u{E000}", 0xF040), ("\u{0}", 0),
        ] as [(Unicode.Scalar, UInt16)])
    func `encodes a character by Microsoft's choice`(scalar: Unicode.Scalar, code: UInt16) {
        #expect(CP932.encode(scalar) == code)
    }

    @Test(arguments: ["¥", "‾", "é", "𠮷", "😀", "\u{80}", "\u{F8F0}"] as [Unicode.Scalar])
    func `lacks a character`(scalar: Unicode.Scalar) {
        #expect(CP932.encode(scalar) == nil)
    }

    @Test(
        arguments: [
            ([0x41, 0x80], 1), ([0xA0], 0), ([0xFD], 0), ([0x82, 0xA0, 0x82], 2),
            ([0x81, 0x2C], 0),
            ([0x82, 0xA0, 0x85, 0x40], 2), ([0x81, 0xFD], 0),
        ] as [([UInt8], Int)])
    func `finds the first bad byte`(bytes: [UInt8], offset: Int) {
        var text: [UInt8] = []
        #expect(CP932.decode(bytes.span, into: &text) == offset)
    }

    @Test func `appends behind what is there`() {
        var text = Array("x".utf8)
        #expect(CP932.decode([0x31, 0x8E, 0xD0, 0x88, 0xF5, 0xB1].span, into: &text) == nil)
        #expect(String(decoding: text, as: UTF8.self) == "x1社員ｱ")
    }
}
