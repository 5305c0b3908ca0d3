import Foundation
import Testing

/// `kintai history` tells what there was and what of it CrowdLog has.
@Suite struct HistoryTests {
    private struct Entry: Decodable, Equatable {
        let kind: String
        let state: String
        let pending: Int
        let confirmed: Int
    }

    @Test func `lists the runs, newest first`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples("--month", "2026-10")
            _ = try await project.kintai(words: "confirm")
            _ = try await project.runSamples("--month", "2026-09")
            _ = try await project.kintai(words: "plan --today \(Project.today)")
            let ended = try await project.kintai(words: "history --json")
            #expect(ended.status == 0, "\(ended.errors)")
            func written(_ month: String) throws -> Int {
                let load = Project.samples.appending(path: "expected/load/\(month)/diff.csv")
                return try rows(of: load).count { !($0["file"] ?? "").isEmpty }
            }
            let entries = try JSONDecoder().decode([Entry].self, from: Data(ended.output.utf8))
            #expect(
                entries == [
                    Entry(kind: "plan", state: "done", pending: 0, confirmed: 0),
                    Entry(
                        kind: "run", state: "loaded", pending: try written("2026-09"),
                        confirmed: 0),
                    Entry(
                        kind: "run", state: "loaded", pending: 0,
                        confirmed: try written("2026-10")),
                ])
            let all = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
            let seconds = try #require(all as? [[String: Any]]).compactMap { $0["seconds"] as? Int }
            #expect(seconds.count == 3 && seconds.allSatisfy { (0..<3600).contains($0) })
            let table = try await project.kintai(words: "history --language ja")
            #expect(table.output.split(separator: "\n").count == 4)
        }
    }

    @Test func `lists what undoes a run, and its pending days`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-07", ["0012,2026-10-05,09:00,18:00"])
            _ = try await office.kintai("confirm")
            _ = try await office.kintai("undo")
            let ended = try await office.kintai("history --json")
            let entries = try JSONDecoder().decode([Entry].self, from: Data(ended.output.utf8))
            #expect(
                entries == [
                    Entry(kind: "undo", state: "done", pending: 1, confirmed: 0),
                    Entry(kind: "run", state: "loaded", pending: 0, confirmed: 1),
                ])
            #expect(ended.output.contains("\"\(night.run)-undo\""))
        }
    }

    @Test func `says that there was no run`() async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai(words: "history")
            #expect(ended.status == 66)
            #expect(ended.errors.contains("[run-missing]"))
            #expect(!FileManager.default.fileExists(atPath: project.workspace.path))
        }
    }
}
