/// Lets so many requests pass in any stretch of time.
struct RateLimiter: Sendable {
    let rate: FrontSettings.Rate
    private var passed: [ContinuousClock.Instant] = []

    init(_ rate: FrontSettings.Rate) {
        self.rate = rate
    }

    /// Whether a request at that instant is one too many; a refused one doesn't count.
    mutating func refuses(at instant: ContinuousClock.Instant) -> Bool {
        passed.removeAll { $0.duration(to: instant) >= .seconds(rate.seconds) }
        guard passed.count < rate.requests else { return true }
        passed.append(instant)
        return false
    }
}
