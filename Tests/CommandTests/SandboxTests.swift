import Foundation
import Subprocess
import Testing

/// `kintai-sandbox`, as people start and end it.
@Suite struct SandboxTests {
    @Test(arguments: [Signal.terminate, .interrupt])
    func `says its key and settings, writes them, and ends on a signal`(
        signal: Signal
    ) async throws {
        try await withFolder { folder in
            let ended = try await serving(in: folder) { running, _ in
                try running.send(signal, false)
            }
            #expect(ended.status == 0)
            // What to do next, and neither the key nor settings.
            let key = try text("hrmos.key", in: folder).dropLast()
            let pipeline = try text("pipeline.yml", in: folder)
            #expect(!ended.output.contains(key) && !ended.output.contains("version:"))
            let lines = ended.output.split(separator: "\n")
            #expect(lines.count == 3)
            #expect(lines[1].hasSuffix("kintai run --config rehearsal/pipeline.yml"))
            #expect(
                lines[2].hasSuffix(
                    "kintai-sandbox crowdlog --port 18081 --members rehearsal/members.csv"
                        + " --past-midnight take"))
            #expect(!pipeline.contains("language:"))
            let address = try #require(pipeline.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/))
            #expect(ended.errors == "listening on \(address.output)\n")
            let files = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "rehearsal").path)
            #expect(
                files.sorted() == [
                    "attendance-template.csv", "hrmos.key", "members.csv", "pipeline.yml",
                ])
        }
    }

    @Test(arguments: [
        ("--members nobody.csv", 66, "[file-missing]"), ("--members empty.csv", 65, "[file-empty]"),
        ("--unit 0", 64, "--unit takes minutes from 1 to 60."),
        ("--blank maybe", 64, "'maybe' is invalid"),
    ])
    func `serves no CrowdLog without members, or with impossible switches`(
        words: String, status: Int32, error: String
    ) async throws {
        try await withFolder { folder in
            try Data("社員コード,名前\n".utf8).write(to: folder.appending(path: "empty.csv"))
            let ended = try await Program.sandbox.run(
                ["crowdlog", "--port", "0"] + words.split(separator: " ").map(String.init),
                in: folder)
            #expect(ended.status == status)
            #expect(ended.errors.contains(error), "\(ended.errors)")
        }
    }

    /// Whoever reads Japanese gets Japanese pages from the next command too.
    @Test func `speaks the language of the environment, and writes it down`() async throws {
        try await withFolder { folder in
            let ended = try await Program.sandbox.run(
                [
                    "hrmos", "--port", "0", "--employees", "5", "--months", "1", "--today",
                    "2026-10-05", "--write", "rehearsal",
                ], in: folder, environment: ["LANG": "ja_JP.UTF-8"]
            ) { running in
                while (try? text("pipeline.yml", in: folder)) == nil {
                    try await Task.sleep(for: .milliseconds(20))
                }
                try running.send(.terminate, false)
            }
            #expect(ended.output.hasPrefix("準備ができました。"))
            #expect(ended.output.contains("--config rehearsal/pipeline.yml --today 2026-10-05\n"))
            #expect(try text("pipeline.yml", in: folder).contains("\nlanguage: ja\n"))
        }
    }

    @Test func `refuses a port that is taken`() async throws {
        try await withFolder { folder in
            _ = try await serving(in: folder) { running, port in
                let second = try await Program.sandbox.run(
                    ["hrmos", "--port", port], in: folder)
                #expect(second.status == 64)
                #expect(second.errors.contains("port \(port) of 127.0.0.1 [port-taken]"))
                #expect(second.output == "")
                try running.send(.terminate, false)
            }
        }
    }

    @Test(arguments: [
        ["--employees", "0"], ["--months", "121"], ["--seed", "-1"], ["--time", "25:00"],
        ["--today", "2026-02-30"], ["--port", "65536"], ["--rate", "10"],
        ["--retry-after", "soon"],
        ["--reset-share", "0.6", "--cut-share", "0.6"], ["--429-share", "-0.1"],
        ["--expired-key", "404"], ["--no-plan", "500"], ["--maintenance", "pdf"],
        ["--missing", "name"], ["--lag", "-1"], ["--latency", "-1"], ["--key", ""],
    ])
    func `refuses options that make no sense`(arguments: [String]) async throws {
        let ended = try await Program.sandbox.run(
            ["hrmos"] + arguments, in: FileManager.default.temporaryDirectory)
        #expect(ended.status == 64)
        #expect(ended.output == "")
    }

    @Test(arguments: ["Sandbox.md", "Sandbox.ja.md"], ["hrmos", "jobcan", "king-of-time"])
    func `has all its options in the documentation`(
        file: String, command: String
    ) async throws {
        let help = try await Program.sandbox.run(
            [command, "--help"], in: FileManager.default.temporaryDirectory)
        let page = try String(
            contentsOf: Project.samples.deletingLastPathComponent()
                .appending(path: "Documentation/\(file)"), encoding: .utf8)
        let options = Set(help.output.matches(of: /(?m)^  (?:-h, )?(--[a-z0-9-]+)/).map(\.output.1))
            .subtracting(["--help", "--version"])
        #expect(options.count > 30)
        for option in options { #expect(page.contains("`\(option)"), "\(option)") }
    }

    @Test func `writes a rehearsal of ジョブカン that a run reads`() async throws {
        try await withFolder { folder in
            let options = [
                "jobcan", "--port", "0", "--employees", "20", "--months", "1", "--today",
                "2026-10-20", "--adit-type", "kind", "--write", "rehearsal", "--csv", "exports",
            ]
            _ = try await Program.sandbox.run(options, in: folder) { running in
                let file = folder.appending(path: "exports/jobcan.csv")
                while !FileManager.default.fileExists(atPath: file.path) {
                    try await Task.sleep(for: .milliseconds(20))
                }
                for language in ["en", "ja"] {
                    let ended = try await Program.kintai.run(
                        [
                            "check", "--online", "--config", "rehearsal/pipeline.yml", "--today",
                            "2026-10-20", "--language", language,
                        ], in: folder)
                    #expect(ended.status == 0, "\(ended.errors)")
                    let word = language == "en" ? "is experimental" : "試験的な取得元"
                    #expect((ended.output + ended.errors).contains(word))
                }
                let ended = try await Program.kintai.run(
                    [
                        "run", "--config", "rehearsal/pipeline.yml", "--today", "2026-10-20",
                        "--language", "en",
                    ], in: folder)
                try running.send(.terminate, false)
                #expect(ended.status == 0, "\(ended.errors)")
                #expect((ended.output + ended.errors).contains("is experimental"))
                #expect(!(ended.output + ended.errors).contains("sample-secret"))
            }
        }
    }

    /// Runs a sandbox that is at work, on a port of its own, while `body` runs.
    private func serving(
        in folder: URL, _ body: (Program.Running, _ port: String) async throws -> Void
    ) async throws -> Program.Ended {
        try await Program.sandbox.run(
            ["hrmos", "--port", "0", "--employees", "5", "--months", "1", "--write", "rehearsal"],
            in: folder
        ) { running in
            var port: Substring?
            while port == nil {
                try await Task.sleep(for: .milliseconds(20))
                port = try? text("pipeline.yml", in: folder)
                    .firstMatch(of: /127\.0\.0\.1:(\d+)/)?.output.1
            }
            try await body(running, port.map(String.init) ?? "")
        }
    }

    private func text(_ file: String, in folder: URL) throws -> String {
        try String(
            contentsOf: folder.appending(path: "rehearsal/\(file)"), encoding: .utf8)
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-sandbox-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }
}
