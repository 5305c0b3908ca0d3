import Foundation
import Handoff
import Sandbox
import Testing
import WorkModel

/// Whole runs over KING OF TIME's API that begin in its forbidden hours, by a clock that goes 400 times as
/// fast.
@Suite struct APIHoursTests {
    private static let speed = 400

    /// Gives `body` a project over the sandbox, whose clock begins at that time of 2026-10-31, and the
    /// environment that has programs go by the same clock.
    private func withOffice(
        at time: String, hours: String = "wait",
        _ body: (Project, _ environment: [String: String]) async throws -> Void
    ) async throws {
        let settings = KingOfTimeSettings()
        let company = Company(
            Company.Settings(
                employees: 12, months: 2, seed: 1, today: WorkDate(dayNumber: 20_757)))
        let begin = Int(Date().timeIntervalSince1970)
        let shown = try #require(Moment("2026-10-31T\(time)+09:00")).seconds
        let sandbox = KingOfTimeSandbox(settings, company: company, books: Books()) {
            let passed = Date().timeIntervalSince1970 - Double(begin)
            return Moment(seconds: shown + Int(passed * Double(Self.speed)))
        }
        let server = try LoopbackServer(port: 0) { sandbox.answer($0) }
        let serving = Task { try await server.run() }
        defer { serving.cancel() }
        let rehearsal = KingOfTimeRehearsal(
            settings, company: company, port: Int(try await server.port()), hasClock: true)
        try await Project.withCopy { project in
            try rehearsal.write(to: Path(project.folder.path))
            try project.edit(
                "pipeline.yml", "http: {per_second: 100}",
                to: "on_forbidden_hours: \(hours), "
                    + "http: {per_second: 1000, timeout: 900s, silence_timeout: 900s}")
            try await body(
                project,
                ["KINTAI_CLOCK": "2026-10-31T\(time)+09:00 \(Self.speed) \(begin)"])
        }
    }

    private let run = ["run", "--config", "pipeline.yml", "--today", "2026-10-31"]

    /// The import files by month and name.
    private func uploads(_ project: Project) throws -> [String: Data] {
        let runs = project.folder.appending(path: "workspace/runs")
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: runs.path)
        where path.hasSuffix("upload-001.csv") {
            let name = path.split(separator: "/").suffix(2).joined(separator: "/")
            files[name] = try Data(contentsOf: runs.appending(path: path))
        }
        return files
    }

    @Test func `a run waits for the end of the hours, or is resumed after it, to the same files`()
        async throws
    {
        var plain: [String: Data] = [:]
        try await withOffice(at: "12:00:00") { project, environment in
            let ended = try await Program.kintai.run(
                run, in: project.folder, environment: environment)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(!ended.errors.contains("waiting until"))
            plain = try uploads(project)
            #expect(Set(plain.keys) == ["2026-09/upload-001.csv", "2026-10/upload-001.csv"])
        }
        try await withOffice(at: "08:50:00") { project, environment in
            let ended = try await Program.kintai.run(
                run + ["--log", "json"], in: project.folder, environment: environment)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.errors.contains("waiting until 2026-10-31 10:02"))
            // Told while it waits, not only at the end.
            #expect(ended.errors.contains(#""event":"waiting""#))
            #expect(try uploads(project) == plain)
        }
        try await withOffice(at: "09:10:00", hours: "stop") { project, environment in
            var ended = try await Program.kintai.run(
                run, in: project.folder, environment: environment)
            #expect(ended.status == 75)
            #expect(ended.errors.contains("2026-10-31 10:02 [service-closed]"))
            #expect(try uploads(project).isEmpty)
            for _ in 0..<60 where ended.status == 75 {
                try await Task.sleep(for: .seconds(1))
                ended = try await Program.kintai.run(
                    ["resume", "--config", "pipeline.yml"], in: project.folder,
                    environment: environment)
            }
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(try uploads(project) == plain)
        }
    }

    @Test func `a check says whose token it is`() async throws {
        try await withOffice(at: "12:00:00") { project, environment in
            let check = ["check", "--online", "--config", "pipeline.yml", "--today", "2026-10-31"]
            let ended = try await Program.kintai.run(
                check, in: project.folder, environment: environment)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains("connected to '架空株式会社' (sandbox.example)"))
            #expect(!ended.errors.contains("nobody has tried"))
            try project.edit("pipeline.yml", "king-of-time-api", to: "kinkakuji-api")
            let other = try await Program.kintai.run(
                check, in: project.folder, environment: environment)
            #expect(other.output.contains("at 勤革時"))
            #expect(other.errors.contains("nobody has tried this with 勤革時 itself"))
        }
    }
}
