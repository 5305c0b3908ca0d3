import Foundation
import Sandbox
import Subprocess
import Testing

/// Killed at any moment while it sends days, it loses none, confirms none that wasn't taken, and sends
/// again only what had no answer.
@Suite struct APILoadKillTests {
    /// How often it is killed; more where `KINTAI_KILL_ROUNDS` says so.
    private static let rounds =
        ProcessInfo.processInfo.environment["KINTAI_KILL_ROUNDS"].flatMap(Int.init) ?? 5

    @Test func `comes to the same end however often it is killed`() async throws {
        // Slow enough to be killed between two requests.
        var front = FrontSettings()
        front.latency = 20
        var random = Moments(state: 2028)
        var left = Self.rounds
        while left > 0 {
            try await CrowdLogDesk.with(front: front, change: LoadByAPITests.Way.hidden.apply) {
                desk in
                var isDone = false
                var seen: [(days: Set<String>, sent: Int)] = []
                while left > 0, !isDone {
                    left -= 1
                    isDone = try await isKilled(desk, &random)
                    try await desk.project.waitForQuiet()
                    #expect(try desk.confirmed().isSubset(of: desk.days()))
                    seen.append((try desk.journalled(), try desk.taken().count))
                }
                try await finish(desk)
                #expect(try desk.confirmed() == desk.days())
                #expect(try desk.days().count == 1485)
                try desk.expectNoNeedlessRequest(seen: seen)
            }
        }
    }

    /// Runs or goes on, and kills it after a while; a new run now and then, for it must settle what the
    /// killed one has left.
    /// - Returns: Whether it ended before.
    private func isKilled(
        _ desk: CrowdLogDesk, _ random: inout Moments
    ) async throws -> Bool {
        let isNew = try desk.project.runs().isEmpty || random.next().isMultiple(of: 3)
        let arguments = isNew ? ["run", "--today", Project.today] : ["resume"]
        let wait = Duration.milliseconds(Int(random.next() % 2500))
        let toGroup = random.next().isMultiple(of: 2)
        let ended = try await Program.kintai.run(arguments, in: desk.project.folder) { running in
            try await Task.sleep(for: wait)
            // It may have ended by itself.
            try? running.send(.kill, toGroup)
        }
        #expect(
            [-9, 0].contains(ended.status) || ended.errors.contains("[run-missing]"),
            "\(ended.errors)")
        return ended.status == 0
    }

    private func finish(_ desk: CrowdLogDesk) async throws {
        let ended = try await desk.project.kintai("run", "--today", Project.today)
        #expect(ended.status == 0, "\(ended.errors)")
    }
}

/// The same numbers from the same seed, on every system.
private struct Moments {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
