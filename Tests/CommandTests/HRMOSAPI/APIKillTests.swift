import Foundation
import Sandbox
import Subprocess
import Testing

/// `kintai-extract` of an API, killed at any moment and called again, comes to the same end, and asks
/// again for nothing that it had.
@Suite struct APIKillTests {
    /// How often it is killed: `KINTAI_API_KILLS`.
    private static let kills =
        ProcessInfo.processInfo.environment["KINTAI_API_KILLS"].flatMap { Int($0) } ?? 4

    @Test func `comes to the same end, and fetches no day twice without need`() async throws {
        // Slow enough to be killed between two days.
        var front = FrontSettings()
        front.latency = 10
        try await APIProject.with(employees: 30, front: front) { office in
            let start = ContinuousClock.now
            try await finish("undisturbed", office)
            let duration = ContinuousClock.now - start
            let wanted = try office.packages("undisturbed")
            #expect(!wanted.files.isEmpty)
            var kept = 0
            for round in 1...Self.kills {
                let run = "killed-\(round)"
                let ended = try await Program.extract.run(
                    APIProject.extract(into: run), in: office.project.folder
                ) { running in
                    try await Task.sleep(for: duration * Double.random(in: 0..<1))
                    // It may have ended by itself.
                    try? running.send(.kill, false)
                }
                #expect([-9, 0].contains(ended.status), "\(ended.errors)")
                let whole = try fetched(run, office)
                kept += whole.count
                let before = try office.asked()
                try await finish(run, office)
                expectSame(try office.packages(run), wanted)
                let after = try office.asked()
                for name in whole {
                    #expect(after[name] == before[name], "\(name) was fetched before the kill")
                }
                let again = try office.project.names(in: "\(run)/extract/架空")
                #expect(!again.contains("fetched"))
                try FileManager.default.removeItem(at: office.project.folder.appending(path: run))
            }
            if Self.kills >= 50 {
                print("\(Self.kills) kills of \(duration); \(kept) answers were kept over a kill")
                #expect(kept > Self.kills)
            }
        }
    }

    private func finish(_ run: String, _ office: APIProject) async throws {
        let ended = try await Program.extract.run(
            APIProject.extract(into: run), in: office.project.folder)
        #expect(ended.status == 0, "\(ended.errors)")
    }

    /// The answers that a run has; none once all months are extracted, when they are on their way out.
    private func fetched(_ run: String, _ office: APIProject) throws -> [String] {
        let folder = "\(run)/extract/架空"
        let isDone = ["2026-09", "2026-10"].allSatisfy { month in
            FileManager.default.fileExists(
                atPath: office.project.folder.appending(
                    path: "\(folder)/\(month)/datapackage.json"
                ).path)
        }
        guard !isDone else { return [] }
        // A file that is still being written has another name.
        return try office.project.names(in: folder + "/fetched").compactMap { name in
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3, !parts[0].isEmpty, parts[2] == "json" else { return nil }
            return String(parts[0])
        }
    }
}

extension Project {
    /// The names in a folder of the project; none where it isn't there.
    fileprivate func names(in path: String) throws -> [String] {
        let folder = folder.appending(path: path).path
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder)
    }
}
