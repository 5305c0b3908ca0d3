/// SplitMix64 (Steele, Lea and Flood 2014): the same throws on every machine and with every Swift.
struct Dice {
    private var state: UInt64

    /// Dice whose throws depend on nothing but the seed, the name and the number, so that one day of
    /// one person stays as it is whatever is added beside it.
    init(_ seed: UInt64, _ name: String, _ number: Int = 0) {
        state = seed &+ UInt64(number)
        _ = next()
        for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Whether something happens that happens so many times in a thousand.
    mutating func happens(perThousand: Int) -> Bool {
        number(in: 1...1000) <= perThousand
    }

    /// One of some values, of which there must be one.
    mutating func one<Value>(of values: [Value]) -> Value {
        values[number(in: 0...values.count - 1)]
    }
}
