import Foundation
import Testing

/// What standard error gets of a run at work.
@Suite(.timeLimit(.minutes(10))) struct LogTests {
    private func events(_ ended: Program.Ended) throws -> [[String: Any]] {
        try ended.errors.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                "\(line)")
        }
    }

    @Test func `JSON tells of every part, and of nobody`() async throws {
        try await Project.withCopy { project in
            let (ended, run) = try await project.runSamples("--log", "json")
            #expect(ended.status == 0)
            let events = try events(ended)
            #expect(events.first?["event"] as? String == "run-began")
            #expect(events.last?["event"] as? String == "run-ended")
            #expect(events.last?["run"] as? String == run.lastPathComponent)
            #expect(events.last?["added"] as? Int == 1504)
            for (stage, count) in [("extract", 6), ("transform", 6), ("load", 3)] {
                let parts = events.filter {
                    $0["event"] as? String == "part-done" && $0["stage"] as? String == stage
                }
                #expect(parts.count == count, "\(stage)")
            }
            for name in ["架空花子", "見本太郎", "A0001"] { #expect(!ended.errors.contains(name)) }
        }
    }

    @Test func `JSON has faults as events and nothing else`() async throws {
        try await Project.withCopy { project in
            try Data([0, 1]).write(to: project.folder.appending(path: "members.csv"))
            let (ended, _) = try await project.runSamples("--log", "json")
            #expect(ended.status == 65)
            let faults = try events(ended).filter { $0["event"] as? String == "fault" }
            #expect(faults.map { $0["code"] as? String } == ["csv-nul"])
            let missing = try await project.kintai(
                "run", "--log", "json", "--config", "nowhere.yml")
            #expect(missing.status == 66)
            #expect(try events(missing).map { $0["code"] as? String } == ["config-not-found"])
        }
    }

    @Test func `pipeline.yml may ask for lines of text`() async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "version: 1\n", to: "version: 1\nlog: text\n")
            let (ended, _) = try await project.runSamples()
            let lines = ended.errors.split(separator: "\n")
            #expect(lines.count > 15)
            #expect(
                lines.allSatisfy {
                    $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ info [a-z-]+ .*/) != nil
                })
            let (quiet, _) = try await project.runSamples("--log", "none")
            #expect(quiet.errors == "")
        }
    }

    private static let hasPython = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/python3")
    }

    /// What a person at a terminal sees of `kintai`.
    private func onTerminal(
        _ arguments: [String], in project: Project, environment: [String: String] = [:]
    ) async throws -> String {
        let program = Program.kintai.file.path
        let words = ([program] + arguments).map { "'\($0)'" }.joined(separator: ", ")
        return try await Program("python3", in: URL(filePath: "/usr/bin")).run(
            ["-c", "import pty; pty.spawn([\(words)])"], in: project.folder,
            environment: environment
        ).output
    }

    @Test(.enabled(if: hasPython, "make deps installs python3"))
    func `a terminal shows a line a partition`() async throws {
        try await Project.withCopy { project in
            let shown = try await onTerminal(["run", "--today", Project.today], in: project)
            for partition in ["本社 2026-08: 725 days (", "大阪 2026-10: 201 days ("] {
                #expect(shown.contains(partition))
            }
            #expect(shown.contains("read 6/6, decided 6/6, compared 3/3"))
            // The status line is gone before the report comes.
            #expect(shown.contains("\r\u{1B}[KAttendance from "))
        }
    }

    @Test(.enabled(if: hasPython, "make deps installs python3"), arguments: [true, false])
    func `a terminal has colours unless somebody minds`(minds: Bool) async throws {
        try await Project.withCopy { project in
            let shown = try await onTerminal(
                ["run", "--config", "nowhere.yml"], in: project,
                environment: minds ? ["NO_COLOR": "1"] : ["TERM": "xterm"])
            #expect(shown.contains("\u{1B}[1;31merror:\u{1B}[0m") == !minds)
            #expect(shown.contains("there is no such pipeline"))
        }
    }
}
