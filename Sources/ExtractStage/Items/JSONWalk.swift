/// A walk over the structure of JSON in memory, which leaves its objects to others to read.
///
/// It passes values without looking into them; whether an object is right, its reader says.
struct JSONWalk {
    let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Calls `take` with each object of the array that the bytes hold.
    /// - Returns: why it can't be walked, in English, or what `take` said; `nil` where all is well.
    mutating func objects(_ take: (Range<Int>) -> String?) -> String? {
        if let refusal = items({ $0.object(take) }) { return refusal }
        skipSpace()
        return place == bytes.count ? nil : "something behind the array"
    }

    /// Calls `take` with each object of the arrays under that key of the outer array's objects.
    mutating func objects(under key: String, _ take: (Range<Int>) -> String?) -> String? {
        let refusal = items { walk in
            walk.members { walk, name in
                guard name == key else { return walk.value() == nil ? "no value" : nil }
                return walk.items { $0.object(take) }
            }
        }
        if let refusal { return refusal }
        skipSpace()
        return place == bytes.count ? nil : "something behind the array"
    }

    private mutating func object(_ take: (Range<Int>) -> String?) -> String? {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: "{"), let range = value() else {
            return "an item that is no whole object"
        }
        return take(range)
    }

    /// Walks over an array, item by item.
    private mutating func items(_ item: (inout JSONWalk) -> String?) -> String? {
        guard pass(UInt8(ascii: "[")) else { return "not an array" }
        if pass(UInt8(ascii: "]")) { return nil }
        repeat {
            if let refusal = item(&self) { return refusal }
        } while pass(UInt8(ascii: ","))
        return pass(UInt8(ascii: "]")) ? nil : "an array without its end"
    }

    /// Walks over an object, member by member; `member` passes the value.
    private mutating func members(_ member: (inout JSONWalk, String) -> String?) -> String? {
        guard pass(UInt8(ascii: "{")) else { return "not an object" }
        if pass(UInt8(ascii: "}")) { return nil }
        repeat {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let name = value(),
                pass(UInt8(ascii: ":"))
            else { return "a member without a name" }
            let text = String(
                decoding: bytes[(name.lowerBound + 1)..<(name.upperBound - 1)], as: UTF8.self)
            if let refusal = member(&self, text) { return refusal }
        } while pass(UInt8(ascii: ","))
        return pass(UInt8(ascii: "}")) ? nil : "an object without its end"
    }

    /// Passes a value.
    /// - Returns: where it is; `nil` where there is none, or not all of it.
    private mutating func value() -> Range<Int>? {
        skipSpace()
        let start = place
        guard let end = endOfValue(bytes.span, from: start) else { return nil }
        place = end
        return start..<end
    }

    private mutating func pass(_ byte: UInt8) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    }
}

/// Where the value ends that begins there; `nil` where there is none, or not all of it.
private func endOfValue(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    var depth = 0
    while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""):
            place += 1
            while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
                place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard place < bytes.count else { return nil }
            place += 1
            if depth == 0 { return place }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            place += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if depth == 0 { return start < place ? place : nil }
            depth -= 1
            place += 1
            if depth == 0 { return place }
        case UInt8(ascii: ","):
            if depth == 0 { return start < place ? place : nil }
            place += 1
        default: place += 1
        }
    }
    return depth == 0 && start < place ? place : nil
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
