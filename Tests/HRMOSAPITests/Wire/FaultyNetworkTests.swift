import Foundation
import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// With 5 % of all answers faulty in every way, a run is whole, or it stops and goes on later.
@Suite(.fewAtOnce) struct FaultyNetworkTests {
    /// How many seeds are tried: `KINTAI_API_SEEDS`.
    private static let seeds =
        ProcessInfo.processInfo.environment["KINTAI_API_SEEDS"].flatMap { Int($0) } ?? 4

    /// The codes with which a service may stop a run.
    private static let stops: Set<FaultCode> = [
        .serviceUnreachable, .serviceSilent, .serviceFailing, .serviceBusy, .serviceMaintenance,
    ]

    @Test func `is the same as undisturbed, or stops and is the same when it goes on`() async throws
    {
        let plain = try Tenant()
        let wanted = try await withService(plain.answer) { port in
            let night = try longNight(port: port)
            try await night.extract()
            return try night.packages()
        }
        var whole = 0
        var stopped = 0
        var faults: [String: Int] = [:]
        for seed in 1...Self.seeds {
            // Few tries on some nights, so that these stop.
            let night = try await play(seed, attempts: [6, 2, 1][seed % 3], like: wanted)
            if night.stopped { stopped += 1 } else { whole += 1 }
            faults.merge(night.faults, uniquingKeysWith: +)
        }
        #expect(whole > 0)
        #expect(!faults.isEmpty)
        if Self.seeds >= 50 {
            #expect(stopped > 0)
            // All ways came up.
            #expect(Set(["reset", "cut", "slow", "429", "500"]).isSubset(of: faults.keys))
            print("\(Self.seeds) nights: \(whole) whole, \(stopped) stopped and went on; \(faults)")
        }
    }

    private func longNight(port: Int) throws -> Night {
        try Night(port: port, from: "2026-09-21", to: "2026-10-15")
    }

    /// One night with faults, and where it stops another call without.
    private func play(
        _ seed: Int, attempts: Int, like wanted: [String: Data]
    ) async throws -> (stopped: Bool, faults: [String: Int]) {
        var front = FrontSettings()
        front.faults = .onePercentOfEach(seed: seed)
        let faulty = try Tenant(front: front)
        let night = try longNight(port: 1)
        night.api.http.attempts = attempts
        let patient = night.api.http
        night.api.http.silenceTimeout = 3
        var stopped = false
        try await withService(faulty.answer) { port in
            night.api.baseURL = "http://127.0.0.1:\(port)"
            do {
                try await night.extract()
            } catch let faults as Faults {
                stopped = true
                #expect(Self.stops.isSuperset(of: faults.all.map(\.code)), "seed \(seed)")
            }
        }
        if stopped {
            let kept = night.fetched()
            let sound = try Tenant()
            night.api.http = patient
            try await withService(sound.answer) { port in
                night.api.baseURL = "http://127.0.0.1:\(port)"
                try await night.extract()
            }
            let served = try sound.served()
            for name in kept {
                #expect(served.count("/\(name)") == 0, "seed \(seed): \(name)")
            }
        }
        expectSame(try night.packages(), wanted)
        #expect(night.fetched().isEmpty)
        return (stopped, try faulty.served().faults)
    }
}

extension FaultShares {
    /// 5 % of all answers, in every way.
    fileprivate static func onePercentOfEach(seed: Int) -> FaultShares {
        var shares = FaultShares()
        shares.seed = seed
        shares.resets = 0.01
        shares.cuts = 0.01
        shares.slow = 0.01
        shares.errors = 0.01
        shares.tooMany = 0.01
        // Longer than a test waits.
        shares.slowMilliseconds = 60_000
        return shares
    }
}
