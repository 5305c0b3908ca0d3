import Delimited
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// CrowdLog's own download becomes what the ledger has.
@Suite struct AdoptTests {
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

    @Test(arguments: [
        (["clock_in", "clock_out"], Adoption(already: 1), ["E1", "E2"]),
        (["clock_in", "clock_out", "leave"], Adoption(already: 1, dropped: 1), ["E1"]),
    ])
    func `drops leave only where the download would show it`(
        columns: [String], wanted: Adoption, left: [String]
    ) throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,休暇\r\n") { rehearsal in
            rehearsal.target.confirm = .onWrite
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [LeaveColumns.Cell(column: "休暇", value: "全休")])
            try rehearsal.night("1", [Day(), Day(code: "E2", hours: "", leave: .full)])
            try rehearsal.begin("2", [])
            try show([Shown()], in: rehearsal.run, columns: columns)
            let adoption = try adoptCurrent(
                settings: rehearsal.settings.pipeline, run: rehearsal.run)
            #expect(adoption == wanted)
            #expect(try rehearsal.loaded("employee_code") == left)
        }
    }
}
