import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// Run 2 has given E1 10 to 18 and E3 a first day; both are confirmed when it is resumed, with E9
/// of another office.
@Suite struct UndoResumedTests {
    private static let given = [Day(hours: "10:00-18:00"), Day(code: "E3")]

    @Test func `what was confirmed before the run was resumed is undone, too`() throws {
        try rehearse { rehearsal in
            try rehearsal.giveTwice(Self.given)
            try rehearsal.resume(Partition(days: Self.given))
            #expect(
                try rehearsal.diff("employee_code", "file")
                    == ["E1 ", "E3 ", "E9 upload-001.csv"])
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 1)
            #expect(undoing.toClear.map(\.code) == ["E3", "E9"])
            #expect(undoing.left.isEmpty)
            #expect(
                try rehearsal.days == [
                    "E1 2 10:00 2-undo 09:00", "E3 2 09:00 2-undo ", "E9   2-undo ",
                ])
            #expect(try rehearsal.undo("2") == undoing)
            try rehearsal.confirm("2-undo")
            #expect(try rehearsal.undo("2") == Undoing())
        }
    }

    @Test func `so is a day that it held then`() throws {
        try rehearse { rehearsal in
            try rehearsal.giveTwice(Self.given)
            try rehearsal.resume(Partition(days: [Self.given[1]], held: [Day()]))
            #expect(try rehearsal.diff("employee_code") == ["E3", "E9"])
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 1)
            #expect(undoing.toClear.map(\.code) == ["E3", "E9"])
            #expect(try rehearsal.days.first == "E1 2 10:00 2-undo 09:00")
        }
    }

    @Test func `a day that a later run has changed stays, and is listed`() throws {
        try rehearse { rehearsal in
            try rehearsal.giveTwice(Self.given)
            try rehearsal.resume(Partition(days: Self.given))
            try rehearsal.confirm("2")
            let later = Partition(days: [Day(hours: "11:00-18:00"), Self.given[1]])
            try rehearsal.night("3", [later, Partition(name: "支社", days: [Day(code: "E9")])])
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 0)
            #expect(undoing.toClear.map(\.code) == ["E3", "E9"])
            #expect(undoing.left.map(\.code) == ["E1"])
            #expect(undoing.left.map(\.reason) == [.changedLater])
        }
    }

    @Test func `where older generations are gone, the days are listed`() throws {
        try rehearse { rehearsal in
            rehearsal.settings.pipeline.keepGenerations = 1
            try rehearsal.giveTwice(Self.given)
            try rehearsal.resume(Partition(days: Self.given))
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 0)
            #expect(undoing.toClear.map(\.code) == ["E9"])
            #expect(undoing.left.map(\.code) == ["E1", "E3"])
            #expect(Set(undoing.left.map(\.reason)) == [.beforeUnknown])
        }
    }

    /// The download was made before the run's files were uploaded; E2's day was typed there.
    @Test func `so is a day that CrowdLog's own download had shown`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.confirm("1")
            let file = InputFile(name: "current.csv", path: "current.csv")
            rehearsal.target.current = CurrentFile(
                file: file, format: CSVFormat(profile: CSVProfile()))
            let main = Partition(days: [Self.given[0], Day(code: "E2")])
            try rehearsal.begin("2", [main])
            try show([Shown(), Shown(code: "E2")], in: rehearsal.run)
            try rehearsal.prepare()
            try rehearsal.commit()
            try rehearsal.confirm("2")
            try rehearsal.resume(main)
            try show([Shown(clockIn: "10:00"), Shown(code: "E2")], in: rehearsal.run.undo)
            let undoing = try rehearsal.undo("2")
            #expect(undoing.restored == 1)
            #expect(undoing.toClear.map(\.code) == ["E9"])
            #expect(undoing.left.map(\.code) == ["E2"])
            #expect(undoing.left.map(\.reason) == [.beforeUnknown])
        }
    }
}

extension Rehearsal {
    /// Two nights of 本社, both confirmed.
    fileprivate mutating func giveTwice(_ days: [Day]) throws {
        try night("1", [Day()])
        try confirm("1")
        try night("2", days)
        try confirm("2")
    }

    /// Goes on with tonight's run, in which 支社 has failed at first.
    fileprivate func resume(_ main: Partition) throws {
        try add(main)
        try add(Partition(name: "支社", days: [Day(code: "E9")]))
        try prepare()
        try commit()
    }
}
