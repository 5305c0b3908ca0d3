import Foundation
import Handoff
import Subprocess
import Testing

/// Two runs never work in one workspace, however the first one ends.
@Suite(.timeLimit(.minutes(10))) struct LockTests {
    @Test(arguments: [
        (
            "en",
            """
            error: kintai run is at work in workspace (process {process}, run 20261121T200000Z, \
            since 2026-11-22T05:00:00+09:00) [workspace-locked]
            """
        ),
        (
            "ja",
            """
            エラー: workspace では別の kintai run が実行中です（プロセス {process}、\
            実行 20261121T200000Z、2026-11-22T05:00:00+09:00 開始） [workspace-locked]
            """
        ),
    ])
    func `says who holds the workspace`(language: String, says: String) async throws {
        let ownNumber = ProcessInfo.processInfo.processIdentifier
        try await withHeldWorkspace(by: ownNumber) { project in
            for command in ["run", "run --integration 大阪"] {
                let ended = try await project.kintai(
                    words: "\(command) --language \(language)")
                let words = says.replacing("{process}", with: "\(ownNumber)")
                #expect(ended.status == 75)
                #expect(ended.output == "")
                #expect(ended.errors.hasPrefix(words + "\n"), "\(ended.errors)")
            }
            #expect(try project.runs() == [])
        }
    }

    @Test func `says that stages go on where the one that started them is dead`() async throws {
        // No system gives out so high a number.
        try await withHeldWorkspace(by: Int32.max) { project in
            let ended = try await project.kintai(words: "run")
            #expect(ended.status == 75)
            #expect(
                ended.errors.hasPrefix(
                    "error: what kintai run (run 20261121T200000Z) started in workspace is still at"
                        + " work [workspace-held-by-stages]"), "\(ended.errors)")
            #expect(ended.errors.contains("its process 2147483647, begun 2026-11-22T05:00:00+"))
        }
    }

    @Test func `refuses a second run while a first is at work`() async throws {
        try await Project.withCopy { project in
            try await Gate.with(in: project) { gate in
                let programs = try standIn(
                    for: "kintai-load", in: project,
                    script: """
                        \(gate.stop)
                        exec '\(Program.load.file.path)' "$@"
                        """)
                let conductor = Program("kintai", in: programs)
                try project.edit("pipeline.yml", "version: 1", to: "version: 1\nparallel: 1")
                let ended = try await conductor.run(
                    ["run", "--today", Project.today], in: project.folder
                ) { running in
                    try await gate.reached()
                    let run = try #require(try project.runs().first)
                    for command in ["run", "resume", "resume \(run)"] {
                        let second = try await project.kintai(words: command)
                        #expect(second.status == 75, "\(second.errors)")
                        #expect(
                            second.errors.contains(
                                "(process \(running.process), run \(run), since "))
                    }
                    let reading = try await project.kintai(words: "check --today 2026-11-01")
                    #expect(reading.status == 0, "\(reading.errors)")
                    gate.open()
                }
                #expect(ended.status == 0, "\(ended.errors)")
                #expect(try project.runs().count == 1)
            }
        }
    }

    @Test func `holds the workspace for stages that outlive their conductor`() async throws {
        try await Project.withCopy { project in
            try await Gate.with(in: project) { gate in
                let programs = try standIn(
                    for: "kintai-load", in: project,
                    script: """
                        \(gate.stop)
                        exec '\(Program.load.file.path)' "$@"
                        """)
                try project.edit("pipeline.yml", "version: 1", to: "version: 1\nparallel: 1")
                let killed = try await Program("kintai", in: programs).run(
                    ["run", "--today", Project.today], in: project.folder
                ) { running in
                    try await gate.reached()
                    try running.send(.kill, false)
                }
                #expect(killed.status == -9)
                let second = try await project.kintai(words: "resume")
                #expect(second.status == 75)
                #expect(second.errors.contains("[workspace-held-by-stages]"), "\(second.errors)")
                gate.open()
                try await project.waitForQuiet()
                let third = try await project.kintai(words: "resume")
                #expect(third.status == 0, "\(third.errors)")
            }
        }
    }

    /// Gives `body` a project whose workspace the test itself holds, in the name of a run of that
    /// process.
    private func withHeldWorkspace(
        by process: Int32, _ body: (Project) async throws -> Void
    ) async throws {
        try await Project.withCopy { project in
            let path = Path(project.workspace.path)
            try FileWriting.makeFolder(path)
            let lock = try #require(try FileLock.take(path / "lock"))
            defer { lock.release() }
            let holder = """
                {"process": \(process), "host": "\(RunningProcess.host)", "program": "kintai run",
                 "run": "20261121T200000Z", "since": "2026-11-22T05:00:00+09:00"}
                """
            try lock.write([UInt8](holder.utf8))
            try await body(project)
        }
    }
}
