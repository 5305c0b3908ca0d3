import Foundation
import Testing
import WorkModel

/// `kintai` at work in the folder of a pipeline.yml.
struct Kintai {
    let folder: URL

    /// Lets `kintai` run before a morning; where a source is `failing`, it must say so, and where the
    /// clerk `isAgreed`, much may change.
    /// - Returns: the run's folder, and what it printed.
    func run(
        on morning: WorkDate, failing: Tenant?, isAgreed: Bool
    ) async throws -> (folder: URL, output: String) {
        let before = try runs()
        let ended = try await runKintai(
            ["run", "--today", "\(morning)"] + (isAgreed ? ["--yes"] : []), in: folder)
        let status: Int32 = failing == nil ? 0 : 65
        try #require(ended.status == status, "\(morning): \(ended.errors)")
        let made = try runs().subtracting(before)
        try #require(made.count == 1, "\(morning)")
        return (made.reduce(runsFolder) { $0.appending(path: $1) }, ended.output)
    }

    /// Undoes a run on a morning.
    func undo(_ run: URL, on morning: WorkDate) async throws -> Undoing {
        let output = try await self(
            "undo", "--json", "--today", "\(morning)", run.lastPathComponent)
        return try JSONDecoder().decode(Undoing.self, from: Data(output.utf8))
    }

    /// What `undo --json` prints.
    struct Undoing: Decodable {
        struct Day: Decodable {
            let code: String
            let date: String
            let reason: String?

            var memberDay: MemberDay { MemberDay(code: code, date: date) }
        }

        let restored: Int
        let toClear: [Day]
        let left: [Day]
        let inexpressible: [Day]
    }

    /// Runs `kintai`, which must do what it is told.
    /// - Returns: what it printed.
    @discardableResult
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
