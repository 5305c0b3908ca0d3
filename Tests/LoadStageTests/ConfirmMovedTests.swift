import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// E1's days have moved to N1 since a run gave them out, and only then are they told as imported.
@Suite struct ConfirmMovedTests {
    @Test func `they are confirmed under the new code`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(date: "2026-10-02"), Day(code: "E2")])
            try rehearsal.moveE1()
            #expect(try rehearsal.confirm("1") == LoadStage.Confirmation(confirmed: 3))
            #expect(
                try rehearsal.days == ["E2 1 09:00  ", "N1 1 09:00  ", "N1 1 09:00  "])
            #expect(try rehearsal.confirm("1") == LoadStage.Confirmation(already: 3))

            let moved = ["2026-10-01", "2026-10-02"].map {
                Day(code: "N1", date: $0, number: "E1")
            }
            try rehearsal.night("2", moved + [Day(code: "E2")])
            #expect(try rehearsal.diff("change") == ["unchanged", "unchanged", "unchanged"])
            #expect(try rehearsal.held("code").isEmpty)
        }
    }

    @Test func `what a newer run has written under the new code stays pending`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.moveE1()
            try rehearsal.night("2", [Day(code: "N1", hours: "10:00-18:00", number: "E1")])
            #expect(try rehearsal.confirm("1") == LoadStage.Confirmation(confirmed: 1))
            #expect(try rehearsal.days == ["N1 1 09:00 2 10:00"])
            try rehearsal.confirm("2")
            #expect(try rehearsal.confirm("1") == LoadStage.Confirmation(overtaken: 1))
            #expect(try rehearsal.days == ["N1 2 10:00  "])
        }
    }

    @Test func `a row that CrowdLog has refused stays pending`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(date: "2026-10-02")])
            try rehearsal.moveE1()
            let confirmation = try confirmRun(
                settings: rehearsal.settings.pipeline, run: rehearsal.run,
                refused: [ImportRow(file: "2026-10/upload-001.csv", line: 2)])
            #expect(confirmation == LoadStage.Confirmation(confirmed: 1, refused: 1))
            #expect(try rehearsal.days == ["N1   1 09:00", "N1 1 09:00  "])
        }
    }
}

extension Rehearsal {
    fileprivate func moveE1() throws {
        _ = try moveCode(from: "E1", to: "N1", settings: settings.pipeline)
    }
}
