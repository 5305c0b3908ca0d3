/// Signs that something else than kintai writes the same days into CrowdLog, such as its own attendance
/// link: days that are otherwise than they were given, in ways in which people seldom type.
package struct OtherSync: Codable, Hashable, Sendable {
    /// Days that have become what the source says without having been given so.
    package var arrived = 0
    /// Days whose breaks stand there as one that is as long as all of them.
    package var merged = 0
    /// Some of them, as `E0001 2026-10-05`.
    package var examples: [String] = []

    package init() {}

    package var count: Int { arrived + merged }

    /// A few are enough to look at.
    private static let mostExamples = 3

    package mutating func add(example: String) {
        if examples.count < Self.mostExamples { examples.append(example) }
    }

    package static func += (all: inout OtherSync, some: OtherSync) {
        all.arrived += some.arrived
        all.merged += some.merged
        for example in some.examples { all.add(example: example) }
    }
}
