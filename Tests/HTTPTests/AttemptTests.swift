import Testing

@testable import HTTP

@Suite struct AttemptTests {
    private let order = TransferOrder(
        method: "GET", url: "https://example.jp/", headerLines: [], proxy: .direct,
        connectTimeout: .seconds(10), silenceTimeout: .seconds(30), wholeTimeout: .seconds(60),
        largestBody: 64 << 20, verify: true, connectAfresh: false)

    private func attempt(
        _ outcome: TransferResult.Outcome, proxyStatus: Int = 0, wasSent: Bool = true
    ) -> Attempt {
        let result = TransferResult(
            outcome: outcome, status: 0, proxyStatus: proxyStatus, mayHaveBeenSent: wasSent,
            head: [], body: [], received: 0, message: "so")
        return Attempt(.ended(result), of: order, host: "example.jp")
    }

    private func unreachable(_ reason: HTTPFailure.Reason) -> HTTPFailure {
        .unreachable(reason, host: "example.jp", system: "so")
    }

    @Test func `says what failed, and whether it may pass`() {
        let cases: [(Attempt, HTTPFailure, Bool)] = [
            (attempt(.noHost), unreachable(.unknownHost), true),
            (attempt(.noProxy), unreachable(.unknownProxy), true),
            (attempt(.refused), unreachable(.connectionRefused), true),
            (attempt(.proxyRefused), unreachable(.proxyRefused(status: nil)), true),
            (
                attempt(.proxyRefused, proxyStatus: 407),
                unreachable(.proxyRefused(status: 407)), false
            ),
            (
                attempt(.proxyRefused, proxyStatus: 502),
                unreachable(.proxyRefused(status: 502)), true
            ),
            (attempt(.handshake), unreachable(.handshake), true),
            (attempt(.broken), unreachable(.broken), true),
            (attempt(.other), unreachable(.other), false),
            (
                attempt(.untrusted), .untrusted(.certificate, host: "example.jp", system: "so"),
                false
            ),
            (attempt(.tooLarge), .tooLarge(limit: 64), false),
            (attempt(.timedOut), .timedOut(.whole, seconds: 60), true),
            (attempt(.timedOut, wasSent: false), .timedOut(.connect, seconds: 10), true),
            (
                Attempt(.silent, of: order, host: "example.jp"),
                .timedOut(.silence, seconds: 30), true
            ),
            (Attempt(.cancelled, of: order, host: "example.jp"), .cancelled, false),
        ]
        for (attempt, failure, isPassing) in cases {
            guard case .failed(failure, _) = attempt else {
                Issue.record("\(attempt) isn't \(failure)")
                continue
            }
            #expect(attempt.isPassing == isPassing, "\(failure)")
        }
    }

    @Test func `knows whether the service may have the request`() {
        #expect(attempt(.broken).mayHaveBeenSent)
        #expect(!attempt(.refused, wasSent: false).mayHaveBeenSent)
        #expect(!attempt(.timedOut, wasSent: false).mayHaveBeenSent)
        #expect(Attempt(.silent, of: order, host: "example.jp").mayHaveBeenSent)
    }
}
