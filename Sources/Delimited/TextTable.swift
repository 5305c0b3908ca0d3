/// Numbers texts from 0 in the order in which they first come, without a `String` for those it
/// knows.
package struct TextTable: Sendable {
    /// Numbers of texts, by hash, at most half of them taken; −1 is free.
    private var slots = [Int32](repeating: -1, count: 64)
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []

    package init() {}

    package var count: Int { ends.count }

    /// The text's number; `nil` where it never came.
    package func find(_ text: Span<UInt8>) -> Int? {
        let number = Int(slots[slot(of: text)])
        return number < 0 ? nil : number
    }

    /// The text's number, given to it where it never came.
    package mutating func number(of text: Span<UInt8>) -> Int {
        if let known = find(text) { return known }
        if 2 * (count + 1) > slots.count { grow() }
        slots[slot(of: text)] = Int32(count)
        bytes.append(copying: text)
        ends.append(bytes.count)
        return count - 1
    }

    /// Where the text is, or where it belongs.
    private func slot(of text: Span<UInt8>) -> Int {
        // As FNV-1a goes, but eight bytes at a time.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(text.count)
        var start = 0
        while start < text.count {
            hash = (hash ^ word(of: text, from: start)) &* 0x9E37_79B9_7F4A_7C15
            hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
            start += 8
        }
        // The highest bits, in which all bytes have a part.
        var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - slots.count.trailingZeroBitCount))
        while slots[slot] >= 0, !isText(Int(slots[slot]), text) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
        areEqual(bytes.span.extracting(range(number)), text)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for number in 0..<count {
            slots[slot(of: bytes.span.extracting(range(number)))] = Int32(number)
        }
    }
}
