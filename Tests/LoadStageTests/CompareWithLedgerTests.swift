import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

@Suite struct CompareWithLedgerTests {
    @Test func `a day that the ledger has not is added`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(code: "E2"), Day()])
            #expect(
                try rehearsal.diff("employee_code", "change", "before_clock_in", "file", "line")
                    == ["E1 added  upload-001.csv 2", "E2 added  upload-001.csv 3"])
        }
    }

    @Test func `a confirmed day that is as it was is unchanged and in no file`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(breaks: "12:00-13:00", report: "会議")])
            try rehearsal.night("2", [Day(breaks: "12:00-13:00", report: "会議"), Day(code: "E2")])
            #expect(
                try rehearsal.diff("employee_code", "change", "file", "line", "pending_since")
                    == ["E1 unchanged   ", "E2 added upload-001.csv 2 "])
            #expect(try !rehearsal.text("upload-001.csv").contains("E1"))
        }
    }

    /// Each field by itself, with all six values that CrowdLog had.
    @Test(
        arguments: [
            (Day(hours: "08:30-18:00", breaks: "12:00-13:00", status: "0"), "clock_in"),
            (Day(hours: "09:00-18:30", breaks: "12:00-13:00", status: "0"), "clock_out"),
            (Day(breaks: "12:00-13:01", status: "0"), "breaks"),
            (Day(breaks: "12:00-13:00", leave: .morning, status: "0"), "leave"),
            (Day(breaks: "12:00-13:00", report: "a", status: "0"), "daily_report"),
            (Day(breaks: "12:00-13:00", status: "1"), "status"),
        ])
    func `a value that differs makes the day changed and tells what it was`(
        day: Day, field: String
    ) throws {
        let before = Day(breaks: "12:00-13:00", status: "0")
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,ステータス,休暇\r\n") { rehearsal in
            rehearsal.settings.pipeline.integrations = [
                integrationSettings(report: .note, status: .saved)
            ]
            rehearsal.target.leaveColumns = LeaveColumns(
                morning: [LeaveColumns.Cell(column: "休暇", value: "午前")])
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [before])
            try rehearsal.night("2", [day])
            #expect(
                try rehearsal.diff(
                    "change", "before_clock_in", "before_clock_out", "before_breaks",
                    "before_leave", "before_daily_report", "before_status", "file")
                    == ["changed 09:00 18:00 12:00-13:00 休暇=  0 upload-001.csv"])
            let now = try rehearsal.diff(field == "leave" ? "leave_cells" : field)
            #expect(try rehearsal.loaded("confirmed_" + field) == now)
            #expect(try rehearsal.diff("before_" + field) != now)
        }
    }

    @Test func `a pending day is written again and counts as when it was first written`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            for night in ["2", "3"] {
                try rehearsal.night(night, [Day()])
                #expect(
                    try rehearsal.diff("change", "pending_since", "before_clock_in", "file", "line")
                        == ["added 1  upload-001.csv 2"])
                #expect(
                    try rehearsal.loaded(
                        "confirmed_run", "pending_run", "pending_first_run", "pending_clock_in",
                        "pending_file", "pending_line")
                        == [" \(night) 1 09:00 upload-001.csv 2"])
            }
        }
    }

    @Test func `a pending change counts as a change for as long as it is pending`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            rehearsal.target.confirm = .manual
            let columns = ["change", "pending_since", "before_clock_in", "clock_in"]
            for (night, since) in [("2", ""), ("3", "2"), ("4", "2")] {
                try rehearsal.night(night, [Day(hours: "10:00-18:00")])
                #expect(
                    try rehearsal.diff(columns[0], columns[1], columns[2], columns[3])
                        == ["changed \(since) 09:00 10:00"])
            }
            #expect(
                try rehearsal.loaded(
                    "confirmed_run", "confirmed_clock_in", "pending_run", "pending_first_run",
                    "pending_clock_in") == ["1 09:00 4 2 10:00"])
        }
    }

    @Test func `a pending day that changes is new again`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            try rehearsal.night("2", [Day(hours: "10:00-18:00")])
            #expect(
                try rehearsal.diff("change", "pending_since", "before_clock_in", "clock_in")
                    == ["added   10:00"])
            #expect(
                try rehearsal.loaded("pending_run", "pending_first_run", "pending_clock_in")
                    == ["2 2 10:00"])
        }
    }

    /// Whether somebody uploaded the file between isn't known, so the old value is written again.
    @Test func `a pending change that is taken back is written`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            rehearsal.target.confirm = .manual
            try rehearsal.night("2", [Day(hours: "10:00-18:00")])
            try rehearsal.night("3", [Day()])
            #expect(
                try rehearsal.diff("change", "pending_since", "before_clock_in", "clock_in", "file")
                    == ["changed  09:00 09:00 upload-001.csv"])
            #expect(
                try rehearsal.loaded("confirmed_run", "pending_run", "pending_clock_in")
                    == ["1 3 09:00"])
        }
    }

    @Test func `compares codes and dates by their bytes, in their order`() throws {
        let codes = ["E1", "E10", "E2", "e1", "あ", "𠮷"]
        let days = codes.flatMap { [Day(code: $0), Day(code: $0, date: "2026-10-31")] }
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", days.reversed())
            #expect(
                try rehearsal.loaded("employee_code", "date")
                    == codes.flatMap { ["\($0) 2026-10-01", "\($0) 2026-10-31"] })
            try rehearsal.night("2", [Day(code: "E11")] + days)
            #expect(
                try rehearsal.diff("employee_code", "change")
                    == ["E1 unchanged", "E1 unchanged", "E10 unchanged", "E10 unchanged"]
                    + ["E11 added"]
                    + ["E2", "E2", "e1", "e1", "あ", "あ", "𠮷", "𠮷"].map { $0 + " unchanged" })
        }
    }
}
