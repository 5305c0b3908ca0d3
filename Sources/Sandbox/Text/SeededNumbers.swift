/// The same numbers for the same seed (SplitMix64).
struct SeededNumbers {
    private var state: UInt64

    /// - Parameter parts: together they are the seed.
    init(_ parts: UInt64...) {
        state = parts.reduce(0x243F_6A88_85A3_08D3) { mixed($0 ^ $1) }
    }

    /// A number from 0 up to, not including, `bound`, which is at least 1.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Int(mixed(state) % UInt64(bound))
    }

    /// True `count` times in `total`.
    mutating func happens(_ count: Int, in total: Int) -> Bool {
        below(total) < count
    }

    /// One of the items, of which there is at least one.
    mutating func pick<Item>(_ items: [Item]) -> Item {
        items[below(items.count)]
    }

    /// The items in another order.
    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var items = items
        for index in items.indices.dropLast() {
            items.swapAt(index, index + below(items.count - index))
        }
        return items
    }
}

private func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}

/// A number for a text, the same in every process (FNV-1a).
func stableHash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
