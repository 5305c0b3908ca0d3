import Delimited
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// CrowdLog's own download becomes what the ledger has.
@Suite struct AdoptTests {
    /// A row of current.csv.
    private struct Shown {
        var code = "E1"
        var date = "2026-10-01"
        var clockIn = "09:00"
        var clockOut = "18:00"

        var cells: [String] { [code, date, clockIn, clockOut, "", "", "", "", "1:2"] }
    }

    @Test func `takes in what CrowdLog has, once`() throws {
        try rehearse { rehearsal in
            try rehearsal.begin("1", [])
            try show([Shown(), Shown(code: "E2")], in: rehearsal.run)
            let first = try adoptCurrent(
                settings: rehearsal.settings.pipeline, run: rehearsal.run)
            #expect(first == Adoption(adopted: 2))
            #expect(
                try rehearsal.loaded(
                    "employee_code", "confirmed_run", "confirmed_clock_in", "pending_run")
                    == ["E1 1 09:00 ", "E2 1 09:00 "])
            let second = try adoptCurrent(
                settings: rehearsal.settings.pipeline, run: rehearsal.run)
            #expect(second == Adoption(already: 2))
            #expect(rehearsal.ledger.generations(october) == [1])
        }
    }

    @Test func `confirms what arrived, and leaves what is still pending`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(code: "E2")])
            try rehearsal.begin("2", [])
            try show([Shown(), Shown(code: "E2", clockOut: "17:00")], in: rehearsal.run)
            let adoption = try adoptCurrent(
                settings: rehearsal.settings.pipeline, run: rehearsal.run)
            #expect(adoption == Adoption(adopted: 2))
            #expect(
                try rehearsal.loaded(
                    "employee_code", "confirmed_run", "confirmed_clock_out", "pending_run",
                    "pending_clock_out")
                    == ["E1 1 18:00  ", "E2 2 17:00 1 18:00"])
        }
    }

    @Test func `drops what CrowdLog has no more, as far as the download reaches`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night(
                "1", [Day(), Day(code: "E2"), Day(code: "E3", date: "2026-10-31")])
            try rehearsal.begin("2", [])
            try show([Shown()], in: rehearsal.run)
            let adoption = try adoptCurrent(
                settings: rehearsal.settings.pipeline, run: rehearsal.run)
            #expect(adoption == Adoption(already: 1, dropped: 1))
            #expect(try rehearsal.loaded("employee_code") == ["E1", "E3"])
        }
    }

    /// The download is of the 1st to the 15th.
    private func show(_ rows: [Shown], in run: RunFolder) throws {
        var package = try PackageWriter(replacing: run.current(october))
        try package.add(.current) { (table) throws(Faults) in
            for row in rows {
                for cell in row.cells { table.record.field(cell) }
                try table.endRow()
            }
        }
        var facts = PackageFacts(stage: .current, month: october)
        facts.columns = ["clock_in", "clock_out"]
        facts.covers = WorkWindow(from: try day("2026-10-01"), to: try day("2026-10-15"))
        try package.finish(facts)
    }
}
