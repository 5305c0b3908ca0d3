import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// Days that have lost a value, where an import's empty cell keeps what CrowdLog has.
@Suite struct BlankKeepsTests {
    struct Change: CustomTestStringConvertible, Sendable {
        var before: Day
        var after: Day
        /// `field value` where the day is held.
        var held: String?
        var testDescription: String { "\(before.cells) \(after.cells)" }
    }

    static let changes = [
        Change(before: Day(breaks: "12:00-13:00"), after: Day(), held: "breaks 12:00-13:00"),
        Change(
            before: Day(breaks: "12:00-13:00"), after: Day(hours: "10:00-18:00"),
            held: "breaks 12:00-13:00"),
        Change(before: Day(breaks: "12:00-13:00"), after: Day(breaks: "12:00-12:30")),
        Change(before: Day(), after: Day(breaks: "12:00-13:00")),
        Change(before: Day(leave: .morning), after: Day(), held: "leave 休暇=午前休"),
        Change(before: Day(leave: .morning), after: Day(leave: .afternoon)),
        Change(before: Day(), after: Day(leave: .morning)),
        Change(before: Day(report: "会議"), after: Day(), held: "daily_report 会議"),
        Change(before: Day(report: "会議"), after: Day(report: "打合せ")),
        Change(before: Day(), after: Day(hours: "", leave: .full), held: "clock_in 09:00"),
    ]

    @Test(arguments: changes, [true, false])
    func `are held with what is lost`(change: Change, isConfirmed: Bool) throws {
        try rehearsing(.keep, isConfirmed: isConfirmed) { rehearsal in
            try rehearsal.night("1", [change.before])
            try rehearsal.night("2", [change.after])
            #expect(
                try rehearsal.held("code", "field", "value")
                    == [change.held].compactMap(\.self).map { "blank-keeps " + $0 })
            #expect(try rehearsal.diff("change").isEmpty == (change.held != nil))
        }
    }

    @Test(arguments: changes)
    func `are loaded where an empty cell clears`(change: Change) throws {
        try rehearsing(.clear, isConfirmed: true) { rehearsal in
            try rehearsal.night("1", [change.before])
            try rehearsal.night("2", [change.after])
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.diff("change") == ["changed"])
        }
    }

    @Test(arguments: [(TargetSettings.BlankCells.keep, 0), (.clear, 1)])
    func `an undo gives no day back that an empty cell would leave as it is`(
        blanks: TargetSettings.BlankCells, restored: Int
    ) throws {
        try rehearsing(blanks, isConfirmed: true) { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.night("2", [Day(breaks: "12:00-13:00")])
            let undoing = try undoRun(settings: rehearsal.settings, run: rehearsal.run)
            #expect(undoing.restored == restored)
            #expect(undoing.inexpressible.map(\.code) == (restored == 0 ? ["E1"] : []))
        }
    }

    private func rehearsing(
        _ blanks: TargetSettings.BlankCells, isConfirmed: Bool,
        _ body: (inout Rehearsal) throws -> Void
    ) throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,休暇\r\n") { rehearsal in
            rehearsal.settings.pipeline.integrations = [integrationSettings(report: .note)]
            rehearsal.target.blankCells = blanks
            rehearsal.target.confirm = isConfirmed ? .onWrite : .manual
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [.init(column: "休暇", value: "全休")],
                morning: [.init(column: "休暇", value: "午前休")],
                afternoon: [.init(column: "休暇", value: "午後休")])
            try body(&rehearsal)
        }
    }
}
