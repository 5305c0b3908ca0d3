import Testing

@testable import HTTP

@Suite struct PatienceTests {
    /// The longest waits that chance may give.
    private let patience = Patience(attempts: 20, longestWait: 120) { $0 }

    @Test(arguments: [
        (1, 500), (2, 1000), (3, 2000), (4, 4000), (5, 8000), (6, 16_000), (7, 30_000),
        (19, 30_000),
    ])
    func `waits twice as long each time at most`(attempt: Int, milliseconds: Int) {
        #expect(
            patience.verdict(afterAttempt: attempt, retryAfter: nil)
                == .again(after: .milliseconds(milliseconds)))
    }

    @Test func `may not wait at all`() {
        let lucky = Patience(attempts: 6, longestWait: 120) { _ in 0 }
        #expect(lucky.verdict(afterAttempt: 5, retryAfter: nil) == .again(after: .zero))
    }

    @Test func `never waits longer than the longest wait`() {
        let short = Patience(attempts: 20, longestWait: 3) { $0 }
        #expect(short.verdict(afterAttempt: 9, retryAfter: nil) == .again(after: .seconds(3)))
    }

    @Test func `gives up after the last attempt`() {
        let short = Patience(attempts: 3, longestWait: 120) { $0 }
        #expect(short.verdict(afterAttempt: 2, retryAfter: nil) != .giveUp)
        #expect(short.verdict(afterAttempt: 3, retryAfter: nil) == .giveUp)
        #expect(short.verdict(afterAttempt: 3, retryAfter: 5) == .giveUp)
    }

    @Test(arguments: [
        (1, Patience.Verdict.again(after: .seconds(1))), (120, .again(after: .seconds(120))),
        (121, .tooLong(seconds: 121)), (0, .again(after: .milliseconds(500))),
    ])
    func `waits as long as the service asks, within limits`(
        seconds: Int, verdict: Patience.Verdict
    ) {
        #expect(patience.verdict(afterAttempt: 1, retryAfter: seconds) == verdict)
    }

    @Test func `says when to come back even after the last attempt`() {
        let once = Patience(attempts: 1, longestWait: 120) { $0 }
        #expect(once.verdict(afterAttempt: 1, retryAfter: 600) == .tooLong(seconds: 600))
    }

    @Test func `tries again after some statuses only`() {
        let passing = (100..<600).filter(Patience.isPassing(status:))
        #expect(passing == [429, 500, 502, 503, 504])
    }
}
