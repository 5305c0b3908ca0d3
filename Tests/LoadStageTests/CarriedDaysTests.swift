import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// Days that nobody has confirmed are written again, also those that a run doesn't look at.
@Suite struct CarriedDaysTests {
    @Test func `a pending day that has left the window is written again`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(number: "0001"), Day(code: "E2", date: "2026-10-20")])
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [Day(code: "E2", date: "2026-10-20")])
            #expect(
                try rehearsal.diff(
                    "employee_code", "date", "change", "clock_in", "pending_since", "file", "line",
                    "employee_number") == [
                        "E1 2026-10-01 added 09:00 1 upload-001.csv 2 0001",
                        "E2 2026-10-20 added 09:00 1 upload-001.csv 3 E2",
                    ])
            #expect(
                try rehearsal.loaded("employee_code", "pending_run", "pending_first_run")
                    == ["E1 2 1", "E2 2 1"])
            #expect(try rehearsal.held("code").isEmpty)
        }
    }

    @Test func `it is no timesheet of the run, and counted apart`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day(), Day(code: "E2", date: "2026-10-20")])
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [Day(code: "E2", date: "2026-10-20")])
            let facts = try rehearsal.facts()
            #expect(
                facts.counts == [
                    "本社": Tally(
                        received: 1, passed: ["added": 1, "changed": 0, "unchanged": 0],
                        outside: ["carried": 1])
                ])
            #expect(facts.rows["diff.csv"] == 2)
            #expect(facts.rows["upload-001.csv"] == 2)
        }
    }

    @Test func `so is a pending day of an integration that did not run`() throws {
        try rehearse { rehearsal in
            try rehearsal.night(
                "1",
                [
                    Partition(name: "本社", days: [Day()]),
                    Partition(name: "支社", days: [Day(code: "E2")]),
                ])
            try rehearsal.night("2", [Partition(name: "本社", days: [Day()])])
            #expect(
                try rehearsal.diff("employee_code", "integration", "pending_since", "file")
                    == ["E1 本社 1 upload-001.csv", "E2 支社 1 upload-001.csv"])
        }
    }

    @Test func `a confirmed day outside the window is left alone`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [])
            #expect(try rehearsal.diff("employee_code").isEmpty)
        }
    }

    @Test func `a pending day that is closed meanwhile isn't written again`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Day()])
            rehearsal.settings.window = try window(from: "2026-10-02")
            rehearsal.target.closedThrough = .date(try #require(WorkDate("2026-10-01")))
            try rehearsal.night("2", [])
            #expect(try rehearsal.diff("employee_code").isEmpty)
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.loaded("employee_code", "pending_run") == ["E1 1"])
        }
    }

    @Test func `a pending day that was held since stays out while its integration fails`() throws {
        try rehearse { rehearsal in
            let branch = Partition(name: "支社", days: [Day(code: "E9")])
            try rehearsal.night("1", [Partition(days: [Day(), Day(code: "E2")]), branch])
            try rehearsal.night("2", [Partition(days: [Day()]), branch])
            #expect(try rehearsal.held("employee_number", "code") == ["E2 vanished"])
            try rehearsal.night("3", [branch])
            #expect(try rehearsal.diff("employee_code") == ["E1", "E9"])
            #expect(
                try rehearsal.loaded("employee_code", "pending_run") == ["E1 3", "E2 1", "E9 3"])
            #expect(try rehearsal.open("employee_number", "code") == ["E2 vanished"])
            try rehearsal.night("4", [Partition(days: [Day(), Day(code: "E2")]), branch])
            #expect(try rehearsal.diff("employee_code") == ["E1", "E2", "E9"])
        }
    }

    @Test func `so does one that transform held under its number`() throws {
        try rehearse { rehearsal in
            try rehearsal.night("1", [Partition(days: [Day()]), Partition(name: "支社")])
            let held = Partition(held: [Day(isKnown: false)])
            try rehearsal.night("2", [held, Partition(name: "支社")])
            #expect(try rehearsal.diff("employee_code").isEmpty)
            try rehearsal.night("3", [Partition(name: "支社")])
            #expect(try rehearsal.diff("employee_code").isEmpty)
        }
    }

    @Test func `leave and report come back as they were given out`() throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,休暇\r\n") { rehearsal in
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [LeaveColumns.Cell(column: "休暇", value: "全休")],
                morning: [LeaveColumns.Cell(column: "休暇", value: "午前休")])
            try rehearsal.night(
                "1",
                [
                    Day(hours: "", leave: .full),
                    Day(code: "E2", breaks: "12:00-13:00", leave: .morning, report: "会議"),
                ])
            let first = try rehearsal.text("upload-001.csv")
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [])
            #expect(try rehearsal.text("upload-001.csv") == first)
        }
    }

    @Test(
        arguments: [
            (nil, ["E2 会議 "], ["E1 1 了解😀", "E2 2 会議", "𠮷1 1 "]),
            (
                "〓", ["E1 了解〓 replaced-text", "E2 会議 "],
                ["E1 2 了解〓", "E2 2 会議", "𠮷1 1 "]
            ),
        ] as [(String?, [String], [String])])
    func `text that the encoding lacks by now is replaced, or leaves its day where it was`(
        substitute: String?, diff: [String], ledger: [String]
    ) throws {
        try rehearse { rehearsal in
            try rehearsal.night(
                "1",
                [Day(report: "了解😀"), Day(code: "E2", report: "会議"), Day(code: "𠮷1")])
            rehearsal.target.encoding = .cp932
            rehearsal.target.replaceUnencodable = substitute
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [])
            #expect(try rehearsal.diff("employee_code", "daily_report", "notes") == diff)
            #expect(
                try rehearsal.loaded("employee_code", "pending_run", "pending_daily_report")
                    == ledger)
            #expect(try rehearsal.held("code").isEmpty)
            #expect(try rehearsal.facts().counts["本社"]?.outside == ["carried": diff.count])
        }
    }

    @Test func `the report of an integration that the run leaves out stays`() throws {
        try rehearse { rehearsal in
            rehearsal.settings.pipeline.integrations = [
                integrationSettings(), integrationSettings("支社", report: .note),
            ]
            let branch = Partition(name: "支社", days: [Day(code: "E2", report: "会議")])
            try rehearsal.night("1", [Partition(days: [Day()]), branch])
            rehearsal.settings.pipeline.keepIntegrations { $0.name == IntegrationName("本社") }
            try rehearsal.night("2", [Partition(days: [Day()])])
            #expect(try rehearsal.diff("employee_code", "daily_report") == ["E1 ", "E2 会議"])
            #expect(
                try rehearsal.loaded("employee_code", "pending_run", "pending_daily_report")
                    == ["E1 2 ", "E2 2 会議"])
        }
    }

    @Test(
        arguments: [
            (nil, "休暇", "午前休", ["E1 休暇="]),
            ("休暇", "区分", "午前休", ["E1 区分=", "E2 区分=午前休", "E3 区分=全休"]),
            ("休暇", "休暇", "AM休", ["E1 休暇=", "E3 休暇=全休"]),
        ] as [(String?, String, String, [String])])
    func `leave that was written for other leave columns comes along where these have its word`(
        before: String?, after: String, morning: String, diff: [String]
    ) throws {
        let template = "社員コード,年月日,出社,退社,休憩詳細,日報,休暇,区分\r\n"
        func columns(_ heading: String, morning: String) -> LeaveColumns {
            LeaveColumns(
                full: [LeaveColumns.Cell(column: heading, value: "全休")],
                morning: [LeaveColumns.Cell(column: heading, value: morning)])
        }
        try rehearse(template: template) { rehearsal in
            rehearsal.target.leaveColumns = before.map { columns($0, morning: "午前休") }
            let leave = [
                Day(code: "E2", leave: .morning), Day(code: "E3", hours: "", leave: .full),
            ]
            try rehearsal.night("1", [Day()] + (before == nil ? [] : leave))
            rehearsal.target.leaveColumns = columns(after, morning: morning)
            rehearsal.settings.window = try window(from: "2026-10-02")
            try rehearsal.night("2", [])
            #expect(try rehearsal.diff("employee_code", "leave_cells") == diff)
            #expect(
                try rehearsal.loaded("pending_run").count { $0 == "2" } == diff.count)
        }
    }

    private func window(from first: String) throws -> WorkWindow {
        let from = try #require(WorkDate(first))
        let to = try #require(WorkDate("2026-10-31"))
        return try #require(WorkWindow(from: from, to: to))
    }
}
