import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import LoadStage

/// What CrowdLog refuses is held, as far as it is the run's own.
@Suite struct HoldRefusedTests {
    @Test func `a day that is only written again is in no sums, and stays`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            let from = try day("2026-10-02")
            let to = try day("2026-10-31")
            rehearsal.settings.window = try #require(WorkWindow(from: from, to: to))
            let own = [
                Day(code: "E2", date: "2026-10-20"), Day(code: "E3", date: "2026-10-20"),
            ]
            try rehearsal.night("2", own)
            try rehearsal.refuse(lines: 2...3, of: rehearsal.load)
            #expect(try rehearsal.diff("employee_code") == ["E1", "E3"])
            #expect(
                try rehearsal.held("employee_code", "code", "value")
                    == ["E2 refused-by-crowdlog closed"])
            #expect(
                try rehearsal.facts().counts == [
                    "本社": Tally(
                        received: 2, passed: ["added": 1, "changed": 0, "unchanged": 0],
                        held: ["refused-by-crowdlog": 1], outside: ["carried": 1])
                ])
        }
    }

    @Test func `a day that is brought back stays, where who undoes a run looks for it`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            try rehearsal.night("2", [Day(hours: "10:00-18:00")])
            #expect(
                try undoRun(settings: rehearsal.settings, run: rehearsal.run).restored == 1)
            let undo = rehearsal.run.undo.loaded(october) / "diff.csv"
            let before = try FileReading.bytes(of: undo)
            try rehearsal.refuse(lines: 2...2, of: undo.folder)
            #expect(try FileReading.bytes(of: undo) == before)
        }
    }
}

extension Rehearsal {
    /// Has CrowdLog refuse days of a load, by where they stand in its import file.
    fileprivate func refuse(lines: ClosedRange<Int>, of load: Path) throws {
        let path = workspace / "receipts.csv"
        let rows = lines.map { "refused,request-0000,\($0),closed\n" }.joined()
        let journal = ReceiptJournal.headings.joined(separator: ",") + "\n" + rows
        try FileWriting.replaceFile(path, with: Array(journal.utf8))
        try holdRefused(
            PackageReader(at: load, stage: .load, madeBy: ""), Receipts(path), in: load)
    }
}
