import Foundation
import Testing

@testable import Sandbox

@Suite struct FaultTests {
    @Test func `drops and cuts answers, and serves on`() async throws {
        for change in [\FaultShares.resets, \.cuts] as [WritableKeyPath<FaultShares, Double>] {
            var front = FrontSettings()
            front.faults[keyPath: change] = 1
            try await Wire.serving(front: front) { wire in
                for _ in 1...3 {
                    await #expect(throws: (any Error).self) {
                        try await wire.ask("/authentication/token", "Basic \(Wire.key)")
                    }
                }
                let served = try await wire.ask("/_sandbox/served")
                let faults = try served.object["faults"] as? [String: Int]
                #expect((faults?.values.first ?? 0) >= 3)
                #expect(faults?.count == 1)
            }
        }
    }

    @Test func `sends slow bodies whole`() async throws {
        var front = FrontSettings()
        front.faults.slow = 1
        front.faults.slowMilliseconds = 300
        try await Wire.serving(front: front) { wire in
            let start = ContinuousClock.now
            let reply = try await wire.ask("/authentication/token", "Basic \(Wire.key)")
            #expect(try reply.object["token"] is String)
            #expect(ContinuousClock.now - start >= .milliseconds(300))
        }
    }

    @Test func `waits before every answer`() async throws {
        var front = FrontSettings()
        front.latency = 100
        try await Wire.serving(front: front) { wire in
            let start = ContinuousClock.now
            _ = try await wire.ask("/users")
            #expect(ContinuousClock.now - start >= .milliseconds(100))
        }
    }

    @Test func `answers errors and 429`() async throws {
        var front = FrontSettings()
        front.faults.errors = 1
        try await Wire.serving(front: front) { wire in
            let reply = try await wire.ask("/users")
            #expect([500, 502, 503, 504].contains(reply.status))
            #expect(try reply.object["code"] as? Int == reply.status)
        }
        front.faults.errors = 0
        front.faults.tooMany = 1
        front.retryAfter = .date(30)
        try await Wire.serving(front: front) { wire in
            let reply = try await wire.ask("/users")
            #expect(reply.status == 429)
            #expect(reply.header("Retry-After")?.hasSuffix(" GMT") == true)
        }
    }

    @Test func `draws the same faults for the same request, and its shares`() {
        var shares = FaultShares()
        (shares.resets, shares.cuts, shares.slow) = (0.05, 0.1, 0.15)
        (shares.errors, shares.tooMany) = (0.2, 0.25)
        let draws = (1...10_000).map { shares.draw("GET /users?page=\($0)", time: 1) }
        #expect(draws == (1...10_000).map { shares.draw("GET /users?page=\($0)", time: 1) })
        for (fault, share) in [
            (FaultShares.Fault.reset, 0.05), (.cut, 0.1), (.slow, 0.15), (.tooMany, 0.25),
        ] {
            let found = Double(draws.count { $0 == fault }) / 10_000
            #expect(abs(found - share) < 0.02, "\(fault.name)")
        }
        #expect(abs(Double(draws.count { $0 == nil }) / 10_000 - 0.25) < 0.02)
        shares.seed = 2
        #expect(draws != (1...10_000).map { shares.draw("GET /users?page=\($0)", time: 1) })
        // A request that is asked again has another chance.
        let again = (1...100).map { shares.draw("GET /users", time: $0) }
        #expect(Set(again).count > 1)
    }

    @Test func `lets so many requests pass`() throws {
        var limiter = RateLimiter(try #require(FrontSettings.Rate("2/s")))
        let start = ContinuousClock.now
        let refused = [0, 100, 200, 999, 1000, 1050, 1100, 1101].map { milliseconds in
            limiter.refuses(at: start + .milliseconds(milliseconds))
        }
        #expect(refused == [false, false, true, true, false, true, false, true])
    }

    @Test(arguments: [
        ("10/s", 429, 10, 1), ("429:10/s", 429, 10, 1), ("503:600/m", 503, 600, 60),
    ])
    func `reads a rate`(text: String, status: Int, requests: Int, seconds: Int) throws {
        let rate = try #require(FrontSettings.Rate(text))
        #expect((rate.status, rate.requests, rate.seconds) == (status, requests, seconds))
    }

    @Test(arguments: ["", "10", "10/h", "0/s", "200:1/s", "1:2:3/s", "x/s", "429:/s"])
    func `refuses what isn't a rate`(text: String) {
        #expect(FrontSettings.Rate(text) == nil)
    }

    @Test func `refuses requests above the rate`() async throws {
        var front = FrontSettings()
        front.rate = FrontSettings.Rate("429:2/m")
        front.retryAfter = .seconds(5)
        try await Wire.serving(front: front) { wire in
            var statuses: [Int] = []
            for _ in 1...3 {
                statuses.append(try await wire.ask("/users").status)
            }
            #expect(statuses == [401, 401, 429])
            let reply = try await wire.ask("/users")
            #expect(reply.header("Retry-After") == "5")
        }
    }
}
