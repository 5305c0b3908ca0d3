import Foundation
import Testing

/// A folder of its own with a copy of samples/, in which programs run.
struct Project {
    /// The day on which `planted.csv` was worked out.
    static let today = "2026-11-01"
    static let integrations = ["本社", "大阪"]
    static let months = ["2026-08", "2026-09", "2026-10"]
    static let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")

    let folder: URL

    /// Gives `body` a project that is gone afterwards.
    static func withCopy<Value>(
        _ body: (Project) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-command-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in [
            "hrmos", "hrmos-csv", "pipeline.yml", "pipeline-csv.yml", "members.csv", "mapping.csv",
            "attendance-template.csv", "man-hours.csv",
        ] {
            try FileManager.default.copyItem(
                at: samples.appending(path: name), to: folder.appending(path: name))
        }
        return try await body(Project(folder: folder))
    }

    /// Replaces a text that must be there, in a UTF-8 file.
    func edit(_ file: String, _ old: String, to new: String) throws {
        let url = folder.appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        try #require(text.contains(old), "\(file) has no \(old)")
        try text.replacing(old, with: new).write(to: url, atomically: false, encoding: .utf8)
    }

    /// Writes a text in UTF-8, over what is there.
    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: file))
    }

    func kintai(
        _ arguments: String..., environment: [String: String] = [:]
    ) async throws -> Program.Ended {
        try await Program.kintai.run(arguments, in: folder, environment: environment)
    }

    /// `kintai` with arguments as one would type them.
    func kintai(words: String) async throws -> Program.Ended {
        try await Program.kintai.run(words.split(separator: " ").map(String.init), in: folder)
    }

    /// `kintai run` on the day of the samples, with programs of a folder.
    /// - Returns: how it ended, and the new run's folder.
    func runSamples(
        _ arguments: String..., environment: [String: String] = [:],
        programs: URL = Program.folder
    ) async throws -> (ended: Program.Ended, run: URL) {
        let before = try runs()
        let ended = try await Program("kintai", in: programs).run(
            ["run", "--today", Project.today] + arguments, in: folder, environment: environment)
        let made = try runs().filter { !before.contains($0) }
        try #require(made.count == 1, "\(ended.errors)")
        return (ended, workspace.appending(path: "runs/\(made[0])"))
    }

    var workspace: URL { folder.appending(path: "workspace") }

    /// The runs' names.
    func runs() throws -> [String] {
        let runs = workspace.appending(path: "runs").path
        guard FileManager.default.fileExists(atPath: runs) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: runs)
    }

    /// Returns when nobody works in the workspace any more, not even a stage without its conductor.
    func waitForQuiet() async throws {
        let ended = try await Program.shell.run(
            ["-c", "[ ! -e workspace/lock ] || flock -w 300 workspace/lock true"], in: folder)
        try #require(ended.status == 0, "\(ended.errors)")
    }

    /// A run's folder and the ledger as a run that ended undisturbed leaves them: with `{run}` for its
    /// name, and without the generations' numbers, which count how often it took to get there.
    ///
    /// How long it took is nobody's promise.
    func tree(of run: URL) throws -> Tree {
        var tree = try Tree(run) { $0 != "times.json" }
        let name = run.lastPathComponent
        for file in ["summary.json", "run.json", "report.html"] {
            tree.edit(file) {
                $0.replacing(name, with: "{run}").replacing(/("\d{4}-\d{2}" :) \d+/) { $0.1 }
                    // The report says when the run was.
                    .replacing(/(Run|実行) \d{4}-\d{2}-\d{2} \d{2}:\d{2}/) { $0.1 }
            }
        }
        let ledger = workspace.appending(path: "ledger")
        for month in try names(in: ledger) {
            let newest = try #require(
                names(in: ledger.appending(path: month)).filter { !$0.hasPrefix(".") }.max())
            for file in ["loaded.csv", "open.csv"] {
                let url = ledger.appending(path: "\(month)/\(newest)/\(file)")
                let text = try String(contentsOf: url, encoding: .utf8)
                tree.add(text.replacing(name, with: "{run}"), as: "ledger/\(month)/\(file)")
            }
        }
        return tree
    }

    /// What a run has left, which is gone then, as if it had never been.
    func takeAway(_ run: URL) throws -> Tree {
        let tree = try tree(of: run)
        try FileManager.default.removeItem(at: run)
        try FileManager.default.removeItem(at: workspace.appending(path: "ledger"))
        return tree
    }

    private func names(in folder: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}
