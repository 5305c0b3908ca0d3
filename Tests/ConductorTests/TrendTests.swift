import Testing

@testable import Conductor

/// What is shown of a measure over some runs, and when its newest value is called far.
@Suite struct TrendTests {
    @Test(arguments: [
        ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([0, 0, 0], "▁▁▁"), ([5, 5, 5], "███"),
        ([0, 1, 100], "▁▂█"), ([100, 99, 100], "███"), ([nil, 7, 7, nil, 0], "·██·▁"),
    ])
    func `draws each run from nothing to the most`(values: [Int?], signs: String) throws {
        #expect(try #require(Trend(values, least: 0)).signs == signs)
    }

    @Test(arguments: [[], [1], [1, 2], [1, nil, 2], [1, 2, 3, nil]] as [[Int?]])
    func `shows nothing of too few runs, or without the newest`(values: [Int?]) {
        #expect(Trend(values, least: 0) == nil)
    }

    @Test(arguments: [
        ([10, 20, 99], 15), ([10, 30, 20, 99], 20), ([1, 2, 99], 1), ([nil, 4, 6, 99], 5),
    ])
    func `compares with the median of the runs before`(values: [Int?], usual: Int) throws {
        let trend = try #require(Trend(values, least: 0))
        #expect(trend.usual == usual && trend.newest == 99)
    }

    private static let far: [([Int], Trend.Side?)] = [
        // Beyond the others and five times their spread: 200 ± 10.
        ([190, 200, 210, 200, 190, 251], .above), ([190, 200, 210, 200, 190, 149], .below),
        // A quarter of the median is usual; one more isn't.
        ([200, 200, 200, 200, 250], nil), ([200, 200, 200, 200, 251], .above),
        // A single odd run among those before doesn't widen what is usual …
        ([10, 10, 11, 9, 500, 10, 600], .above),
        // … but nothing that was there before is far.
        ([10, 10, 11, 9, 500, 10, 499], nil),
        // Sundays with nothing come every week.
        ([300, 310, 290, 305, 300, 0, 0, 300, 310, 0], nil),
        // Too little to look at.
        ([0, 0, 0, 0, 3], nil), ([0, 0, 0, 0, 4], .above),
        // Too few to say what is usual.
        ([10, 10, 10, 900], nil), ([10, 10, 10, 10, 900], .above),
        ([5, 5, 5, 5, 5], nil),
    ]

    @Test(arguments: far)
    func `calls far what lies beyond the spread of the runs before`(
        values: [Int], side: Trend.Side?
    ) throws {
        #expect(try #require(Trend(values, least: 3)).far == side)
    }
}
