/// How often, and how long after one another, a request is sent.
struct Patience: Sendable {
    enum Verdict: Hashable, Sendable {
        case giveUp
        case again(after: Duration)
        /// The service asks for a wait of so many seconds, which is too long.
        case tooLong(seconds: Int)
    }

    /// The first included.
    let attempts: Int
    /// Seconds.
    let longestWait: Int
    /// A whole number from 0 to the one given.
    let random: @Sendable (Int) -> Int

    /// What to do after a passing fault in an attempt, counted from 1; `retryAfter` is what the
    /// service asks for, in seconds.
    func verdict(afterAttempt attempt: Int, retryAfter: Int?) -> Verdict {
        if let retryAfter, retryAfter > longestWait { return .tooLong(seconds: retryAfter) }
        guard attempt < attempts else { return .giveUp }
        if let retryAfter, retryAfter > 0 { return .again(after: .seconds(retryAfter)) }
        return .again(after: .milliseconds(random(longestBackOff(afterAttempt: attempt))))
    }

    /// Milliseconds: 500, twice that after each further attempt, at most 30 seconds and never more
    /// than the longest wait; the wait itself is anything from none to this ("full jitter"), so that
    /// those who failed together don't come back together.
    private func longestBackOff(afterAttempt attempt: Int) -> Int {
        min(500 << min(attempt - 1, 10), 30_000, longestWait * 1000)
    }

    /// Whether the service may have a better answer to the same request a little later.
    static func isPassing(status: Int) -> Bool {
        [429, 500, 502, 503, 504].contains(status)
    }
}
