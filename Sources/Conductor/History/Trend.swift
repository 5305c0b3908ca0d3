/// One measure over some runs: how it went, and whether the newest is far from those before.
struct Trend: Equatable {
    /// On which side of the ones before the newest is.
    enum Side {
        case above
        case below
    }

    /// One block sign a run, from nothing to the most of them all; `·` where a run doesn't tell.
    let signs: String
    let newest: Int
    /// The median of the ones before the newest; of an even number of them the mean of the middle
    /// two, rounded down.
    let usual: Int
    /// `nil` where the newest isn't far from the ones before.
    let far: Side?

    /// Fewer say nothing about what is usual.
    static let fewestToShow = 3
    /// Of less than four runs before, chance alone puts one newest in two beyond them all.
    static let fewestToJudge = 5

    /// Makes the trend of a measure.
    ///
    /// The newest is far where it lies beyond all of the ones before, and further from their median
    /// than five times the median of their own distances from it, a quarter of it, and `least`. The
    /// first rule leaves weekly ups and downs alone, the second measures the usual spread by what
    /// single odd runs don't move, the others pass over what is too little to look at.
    /// There is no trend where the newest run doesn't tell, or less than three do.
    /// - Parameters:
    ///   - values: 0 or more each, oldest first; `nil` where a run doesn't tell.
    ///   - least: A distance that is never far.
    init?(_ values: [Int?], least: Int) {
        let known = values.compactMap { $0 }
        guard known.count >= Self.fewestToShow, let newest = values.last ?? nil else { return nil }
        let before = known.dropLast().sorted()
        let usual = median(before)
        let spread = median(before.map { abs($0 - usual) }.sorted())
        let side: Side? =
            if let most = before.last, newest > most {
                .above
            } else if let fewest = before.first, newest < fewest {
                .below
            } else {
                nil
            }
        let isFar = abs(newest - usual) > max(5 * spread, usual / 4, least)
        self.newest = newest
        self.usual = usual
        far = isFar && known.count >= Self.fewestToJudge ? side : nil
        let most = known.max() ?? 0
        signs = String(values.map { $0.map { sign(of: $0, most: most) } ?? "·" })
    }
}

/// Of numbers in order.
private func median(_ sorted: [Int]) -> Int {
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// The lowest sign is for nothing alone, the highest for the most.
private func sign(of value: Int, most: Int) -> Character {
    let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    guard most > 0 else { return signs[0] }
    return signs[(value * (signs.count - 1) + most - 1) / most]
}
