/// Days of which a service's answers don't go together, or don't say all.
package struct ServiceDoubts: Codable, Hashable, Sendable {
    /// Days whose totals are as they were before the last stamp.
    package var staleTotals = 0
    /// Days with less work than there is between the stamps, and no breaks.
    package var unknownBreaks = 0

    package init(staleTotals: Int = 0, unknownBreaks: Int = 0) {
        self.staleTotals = staleTotals
        self.unknownBreaks = unknownBreaks
    }

    package var isEmpty: Bool { staleTotals == 0 && unknownBreaks == 0 }
}
