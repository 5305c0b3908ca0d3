import Foundation
import Testing

/// What programs end with, and the first words of why.
@Suite struct StatusTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let command: String
        let status: Int32
        /// A part of what standard error says.
        let says: String
        var testDescription: String { command }

        init(_ command: String, _ status: Int32, _ says: String) {
            (self.command, self.status, self.says) = (command, status, says)
        }
    }

    @Test(arguments: [
        Case("run --bogus", 64, "Unknown option '--bogus'"),
        Case("bogus", 64, "Unexpected argument 'bogus'"),
        Case("run --from 2026-10-01", 64, "--from and --to go together"),
        Case("run --from 2026-10-02 --to 2026-10-01", 64, "--from is after --to"),
        Case("run --last 40 --month 2026-10", 64, "by --last, or by --month"),
        Case("run --last 0", 64, "from 1 to 3660"),
        Case("run --month 2026-13", 64, "'2026-13' is invalid"),
        Case("run --today 2026-02-29", 64, "'2026-02-29' is invalid"),
        Case("run --held-exit 256", 64, "from 0 to 255"),
        Case("run --integration 東京", 64, "no integration '東京' [usage-unknown-integration]"),
        Case("extract --integration 東京 --run x", 64, "[usage-unknown-integration]"),
        Case("extract members", 64, "Give FILE and --to, or --run."),
        Case("extract file members.csv --to x", 64, "--profile"),
        Case("extract file members.csv --to x --profile hrmos", 64, "it takes: hrmos-daily"),
        Case("extract file gone.csv --to x --profile hrmos-daily", 66, "gone.csv: error: "),
        Case("extract file a.csv --to x --profile a --config b.yml", 66, "[config-not-found]"),
        Case("extract file a.csv --to hrmos --profile hrmos-daily", 64, "--to can't be 'hrmos'"),
        Case("explain --employee A0001", 64, "--date"),
        Case("run --config nowhere.yml", 66, "nowhere.yml: error: there is no such pipeline"),
        Case("run --config hrmos", 65, "hrmos: error: this file can't be read"),
        Case("explain --employee A0001 --date 2026-10-05", 66, "[run-missing]"),
        Case("transform --integration 大阪 --run x", 66, "x/extract/大阪/people: error: "),
        Case("load prepare --run x", 66, "x/transform: error: "),
    ])
    func `says what is wrong with a command`(of expected: Case) async throws {
        try await Project.withCopy { project in
            let ended = try await Program.kintai.run(
                expected.command.split(separator: " ").map(String.init), in: project.folder)
            #expect(ended.status == expected.status)
            #expect(ended.errors.contains(expected.says), "\(ended.errors)")
            #expect(ended.output == "")
            #expect(try Tree(project.folder).files.keys.allSatisfy { !$0.hasPrefix("x") })
            #expect(try project.runs() == [])
        }
    }

    @Test func `holds a first load back until it is allowed`() async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "first_load: allow", to: "first_load: ask")
            let refused = try await project.kintai("run", "--today", Project.today)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("[first-load-not-allowed]"), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: project.workspace.path))
            let (allowed, _) = try await project.runSamples("--first-load")
            #expect(allowed.status == 0)
        }
    }

    @Test func `says that it can't write`() async throws {
        try await Project.withCopy { project in
            // A file in the folder's place: permissions would not stop the superuser.
            try Data("taken".utf8).write(to: project.workspace)
            let ended = try await project.kintai("run", "--today", Project.today)
            #expect(ended.status == 73)
            #expect(ended.errors.contains("workspace: error: this can't be written: "))
        }
    }

    @Test func `ends a run of held days as asked and prints the summary for machines`() async throws
    {
        try await Project.withCopy { project in
            let (ended, run) = try await project.runSamples("--held-exit", "7", "--json")
            #expect(ended.status == 7)
            let summary = try Data(contentsOf: run.appending(path: "summary.json"))
            #expect(Data(ended.output.utf8) == summary)
            #expect(try JSONSerialization.jsonObject(with: summary) is [String: Any])
        }
    }

    @Test func `ends a run without held days with 0 all the same`() async throws {
        try await Project.withCopy { project in
            let (ended, _) = try await project.runSamples(
                "--integration", "大阪", "--month", "2026-10", "--held-exit", "7")
            #expect(ended.status == 0)
        }
    }
}
