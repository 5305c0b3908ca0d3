import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// An undo has asked to clear E1's 1st of October, and CrowdLog's own download shows what was done.
@Suite struct ClearedDaysTests {
    @Test func `once it is cleared the next run adds it again`() throws {
        try rehearse { rehearsal in
            try rehearsal.undoFirstNight()
            try rehearsal.begin("2", [Partition(days: [Day()])])
            try show([Shown(code: "E9")], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.held("code").isEmpty)
            #expect(
                try rehearsal.diff("employee_code", "change", "before_clock_in", "seen", "file")
                    == ["E1 added  nothing upload-001.csv"])
            try rehearsal.commit()
            #expect(try rehearsal.loaded("confirmed_run", "pending_run") == [" 2"])
        }
    }

    @Test func `a closed one stays out like a day that was never loaded`() throws {
        try rehearse { rehearsal in
            try rehearsal.undoFirstNight()
            rehearsal.target.closedThrough = .date(try day("2026-10-01"))
            try rehearsal.begin("2", [Partition(days: [Day()])])
            try show([Shown(code: "E9")], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.ignored("code") == ["closed"])
        }
    }

    @Test func `or forgets it where the source has it no more`() throws {
        try rehearse { rehearsal in
            try rehearsal.undoFirstNight()
            try rehearsal.begin("2", [Partition()])
            try show([Shown(code: "E9")], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.forgotten("employee_code") == ["E1"])
            try rehearsal.commit()
            #expect(try rehearsal.loaded("employee_code").isEmpty)
        }
    }

    @Test func `while it stands there it is what CrowdLog has`() throws {
        try rehearse { rehearsal in
            try rehearsal.undoFirstNight()
            try rehearsal.begin("2", [Partition(days: [Day()])])
            try show([Shown()], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.diff("change", "seen") == ["unchanged current"])
            try rehearsal.commit()
            #expect(try rehearsal.loaded("confirmed_run", "pending_run") == ["1 "])
        }
    }

    @Test func `a day that somebody clears while it is held isn't filled once it is mended`() throws
    {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            rehearsal.watch()
            try rehearsal.begin("2", [Partition(held: [Day()])])
            try show([Shown(code: "E9")], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.forgotten("employee_code").isEmpty)
            try rehearsal.commit()
            try rehearsal.begin("3", [Partition(days: [Day()])])
            try show([Shown(code: "E9")], in: rehearsal.run)
            try rehearsal.prepare()
            #expect(try rehearsal.held("code") == ["changed-in-crowdlog"])
        }
    }
}

extension Rehearsal {
    fileprivate mutating func undoFirstNight() throws {
        target.confirm = .onWrite
        try night("1", [Day()])
        target.confirm = .manual
        #expect(try undoRun(settings: settings, run: run).toClear.count == 1)
        watch()
    }

    /// Lets CrowdLog's own download be read from now on.
    fileprivate mutating func watch() {
        let file = InputFile(name: "current.csv", path: "current.csv")
        target.current = CurrentFile(file: file, format: CSVFormat(profile: CSVProfile()))
    }
}
