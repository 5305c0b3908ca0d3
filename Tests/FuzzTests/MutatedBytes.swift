/// Bytes near some that mean something: cut, doubled, swapped, with words put in.
///
/// The same seed gives the same bytes.
struct MutatedBytes {
    private var random: Seeded

    init(seed: UInt64) {
        random = Seeded(state: seed)
    }

    mutating func next(near bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 0...24, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2 where place < bytes.count:
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 3 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
        case 4 where place < bytes.count:
            bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
        default:
            guard let word = Self.words.randomElement(using: &random) else { return }
            bytes.insert(contentsOf: word, at: place)
        }
    }

    private static let words =
        [
            ",", "\"", "\"\"", "\n", "\r\n", "\r", "\0", "\u{FEFF}", "\u{3000}", "'", "9:05",
            "25:30", "-00:30", "翌", "2026-10-05", "2026/2/30", "12:00-13:00/",
            "999999999999999999999", "1e999", "{", "}", "[", "]", ":", "\\u0000", "\\", "null",
            "true", "- ", "? ", "&a ", "*a", "<<: ", "!!int ", "|\n", "髙", "ｱ", "😀", "${KEY}",
            "../",
        ].map { Array($0.utf8) } + noText

    private static let noText: [[UInt8]] = [
        [0x81], [0xFC, 0xFC], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
}

/// The same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
