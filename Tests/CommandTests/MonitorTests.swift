import Foundation
import Testing

/// What monitoring learns of runs.
@Suite(.timeLimit(.minutes(10))) struct MonitorTests {
    private func fail(_ project: Project, environment: [String: String] = [:]) async throws -> URL {
        let programs = project.folder.appending(path: "programs")
        if !FileManager.default.fileExists(atPath: programs.path) {
            _ = try standIn(for: "kintai-extract", in: project, script: "exit 69")
        }
        let (ended, run) = try await project.runSamples(programs: programs)
        #expect(ended.status == 69)
        return run
    }

    @Test func `check finds the newest good run`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let name = run.lastPathComponent
            let fresh = try await project.kintai("check", "--since", "26h")
            #expect(fresh.status == 0 && fresh.errors == "")
            #expect(fresh.output.hasPrefix("ok: the run \(name) went well "))
            #expect(fresh.output.split(separator: "\n").count == 1)
            #expect(!fresh.output.contains("failed since"))
            _ = try await fail(project)
            let later = try await project.kintai("check", "--since", "26h")
            #expect(later.status == 0)
            #expect(later.output.contains("the run \(name) went well"))
            #expect(later.output.contains("failed since: 1"))
            let json = try await project.kintai("check", "--since", "26h", "--json")
            let answer = try #require(
                try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
            #expect(answer["run"] as? String == name)
            #expect(answer["failedSince"] as? Int == 1)
            #expect(Set(answer.keys) == ["age", "ended", "failedSince", "format", "run"])
        }
    }

    @Test func `check tells that none was good lately`() async throws {
        try await Project.withCopy { project in
            let none = try await project.kintai("check", "--since", "26h")
            #expect(none.status == 69 && none.output == "")
            #expect(
                none.errors.hasPrefix(
                    "error: no run has gone well within the last 26h [no-recent-run]\n"))
            _ = try await project.kintai("plan", "--today", Project.today)
            let plan = try await project.kintai("check", "--since", "26h")
            #expect(plan.status == 69)
            let (_, run) = try await project.runSamples()
            let times = run.appending(path: "times.json")
            // 2020-01-01 00:00:00 in Asia/Tokyo.
            try Data(#"{"format":1,"started":1577804390,"ended":1577804400,"worked":10}"#.utf8)
                .write(to: times)
            let old = try await project.kintai("check", "--since", "3d")
            #expect(old.status == 69)
            #expect(
                old.errors.contains(
                    "the newest good one is \(run.lastPathComponent), which ended "
                        + "2020-01-01T00:00:00+09:00"))
            // A clock that once was years ahead proves nothing for years.
            try Data(#"{"format":1,"started":9577804390,"ended":9577804400,"worked":10}"#.utf8)
                .write(to: times)
            #expect(try await project.kintai("check", "--since", "3d").status == 69)
        }
    }

    @Test(arguments: ["26", "h", "0h", "-1h", "1w", "26H", ""])
    func `check takes only lengths of time`(text: String) async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai("check", "--since=\(text)")
            #expect(ended.status == 64)
        }
    }

    private func metrics(_ project: Project) throws -> String {
        try String(
            contentsOf: project.folder.appending(path: "metrics/kintai.prom"), encoding: .utf8)
    }

    private func value(_ name: String, in text: String) -> Int? {
        text.split(separator: "\n").first { $0.hasPrefix("kintai_\(name){") }
            .flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
    }

    private func withMetrics(_ body: (Project) async throws -> Void) async throws {
        try await Project.withCopy { project in
            try project.edit(
                "pipeline.yml", "version: 1\n", to: "version: 1\nmetrics: metrics/kintai.prom\n")
            try FileManager.default.createDirectory(
                at: project.folder.appending(path: "metrics"), withIntermediateDirectories: false)
            try await body(project)
        }
    }

    @Test func `every run leaves its figures, good or bad`() async throws {
        try await withMetrics { project in
            _ = try await fail(project)
            let bad = try metrics(project)
            #expect(value("last_run_success", in: bad) == 0)
            #expect(value("last_run_exit_status", in: bad) == 69)
            #expect(value("last_success_timestamp_seconds", in: bad) == 0)
            let (_, run) = try await project.runSamples()
            let good = try metrics(project)
            #expect(value("last_run_success", in: good) == 1)
            let success = try #require(value("last_success_timestamp_seconds", in: good))
            #expect(success > 1_700_000_000)
            #expect(value("last_run_timestamp_seconds", in: good) == success)
            for stage in ["extract", "load", "transform"] {
                #expect(
                    good.contains(
                        /kintai_last_run_stage_duration_seconds\{workspace="[^"]*",stage="(\w+)"\}/),
                    "\(stage)")
            }
            #expect(good.contains(#"fate="added"} 1504"#))
            #expect(good.contains(#"code="missing-clock-out"} 4"#))
            _ = try await fail(project)
            #expect(value("last_success_timestamp_seconds", in: try metrics(project)) == success)
            // The collector is another user.
            let attributes = try FileManager.default.attributesOfItem(
                atPath: project.folder.appending(path: "metrics/kintai.prom").path)
            #expect(attributes[.posixPermissions] as? Int == 0o644)
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: project.folder.appending(path: "metrics").path) == ["kintai.prom"])
            _ = run
        }
    }

    @Test func `a run that never began leaves its figures too`() async throws {
        try await withMetrics { project in
            try project.edit("pipeline.yml", "first_load: allow", to: "first_load: ask")
            let ended = try await project.kintai("run", "--today", Project.today)
            #expect(ended.status == 65)
            let text = try metrics(project)
            #expect(value("last_run_exit_status", in: text) == 65)
            #expect(!text.contains("fate="))
        }
    }

    @Test func `figures that can't be written fail nothing`() async throws {
        try await withMetrics { project in
            let file = project.folder.appending(path: "metrics/kintai.prom")
            try FileManager.default.createDirectory(
                at: file.appending(path: "taken"), withIntermediateDirectories: true)
            let (ended, _) = try await project.runSamples()
            #expect(ended.status == 0)
            #expect(ended.errors.contains("warning: this can't be written: "))
            #expect(ended.errors.contains("[cannot-write]"))
        }
    }
}
