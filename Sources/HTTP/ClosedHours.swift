/// Hours of every day, in Asia/Tokyo, in which a service isn't asked.
package struct ClosedHours: Hashable, Sendable {
    /// Seconds after midnight, both ends included.
    private let spans: [ClosedRange<Int>]

    /// - Parameters:
    ///   - spans: Minutes after midnight; both ends belong to them.
    ///   - margin: Minutes more on each side.
    package init(_ spans: [ClosedRange<Int>], margin: Int) {
        self.spans = spans.map { span in
            let last = (span.upperBound + margin) * 60
            // With a margin its own last second is open again.
            return (span.lowerBound - margin) * 60...(margin > 0 ? last - 1 : last)
        }
    }

    /// When, in seconds since 1970, the service may be asked again; `nil` where it may be now.
    package func end(at secondsSince1970: Int) -> Int? {
        var moment = secondsSince1970
        // The end of one stretch may lie in another.
        while let end = endOfStretch(at: moment) { moment = end }
        return moment == secondsSince1970 ? nil : moment
    }

    private func endOfStretch(at moment: Int) -> Int? {
        let day = 86_400
        let second = ((moment + tokyo) % day + day) % day
        for span in spans {
            // A margin may reach into the day before or after.
            for shift in [-day, 0, day] where span.contains(second + shift) {
                return moment + span.upperBound - (second + shift) + 1
            }
        }
        return nil
    }
}

/// Seconds by which Tokyo is ahead of UTC.
private let tokyo = 9 * 3600
