import Foundation
import Testing

/// What earlier versions wrote stays readable.
///
/// `Formats/N` is a project as the version left it that brought format number N; none is ever made anew.
@Suite struct FormatTests {
    private static let formats = ["1"]
    /// Confirmed, and the run after it, whose two days are pending.
    private static let (first, second) = ("20261129T105157Z", "20261129T105203Z")

    @Test(arguments: formats) func `reads and goes on with a workspace`(format: String) async throws
    {
        try await withProject(of: format) { project in
            let history = try await project.kintai("history")
            #expect(history.output.contains(Self.first) && history.output.contains(Self.second))
            let explained = try await project.kintai(
                words: "explain --employee A0001 --date 2026-10-01")
            for told in ["19:30", "18:00", Self.second] {
                #expect(explained.output.contains(told), "\(explained.output)")
            }
            #expect(try await project.kintai("report", Self.second).status == 0)
            let confirmed = try await project.kintai("confirm", Self.second)
            #expect(confirmed.output.contains("days taken down as loaded: 2"))
            let (ended, run) = try await project.runSamples()
            #expect(ended.status == 0, "\(ended.errors)")
            let summary = try String(
                contentsOf: run.appending(path: "summary.json"), encoding: .utf8)
            #expect(summary.contains("\"unchanged\" : 9"), "\(summary)")
        }
    }

    @Test(arguments: formats) func `makes of an extracted month what was made of it`(
        format: String
    ) async throws {
        try await withProject(of: format) { project in
            let run = project.workspace.appending(path: "runs/\(Self.second)")
            let month = "transform/本社/2026-10"
            let before = try Tree(run) { $0.hasPrefix(month) && $0.hasSuffix(".csv") }
            #expect(before.files.count == 3)
            let ended = try await Program.transform.run(
                [
                    "--config", "pipeline.yml", "--run", run.path, "--integration", "本社", "--month",
                    "2026-10", "--today", "2026-11-02",
                ], in: project.folder)
            #expect(ended.status == 0, "\(ended.errors)")
            try expectSame(Tree(run) { $0.hasPrefix(month) && $0.hasSuffix(".csv") }, before)
        }
    }

    @Test(arguments: [
        ("workspace/ledger/2026-10/000003/datapackage.json", #""format" : 1,"#, #""format" : 2,"#),
        ("workspace/runs/\(second)/run.json", #""format" : 1,"#, #""format" : 2,"#),
    ])
    func `refuses what a newer version wrote, and changes nothing`(
        file: String, old: String, new: String
    ) async throws {
        try await withProject(of: "1") { project in
            try project.edit(file, old, to: new)
            let ledger = project.workspace.appending(path: "ledger")
            let before = try Tree(ledger) { _ in true }
            let ended = try await project.kintai("run", "--today", Project.today)
            #expect(ended.status == 65, "\(ended.errors)")
            #expect(ended.errors.contains("[written-by-newer]"), "\(ended.errors)")
            #expect(ended.errors.contains("with that version of kintai or a newer one"))
            try expectSame(Tree(ledger) { _ in true }, before)
        }
    }

    @Test func `refuses a pipeline.yml of a newer version`() async throws {
        try await withProject(of: "1") { project in
            try project.edit("pipeline.yml", "version: 1", to: "version: 2")
            let ended = try await project.kintai("run", "--today", Project.today)
            #expect(ended.status == 78)
            #expect(ended.errors.contains("version"), "\(ended.errors)")
            #expect(ended.errors.contains("[config-bad-value]"), "\(ended.errors)")
        }
    }

    private func withProject(
        of format: String, _ body: (Project) async throws -> Void
    ) async throws {
        let kept = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Formats/\(format)")
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-command-tests-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: kept, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(Project(folder: folder))
    }
}
