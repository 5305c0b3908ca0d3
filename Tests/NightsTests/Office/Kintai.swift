import Foundation
import Testing
import WorkModel

/// `kintai` at work in the folder of a pipeline.yml.
struct Kintai {
    let folder: URL

    /// Lets `kintai` run before a morning.
    /// - Returns: the run's folder, and what it printed.
    func run(on morning: WorkDate) async throws -> (folder: URL, output: String) {
        let before = try runs()
        let output = try await self("run", "--today", "\(morning)")
        let made = try runs().subtracting(before)
        try #require(made.count == 1, "\(morning)")
        return (made.reduce(runsFolder) { $0.appending(path: $1) }, output)
    }

    /// Undoes a run.
    /// - Returns: the import files that it makes, and the days to be cleared by hand.
    func undo(_ run: URL) async throws -> (files: [String], toClear: [MemberDay]) {
        let output = try await self("undo", "--json", run.lastPathComponent)
        let undoing = try JSONDecoder().decode(Undoing.self, from: Data(output.utf8))
        let folder = runsFolder.appending(path: run.lastPathComponent + "-undo/load")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.contains("upload-") }.sorted()
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .shiftJIS) }
        return (files, undoing.toClear.map { MemberDay(code: $0.code, date: $0.date) })
    }

    /// What `undo --json` prints.
    private struct Undoing: Decodable {
        struct Day: Decodable {
            let code: String
            let date: String
        }

        let toClear: [Day]
    }

    /// Runs `kintai`, which must do what it is told.
    /// - Returns: what it printed.
    func callAsFunction(_ arguments: String...) async throws -> String {
        let ended = try await runKintai(arguments, in: folder)
        try #require(ended.status == 0, "\(arguments): \(ended.errors)")
        return ended.output
    }

    private var runsFolder: URL { folder.appending(path: "workspace/runs") }

    private func runs() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: runsFolder.path) else { return [] }
        return Set(try FileManager.default.contentsOfDirectory(atPath: runsFolder.path))
    }
}
