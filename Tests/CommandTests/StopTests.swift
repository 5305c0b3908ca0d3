import Foundation
import Subprocess
import Testing

/// Who asks a run to stop gets a run that can go on, and one message that says so.
@Suite(.timeLimit(.minutes(10))) struct StopTests {
    struct Way: Sendable, CustomTestStringConvertible {
        let signal: Signal
        /// As a terminal sends it: to the stages as well.
        let toGroup: Bool
        var language = "en"
        var testDescription: String { "\(signal) \(toGroup ? "to all" : "to kintai alone")" }
    }

    @Test(arguments: [
        Way(signal: .interrupt, toGroup: false), Way(signal: .interrupt, toGroup: true),
        Way(signal: .terminate, toGroup: false, language: "ja"),
        Way(signal: .terminate, toGroup: true),
        Way(signal: .terminalClosed, toGroup: false),
    ])
    func `stops, says how to go on, and goes on to the same end`(way: Way) async throws {
        try await Project.withCopy { project in
            // One at a time: 本社 is done when 大阪 waits.
            try project.edit("pipeline.yml", "version: 1", to: "version: 1\nparallel: 1")
            let wanted = try project.takeAway(try await project.runSamples().run)
            try await Gate.with(in: project) { gate in
                let programs = try standIn(
                    for: "kintai-transform", in: project,
                    script: """
                        case "$*" in *大阪*) \(gate.stop) ;; esac
                        exec '\(Program.transform.file.path)' "$@"
                        """)
                let stopped = try await Program("kintai", in: programs).run(
                    ["run", "--today", Project.today, "--language", way.language],
                    in: project.folder
                ) { running in
                    try await gate.reached()
                    try running.send(way.signal, way.toGroup)
                }
                let name = try #require(try project.runs().first)
                let run = project.workspace.appending(path: "runs/\(name)")
                #expect(stopped.status == 75)
                #expect(stopped.output == "")
                #expect(stopped.errors == words(of: name, in: way.language))
                let resumed = try await project.kintai(words: "resume \(name)")
                #expect(resumed.status == 0, "\(resumed.errors)")
                expectSame(try project.tree(of: run), wanted)
            }
        }
    }

    private func words(of run: String, in language: String) -> String {
        language == "ja"
            ? """
            エラー: 実行 \(run) を途中で止めました（6 件中 3 件の連携×月が処理済み） [run-stopped]
              理由: 停止の合図（Ctrl-C、kill、端末の終了など）を受け取りました。できたものはそのまま使えます
              対処: 続きから進めるには、次を実行してください: kintai resume \(run)

            """
            : """
            error: the run \(run) was stopped; partitions done: 3 of 6 [run-stopped]
              why:  a signal asked for it (Ctrl-C, kill, a terminal that closed); what is done is \
            kept, and nothing is half-written
              mend: to go on from there, run: kintai resume \(run)

            """
    }

    @Test func `ends at once at the second signal`() async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "version: 1", to: "version: 1\nparallel: 1")
            try await Gate.with(in: project) { gate in
                // It takes note of the first signal, and doesn't end.
                let programs = try standIn(
                    for: "kintai-transform", in: project,
                    script: """
                        trap '\(gate.reach)' TERM
                        \(gate.reach)
                        (\(gate.wait)) &
                        wait $!
                        wait $!
                        """)
                let stopped = try await Program("kintai", in: programs).run(
                    ["run", "--today", Project.today], in: project.folder
                ) { running in
                    try await gate.reached()
                    try running.send(.interrupt, false)
                    try await gate.reached()
                    try running.send(.interrupt, false)
                }
                #expect(stopped.status == 75)
                #expect(stopped.output + stopped.errors == "")
            }
            try await project.waitForQuiet()
        }
    }

    @Test func `leaves a signal alone that it was told to ignore`() async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "version: 1", to: "version: 1\nparallel: 1")
            try await Gate.with(in: project) { gate in
                let programs = try standIn(
                    for: "kintai-load", in: project,
                    script: """
                        \(gate.stop)
                        exec '\(Program.load.file.path)' "$@"
                        """)
                let ended = try await Program.shell.run(
                    ["-c", "trap '' HUP; exec programs/kintai run --today \(Project.today)"],
                    in: project.folder
                ) { running in
                    try await gate.reached()
                    try running.send(.terminalClosed, false)
                    gate.open()
                }
                #expect(ended.status == 0, "\(ended.errors)")
                _ = programs
            }
        }
    }
}
