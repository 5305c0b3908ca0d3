import Testing
import WorkModel

@testable import Sandbox

/// One way in which a tenant may behave, and what its pipeline.yml says at first.
struct Combination: Hashable, CustomTestStringConvertible, Sendable {
    /// By switch, the place among its values.
    let choices: [Int]

    /// How many values each switch has.
    static let sizes = [2, 2, 3, 2, 3, 2, 2, 2, 3, 2, 2, 2, 3, 2]
    /// The switches of the stand-in; those behind them are pipeline.yml's.
    static let switches = 11

    var settings: CrowdLogSettings {
        var settings = CrowdLogSettings()
        settings.isAllOrNothing = choices[0] == 0
        settings.blank = CrowdLogSettings.Blank.allCases[choices[1]]
        settings.missingColumn = CrowdLogSettings.MissingColumn.allCases[choices[2]]
        settings.pastMidnight = CrowdLogSettings.Taking.allCases[choices[3]]
        settings.unit = [1, 5, 15][choices[4]]
        settings.closedThrough = WorkDate("2026-10-02")
        settings.closed = CrowdLogSettings.Taking.allCases[choices[5]]
        settings.submitted = CrowdLogSettings.Taking.allCases[choices[6]]
        settings.maxRows = [nil, 50][choices[7]]
        settings.leaveColumn = [nil, "休暇", "有休"][choices[8]]
        settings.statusBack = CrowdLogSettings.Taking.allCases[choices[9]]
        settings.mark = CrowdLogSettings.Taking.allCases[choices[10]]
        return settings
    }

    var dailyReport: String { ["none", "note"][choices[11]] }
    var encoding: String { ["cp932", "utf-8", "utf-8-bom"][choices[12]] }
    var pastMidnight: String { ["hold", "extended"][choices[13]] }

    /// The places among the switches' values; ``settings`` tells what they are.
    var testDescription: String { choices.map { String($0) }.joined() }

    /// All of the stand-in's switches; what pipeline.yml says at first goes with some of them, so that not
    /// too many nights come of it.
    static var all: [Combination] {
        var all: [[Int]] = [[]]
        for size in sizes.prefix(switches) {
            all = all.flatMap { start in (0..<size).map { start + [$0] } }
        }
        return all.map { Combination(choices: $0 + [$0[9], $0[8], $0[7]]) }
    }

    /// So few that each two values of different switches meet once.
    static var pairs: [Combination] {
        var open: Set<[Int]> = []
        for (one, size) in sizes.enumerated() {
            for (other, otherSize) in sizes.enumerated().dropFirst(one + 1) {
                for value in 0..<size {
                    for otherValue in 0..<otherSize {
                        open.insert([one, value, other, otherValue])
                    }
                }
            }
        }
        var numbers = Numbers(seed: 7)
        var chosen: [Combination] = []
        while !open.isEmpty {
            let candidates = (0..<60).map { _ in sizes.map { numbers.next(below: $0) } }
            func met(_ choices: [Int]) -> [[Int]] {
                choices.enumerated().flatMap { one, value in
                    choices.enumerated().dropFirst(one + 1).map {
                        [one, value, $0.offset, $0.element]
                    }
                }.filter(open.contains)
            }
            guard let best = candidates.max(by: { met($0).count < met($1).count }) else { break }
            let pairs = met(best)
            guard !pairs.isEmpty else { continue }
            open.subtract(pairs)
            chosen.append(Combination(choices: best))
        }
        return chosen
    }
}

/// Numbers that are the same everywhere.
private struct Numbers {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
