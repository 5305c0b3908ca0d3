import Foundation
import Sandbox
import Testing

/// `kintai run` with a target that is CrowdLog's API, as the stand-in plays it.
@Suite struct LoadByAPITests {
    /// Ways in which an API may take and refuse days; what comes of them is the same.
    enum Way: CaseIterable {
        case list, day, perRow, hidden

        func apply(to settings: inout CrowdLogSettings) {
            switch self {
            case .list: break
            case .day: settings.api.shape = .day
            case .perRow: settings.isAllOrNothing = false
            case .hidden: settings.api.namesDays = false
            }
        }
    }

    @Test(arguments: Way.allCases)
    func `every day is taken and confirmed, or held with CrowdLog's words`(
        way: Way
    ) async throws {
        try await CrowdLogDesk.with(change: way.apply) { desk in
            let (ended, run) = try await desk.project.runSamples()
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output.contains("confirmed by its API: 1,485."), "\(ended.output)")
            #expect(try desk.confirmed() == desk.days())
            #expect(try desk.days().count == 1485)
            let held = try text("held-for-review.csv", of: run)
            #expect(held.contains("社員コード「A0023」のメンバーは有効ではありません"))
            #expect(ended.output.contains("refused-by-crowdlog"))
            try desk.expectNoNeedlessRequest()
        }
    }

    @Test func `what hasn't changed is sent no more, and what is refused is tried again`()
        async throws
    {
        try await CrowdLogDesk.with { desk in
            _ = try await desk.project.runSamples()
            let first = try desk.taken().count
            let (ended, run) = try await desk.project.runSamples()
            #expect(ended.status == 0, "\(ended.errors)")
            let later = try desk.taken().dropFirst(first)
            #expect(!later.isEmpty && later.allSatisfy { $0.outcome == "refused" })
            #expect(ended.output.contains("Left alone, since unchanged: 1,485."))
            #expect(try text("report.html", of: run).contains("refused-by-crowdlog"))
            try desk.expectNoNeedlessRequest()
        }
    }

    @Test func `a token that isn't accepted ends it with 77, and nothing is sent`() async throws {
        try await CrowdLogDesk.with { desk in
            try desk.project.write("another-token\n", to: "token")
            let (ended, _) = try await desk.project.runSamples()
            #expect(ended.status == 77)
            #expect(ended.errors.contains("[crowdlog-token-refused]"))
            #expect(!ended.errors.contains("another-token"))
            #expect(try desk.taken().isEmpty)
            #expect(!ended.output.contains("confirmed by its API"), "\(ended.output)")
            #expect(ended.output.contains("kintai resume "))
            let check = try await desk.project.kintai("check", "--online")
            #expect(check.status == 77, "\(check.errors)")
            try desk.project.write(CrowdLogAPISettings().token, to: "token")
            #expect(try await desk.project.kintai("check", "--online").status == 0)
            let resumed = try await desk.project.kintai("resume")
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(try desk.confirmed() == desk.days() && desk.days().count == 1485)
        }
    }

    @Test func `what passes is tried again, and what doesn't is left to resume`() async throws {
        var front = FrontSettings()
        front.faults.errors = 0.1
        front.faults.tooMany = 0.1
        front.faults.cuts = 0.1
        front.faults.resets = 0.1
        try await CrowdLogDesk.with(http: ", attempts: 1", front: front) { desk in
            var (ended, _) = try await desk.project.runSamples()
            var rounds = 0
            while ended.status != 0, rounds < 200 {
                #expect([69, 75].contains(ended.status), "\(ended.errors)")
                let days = try desk.days()
                #expect(try desk.confirmed().isSubset(of: days))
                ended = try await desk.project.kintai("resume")
                rounds += 1
                if rounds == 3 {
                    try desk.project.edit("pipeline.yml", ", attempts: 1", to: ", attempts: 20")
                }
            }
            #expect(rounds >= 3)
            #expect(try desk.confirmed() == desk.days() && desk.days().count == 1485)
            try desk.expectNoNeedlessRequest()
        }
    }

    @Test func `an undo sends the values from before, and lists what there was nothing before`()
        async throws
    {
        try await CrowdLogDesk.with { desk in
            _ = try await desk.project.runSamples()
            let before = desk.download
            try desk.project.edit(
                "pipeline.yml", "unit: 15, clock_in: up", to: "unit: 30, clock_in: up")
            let (ended, run) = try await desk.project.runSamples("--yes")
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(desk.download != before)
            let undone = try await desk.project.kintai("undo")
            #expect(undone.status == 0, "\(undone.errors)")
            #expect(undone.output.contains("days sent to CrowdLog with the values from before"))
            #expect(!undone.output.contains("kintai confirm"), "\(undone.output)")
            #expect(desk.download == before)
            #expect(try desk.confirmed() == desk.days())
            // A second time there is nothing left to undo.
            let sent = try desk.taken().count
            _ = try await desk.project.kintai("undo", run.lastPathComponent)
            #expect(try desk.taken().count == sent)
        }
    }

    @Test func `the requests can be seen before anything is sent`() async throws {
        try await CrowdLogDesk.with { desk in
            let plan = try await desk.project.kintai("plan", "--today", Project.today)
            #expect(plan.status == 0, "\(plan.errors)")
            let run = try #require(try desk.project.runs().first)
            let shown = try await Program.load.run(
                [
                    "commit", "--dry-run", "--config", "pipeline.yml", "--run",
                    "workspace/runs/\(run)", "--today", Project.today,
                ], in: desk.project.folder)
            #expect(shown.status == 0, "\(shown.errors)")
            #expect(shown.output.contains("PUT http://127.0.0.1:"))
            #expect(shown.output.contains("Authorization: Bearer <redacted>"))
            #expect(shown.output.contains(#""member_id":"{member_id}","date":"2026-08-03""#))
            #expect(!shown.output.contains(CrowdLogAPISettings().token))
            #expect(try desk.taken().isEmpty)
        }
    }

    private func text(_ name: String, of run: URL) throws -> String {
        let bytes = [UInt8](try Data(contentsOf: run.appending(path: name)))
        return String(validating: bytes, as: UTF8.self)
            ?? String(data: Data(bytes), encoding: .shiftJIS) ?? ""
    }
}
