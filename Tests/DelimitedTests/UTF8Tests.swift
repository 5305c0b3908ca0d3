import CScan
import TestSupport
import Testing

@Suite struct UTF8Tests {
    /// The bytes at the ends of what Unicode's table 3-7 allows at each place.
    private static let edges: [UInt8] = [
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
        0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]

    @Test(arguments: edges)
    func `four bytes are valid exactly where Swift says so`(first: UInt8) {
        for second in Self.edges {
            for third in Self.edges {
                for fourth in Self.edges {
                    let bytes = [first, second, third, fourth]
                    // Sound: the array has four bytes.
                    let valid = unsafe cscan_utf8_valid(bytes, 4) == 4
                    let known = String(validating: bytes, as: UTF8.self) != nil
                    if valid != known { Issue.record("\(bytes) valid: \(valid)") }
                }
            }
        }
    }

    @Test(arguments: ["", "a", "社員番号", "é", "😀", "0123456789abcdef社0123456789abcdef😀x"])
    func `valid text ends where it ends, and at the last whole character when cut`(text: String) {
        let bytes = Array(text.utf8)
        for count in 0...bytes.count {
            let whole = String(decoding: bytes[..<count], as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            // Sound: no more than the array's bytes are read.
            let valid = unsafe cscan_utf8_valid(bytes, count)
            #expect(valid == whole.utf8.count)
            let rest = Array(bytes[valid..<count])
            unsafe #expect(cscan_utf8_begins(rest, rest.count) == !rest.isEmpty)
        }
    }

    @Test func `this processor's path equals the one for all`() {
        var random = Seeded(state: 3)
        let whole = ["a", "0", "é", "社", "😀", "\u{D7FF}", "\u{10FFFF}", "\u{800}", "\u{10000}"]
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            let length = Int.random(in: 0...160, using: &random)
            while bytes.count < length {
                bytes += (whole.randomElement(using: &random) ?? "").utf8
            }
            for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = Self.edges.randomElement(using: &random) ?? 0
            }
            bytes.removeLast(min(bytes.count, Int.random(in: 0...3, using: &random)))
            // Sound: both read the array's bytes.
            let found = unsafe cscan_utf8_valid(bytes, bytes.count)
            let expected = unsafe cscan_utf8_valid_anywhere(bytes, bytes.count)
            if found != expected { Issue.record("\(bytes): \(found), not \(expected)") }
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0], [0xC1], [0xF5], [0xE0, 0x80], [0xED, 0xA0], [0xF0, 0x8F], [0xF4, 0x90],
            [0xE3, 0x41], [0xF0, 0x90, 0x41], [0x41],
        ] as [[UInt8]])
    func `what can't become a character begins none`(bytes: [UInt8]) {
        // Sound: the array's bytes are read.
        unsafe #expect(!cscan_utf8_begins(bytes, bytes.count))
    }
}
