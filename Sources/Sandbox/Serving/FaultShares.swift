/// Faults by share of all answers.
package struct FaultShares: Sendable {
    package var seed = 1
    /// Shares, from 0 to 1, which together are at most 1.
    package var resets = 0.0
    package var cuts = 0.0
    package var slow = 0.0
    package var errors = 0.0
    package var tooMany = 0.0
    /// How long a slow body takes.
    package var slowMilliseconds = 1000

    package init() {}

    package var sum: Double { resets + cuts + slow + errors + tooMany }

    enum Fault: Sendable, Hashable {
        case reset, cut, slow, tooMany
        case error(Int)

        var name: String {
            switch self {
            case .reset: "reset"
            case .cut: "cut"
            case .slow: "slow"
            case .tooMany: "429"
            case .error(let status): String(status)
            }
        }
    }

    /// The fault of an answer, if any.
    ///
    /// It follows from the seed, the request and how often it has been asked, so that the same run has
    /// the same faults in whatever order its requests arrive.
    func draw(_ line: String, time: Int) -> Fault? {
        var numbers = SeededNumbers(UInt64(seed), stableHash(line), UInt64(time))
        var point = Double(numbers.below(1_000_000)) / 1_000_000
        let status = numbers.pick([500, 502, 503, 504])
        let shares: [(Double, Fault)] = [
            (resets, .reset), (cuts, .cut), (slow, .slow), (errors, .error(status)),
            (tooMany, .tooMany),
        ]
        for (share, fault) in shares {
            if point < share { return fault }
            point -= share
        }
        return nil
    }
}
