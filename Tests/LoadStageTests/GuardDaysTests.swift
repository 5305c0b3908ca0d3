import Foundation
import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// What the ledger has of a day, and what the source says of it tonight.
enum GuardedDay: String, CaseIterable, Sendable {
    case unknown
    case unchanged
    case changed
    case pending
    case pendingChanged
}

@Suite struct GuardDaysTests {
    @Test(arguments: GuardedDay.allCases)
    func `a closed day stays out of CrowdLog`(guarded: GuardedDay) throws {
        try guarding(guarded) { rehearsal in
            rehearsal.target.closedThrough = .date(try day("2026-10-01"))
            try rehearsal.prepare()
            try expectOut(
                guarded, rehearsal, ignored: "closed 2026-10-01",
                held: "changed-after-closing 2026-10-01")
        }
    }

    @Test(arguments: GuardedDay.allCases)
    func `so does a submitted day`(guarded: GuardedDay) throws {
        try guarding(guarded) { rehearsal in
            rehearsal.target.submitted = try submitted("E1,2026-10-01", in: rehearsal)
            try rehearsal.prepare()
            try expectOut(
                guarded, rehearsal, ignored: "submitted ", held: "changed-after-submission ")
        }
    }

    /// The day after the closing date, another person's day, another day of the person.
    @Test(arguments: GuardedDay.allCases)
    func `days beside them are loaded`(guarded: GuardedDay) throws {
        try guarding(guarded) { rehearsal in
            rehearsal.target.closedThrough = .date(try day("2026-09-30"))
            rehearsal.target.submitted = try submitted(
                "E2,2026-10-01\nE1,2026-10-02", in: rehearsal)
            try rehearsal.prepare()
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.ignored("code").isEmpty)
            let expected =
                switch guarded {
                case .unchanged: "unchanged "
                case .changed: "changed upload-001.csv"
                case .unknown, .pending, .pendingChanged: "added upload-001.csv"
                }
            #expect(try rehearsal.diff("change", "file") == [expected])
        }
    }

    @Test func `a day that is closed and submitted is closed`() throws {
        try guarding(.changed) { rehearsal in
            rehearsal.target.closedThrough = .date(try day("2026-10-31"))
            rehearsal.target.submitted = try submitted("E1,2026-10-01", in: rehearsal)
            try rehearsal.prepare()
            #expect(
                try rehearsal.held("code", "value") == ["changed-after-closing 2026-10-31"])
        }
    }

    @Test func `a closed day that is gone at the source is vanished still`() throws {
        try guarding(.changed) { rehearsal in
            rehearsal.target.closedThrough = .date(try day("2026-10-31"))
            try rehearsal.add(Partition())
            try rehearsal.prepare()
            #expect(try rehearsal.held("code") == ["vanished"])
        }
    }

    @Test func `the guards' files are inputs of the load`() throws {
        try guarding(.unknown) { rehearsal in
            let file = InputFile(
                name: "closed.txt", path: (rehearsal.workspace / "closed.txt").text)
            try FileWriting.replaceFile(Path(file.path), with: Array("2026-09-30".utf8))
            rehearsal.target.closedThrough = .file(file)
            rehearsal.target.submitted = try submitted("E1,2026-10-01", in: rehearsal)
            try rehearsal.prepare()
            #expect(
                try rehearsal.facts().inputs.map(\.name).suffix(3)
                    == ["template.csv", "closed.txt", "submitted.csv"])
        }
    }

    /// A night before without guards, then one that has begun.
    private func guarding(
        _ guarded: GuardedDay, _ body: (inout Rehearsal) throws -> Void
    ) throws {
        try rehearse { rehearsal in
            let isPending = guarded == .pending || guarded == .pendingChanged
            rehearsal.target.confirm = isPending ? .manual : .onWrite
            if guarded != .unknown { try rehearsal.night("1", [Day()]) }
            let isChanged = guarded == .changed || guarded == .pendingChanged
            let tonight = Day(hours: isChanged ? "10:00-18:00" : "09:00-18:00")
            try rehearsal.begin("2", [Partition(days: [tonight])])
            try body(&rehearsal)
        }
    }

    private func expectOut(
        _ guarded: GuardedDay, _ rehearsal: Rehearsal, ignored: String, held: String
    ) throws {
        #expect(try rehearsal.ignored("code", "value") == (guarded == .unknown ? [ignored] : []))
        #expect(
            try rehearsal.held("code", "value")
                == (guarded == .unknown || guarded == .unchanged ? [] : [held]))
        #expect(
            try rehearsal.diff("change", "file")
                == (guarded == .unchanged ? ["unchanged "] : []))
        #expect(!FileReading.exists(rehearsal.load / "upload-001.csv"))
        #expect(try rehearsal.facts().counts["本社"]?.balances == true)
        let before = try rehearsal.loaded("confirmed_clock_in", "pending_clock_in")
        try rehearsal.commit()
        #expect(try rehearsal.loaded("confirmed_clock_in", "pending_clock_in") == before)
    }

    private func submitted(_ rows: String, in rehearsal: Rehearsal) throws -> InputFile {
        let path = rehearsal.workspace / "submitted.csv"
        try FileWriting.replaceFile(path, with: Array("employee_code,date\n\(rows)\n".utf8))
        return InputFile(name: "submitted.csv", path: path.text)
    }
}
