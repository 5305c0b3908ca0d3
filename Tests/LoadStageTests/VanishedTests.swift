import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// E1's 1st of October is in the ledger, of 本社, and has no timesheet on the second night.
@Suite struct VanishedTests {
    @Test func `a day that is gone at the source is held`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(number: "0001")])
            try rehearsal.night("2", [])
            #expect(
                try rehearsal.text("held.csv")
                    == """
                    employee_number,employee_code,date,code,field,value,origin,integration
                    0001,E1,2026-10-01,vanished,,09:00-18:00,,本社

                    """)
            #expect(try rehearsal.diff("employee_code").isEmpty)
            #expect(
                try rehearsal.facts().counts == [
                    "本社": Tally(
                        passed: ["added": 0, "changed": 0, "unchanged": 0],
                        outside: ["vanished": 1])
                ])
            #expect(try rehearsal.loaded("employee_code", "confirmed_run") == ["E1 1"])
        }
    }

    @Test func `so is a pending one, with what was given out last`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            rehearsal.target.confirm = .manual
            try rehearsal.night("2", [Day(hours: "10:00-18:00"), Day(code: "E2")])
            try rehearsal.night("3", [])
            #expect(
                try rehearsal.held("employee_code", "code", "value")
                    == ["E1 vanished 10:00-18:00", "E2 vanished 09:00-18:00"])
        }
    }

    @Test func `a leave's day shows the leave`() throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,休暇\r\n") { rehearsal in
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [LeaveColumns.Cell(column: "休暇", value: "全休")])
            try rehearsal.night("1", [Day(hours: "", leave: .full)])
            try rehearsal.night("2", [])
            #expect(try rehearsal.held("code", "value") == ["vanished 休暇=全休"])
        }
    }

    @Test func `vanished days stand among the others by number and date`() throws {
        try rehearse { rehearsal in
            rehearsal.target.encoding = .cp932
            try rehearsal.night(
                "1", ["1", "2", "3"].map { Day(code: "E" + $0, number: $0) })
            let lacking = ["0", "2", "4"].map { Day(code: "X" + $0, report: "😀", number: $0) }
            try rehearsal.night("2", lacking)
            #expect(
                try rehearsal.held("employee_number", "code") == [
                    "0 unencodable-text", "1 vanished", "2 unencodable-text", "2 vanished",
                    "3 vanished", "4 unencodable-text",
                ])
        }
    }

    /// What transform says of the day under the same number.
    @Test(arguments: [
        (SetAside.Verdict.ignored(.notWorked), true), (.ignored(.unpunched), true),
        (.ignored(.excludedEmployee), true), (.ignored(.notApproved), true),
        (.ignored(.leaveByHand), true),
        (.ignored(.inProgress), false), (.ignored(.dismissed), false),
        (.ignored(.notAMember), false), (.ignored(.doneByHand), false),
        (.held(.unknownEmployee), false), (.held(.missingClockOut), false),
        (.held(.unreadableValue), false), (.held(.staleCorrection), false),
    ])
    func `says whether the day is gone`(verdict: SetAside.Verdict, isGone: Bool) throws {
        for isKnown in [true, false] {
            try rehearse { rehearsal in
                rehearsal.target.confirm = .onWrite
                try rehearsal.night("1", [Day(number: "0001"), Day(code: "E2")])
                let aside = Day(number: "0001", verdict: verdict, isKnown: isKnown)
                var partition = Partition(days: [Day(code: "E2")])
                if case .held = verdict {
                    partition.held = [aside]
                } else {
                    partition.ignored = [aside]
                }
                try rehearsal.night("2", [partition])
                #expect(
                    try rehearsal.held("employee_code", "code") == (isGone ? ["E1 vanished"] : []))
                #expect(
                    try rehearsal.forgotten("employee_code", "date", "why")
                        == (verdict == .ignored(.doneByHand) ? ["E1 2026-10-01 done-by-hand"] : []))
            }
        }
    }

    /// A number says nothing in another source; a code that CrowdLog has does.
    @Test(arguments: [(true, false), (false, true)])
    func `a held day of another integration counts by its code`(
        isKnown: Bool, isGone: Bool
    ) throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(number: "0001")])
            let held = Day(number: "0001", isKnown: isKnown)
            try rehearsal.night("2", [Partition(), Partition(name: "支社", held: [held])])
            #expect(try rehearsal.held("code") == (isGone ? ["vanished"] : []))
        }
    }

    @Test func `a timesheet that load holds stands for the day`() throws {
        try rehearse { rehearsal in
            rehearsal.target.encoding = .cp932
            try rehearsal.night("1", [Day(), Day(date: "2026-10-02")])
            try rehearsal.night("2", [Day(report: "😀"), Day(date: "2026-10-02")])
            #expect(try rehearsal.held("code") == ["unencodable-text"])
            try rehearsal.night(
                "3",
                [
                    Partition(days: [Day(hours: "09:00-12:00"), Day(date: "2026-10-02")]),
                    Partition(name: "支社", days: [Day(hours: "13:00-18:00")]),
                ])
            #expect(try rehearsal.held("code") == ["split-day", "split-day"])
        }
    }

    @Test(arguments: [("2026-10-01", true), ("2026-10-02", false)])
    func `a day outside the window stays as it is`(from: String, isGone: Bool) throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(date: "2026-10-31")])
            rehearsal.settings.window = try #require(
                WorkWindow(from: day(from), to: day("2026-10-30")))
            try rehearsal.night("2", [])
            #expect(try rehearsal.held("date") == (isGone ? ["2026-10-01"] : []))
            #expect(try rehearsal.loaded("date") == ["2026-10-01", "2026-10-31"])
        }
    }

    @Test func `days of an integration that did not run stay`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.night("2", [Partition(name: "支社")])
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.loaded("employee_code") == ["E1"])
        }
    }

    @Test func `stays held night for night until the day is back`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            for night in ["2", "3"] {
                try rehearsal.night(night, [])
                #expect(
                    try rehearsal.open("employee_code", "kind", "code", "value", "first_run")
                        == ["E1 held vanished 09:00-18:00 2"])
            }
            try rehearsal.night("4", [Day()])
            #expect(try rehearsal.diff("change") == ["unchanged"])
            #expect(try rehearsal.open("code").isEmpty)
        }
    }
}
