import Foundation
import Subprocess
import TestSupport
import Testing

/// Killed at any moment and called again, the pipeline comes to the same end.
@Suite struct KillTests {
    /// How often it is killed; more where `KINTAI_KILL_ROUNDS` says so.
    private static let rounds =
        ProcessInfo.processInfo.environment["KINTAI_KILL_ROUNDS"].flatMap(Int.init) ?? 5

    @Test func `comes to the same end however often it is killed`() async throws {
        try await Project.withCopy { project in
            let start = ContinuousClock.now
            let (_, undisturbed) = try await project.runSamples()
            let duration = ContinuousClock.now - start
            let wanted = try project.takeAway(undisturbed)
            var random = Seeded(state: 2026)

            for round in 1...Self.rounds {
                let begun = try project.runs()
                let fraction = Double.random(in: 0..<1, using: &random)
                let toGroup = Bool.random(using: &random)
                let arguments = begun.isEmpty ? ["run", "--today", Project.today] : ["resume"]
                let ended = try await Program.kintai.run(arguments, in: project.folder) { running in
                    try await Task.sleep(for: duration * fraction)
                    // It may have ended by itself.
                    try? running.send(.kill, toGroup)
                }
                #expect([-9, 0].contains(ended.status) || isBeforeRun(ended), "\(ended.errors)")
                try await project.waitForQuiet()
                guard round.isMultiple(of: 3) || ended.status == 0 else { continue }
                try await finish(project, like: wanted)
            }
            try await finish(project, like: wanted)
        }
    }

    @Test func `a confirmation comes to the same end however often it is killed`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let before = project.folder.appending(path: "before")
            try FileManager.default.copyItem(at: project.workspace, to: before)
            let start = ContinuousClock.now
            try await confirm(in: project)
            let duration = ContinuousClock.now - start
            let wanted = try project.tree(of: run)
            var random = Seeded(state: 2027)

            for _ in 1...Self.rounds {
                try FileManager.default.removeItem(at: project.workspace)
                try FileManager.default.copyItem(at: before, to: project.workspace)
                let fraction = Double.random(in: 0..<1, using: &random)
                let toGroup = Bool.random(using: &random)
                _ = try await Program.kintai.run(["confirm"], in: project.folder) { running in
                    try await Task.sleep(for: duration * fraction)
                    // It may have ended by itself.
                    try? running.send(.kill, toGroup)
                }
                try await project.waitForQuiet()
                try await confirm(in: project)
                expectSame(try project.tree(of: run), wanted)
            }
        }
    }

    private func confirm(in project: Project) async throws {
        let ended = try await project.kintai(words: "confirm")
        #expect(ended.status == 0, "\(ended.errors)")
    }

    /// Whether the last kill was so early that there was no run to go on with.
    private func isBeforeRun(_ ended: Program.Ended) -> Bool {
        ended.errors.contains("[run-missing]")
    }

    /// Calls again as a scheduler would, compares, and clears away.
    private func finish(_ project: Project, like wanted: Tree) async throws {
        var ended = try await project.kintai(words: "resume")
        if isBeforeRun(ended) {
            ended = try await project.kintai(words: "run --today \(Project.today)")
        }
        #expect(ended.status == 0, "\(ended.errors)")
        let name = try #require(try project.runs().max())
        let run = project.workspace.appending(path: "runs/\(name)")
        expectSame(try project.takeAway(run), wanted)
        try FileManager.default.removeItem(at: project.workspace.appending(path: "runs"))
    }
}
