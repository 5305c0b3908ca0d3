/// Numbers texts from 0 in the order in which they first come, without a `String` for those it
/// knows.
struct TextTable {
    /// Numbers of texts, by hash, at most half of them taken; −1 is free.
    private var slots = [Int32](repeating: -1, count: 64)
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// The text's number; `nil` where it never came.
    func find(_ text: Span<UInt8>) -> Int? {
        let number = Int(slots[slot(of: text)])
        return number < 0 ? nil : number
    }

    /// The text's number, given to it where it never came.
    mutating func number(of text: Span<UInt8>) -> Int {
        if let known = find(text) { return known }
        if 2 * (count + 1) > slots.count { grow() }
        slots[slot(of: text)] = Int32(count)
        for index in text.indices { bytes.append(text[index]) }
        ends.append(bytes.count)
        return count - 1
    }

    /// Where the text is, or where it belongs.
    private func slot(of text: Span<UInt8>) -> Int {
        // FNV-1a.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
        while slots[slot] >= 0, !isText(Int(slots[slot]), text) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == text.count else { return false }
        for index in text.indices where bytes[range.lowerBound + index] != text[index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: 2 * slots.count)
        for number in 0..<count {
            slots[slot(of: bytes.span.extracting(range(number)))] = Int32(number)
        }
    }
}
