import Handoff
import PipelineSettings
import Testing
import WorkModel

@testable import LoadStage

/// What CrowdLog was given is what stands in the import file, not what the source says.
@Suite struct WrittenDaysTests {
    @Test(arguments: [
        ("10時〜18時", "10時～18時", "10時～18時"),
        ("\u{2212}1", "\u{FF0D}1", "\u{FF0D}1"),
        ("\u{2014}\u{2016}", "\u{2015}\u{2225}", "\u{2015}\u{2225}"),
        ("\u{A2}\u{A3}\u{AC}", "\u{FFE0}\u{FFE1}\u{FFE2}", "\u{FFE0}\u{FFE1}\u{FFE2}"),
    ])
    func `a twin in CP932 is no change`(first: String, second: String, kept: String) throws {
        try rehearse { rehearsal in
            rehearsal.target.encoding = .cp932
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: first)])
            #expect(try rehearsal.diff("daily_report") == [kept])
            #expect(try rehearsal.loaded("confirmed_daily_report") == [kept])
            try rehearsal.night("2", [Day(report: second)])
            #expect(try rehearsal.diff("change") == ["unchanged"])
            try rehearsal.night("3", [Day(report: first)])
            #expect(try rehearsal.diff("change") == ["unchanged"])
        }
    }

    @Test(arguments: [OutputEncoding.utf8, .utf8WithMark])
    func `in UTF-8 the twins are two`(encoding: OutputEncoding) throws {
        try rehearse { rehearsal in
            rehearsal.target.encoding = encoding
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "〜")])
            #expect(try rehearsal.loaded("confirmed_daily_report") == ["〜"])
            try rehearsal.night("2", [Day(report: "～")])
            #expect(try rehearsal.diff("change", "before_daily_report") == ["changed 〜"])
        }
    }

    @Test func `a substitute is what CrowdLog has`() throws {
        try rehearse { rehearsal in
            rehearsal.target.encoding = .cp932
            rehearsal.target.replaceUnencodable = "〓"
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "了解😀")])
            #expect(try rehearsal.loaded("confirmed_daily_report") == ["了解〓"])
            try rehearsal.night("2", [Day(report: "了解〓")])
            #expect(try rehearsal.diff("change") == ["unchanged"])
        }
    }

    @Test func `keeps the cells of the leave columns, whatever is in them`() throws {
        func cell(_ column: String, _ value: String) -> LeaveColumns.Cell {
            LeaveColumns.Cell(column: column, value: value)
        }
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細,日報,休/暇=種,半\\日\r\n") { rehearsal in
            rehearsal.target.leaveColumns = LeaveColumns(
                full: [cell("休/暇=種", "全\\休")], morning: [cell("半\\日", "午前/=")],
                none: [cell("半\\日", "")])
            rehearsal.target.confirm = .onWrite
            let days = [
                Day(code: "E1", hours: "", leave: .full), Day(code: "E2", leave: .morning),
                Day(code: "E3"),
            ]
            let cells = [
                #"休\/暇\=種=全\\休/半\\日="#, #"休\/暇\=種=/半\\日=午前\/\="#, #"休\/暇\=種=/半\\日="#,
            ]
            try rehearsal.night("1", days)
            #expect(try rehearsal.diff("leave_cells") == cells)
            #expect(try rehearsal.loaded("confirmed_leave") == cells)
            try rehearsal.night("2", days)
            #expect(try rehearsal.diff("change") == ["unchanged", "unchanged", "unchanged"])
        }
    }

    @Test(
        arguments: [
            Day(report: "会議"), Day(leave: .morning), Day(status: "1"), Day(notes: "placed-break"),
            Day(number: "1"), Day(origin: "2:9"),
        ])
    func `what the import file has no column for is no change`(day: Day) throws {
        try rehearse(template: "社員コード,年月日,出社,退社,休憩詳細\r\n") { rehearsal in
            rehearsal.settings.pipeline.integrations = [integrationSettings()]
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day()])
            let files = try rehearsal.files(ofGeneration: 1)
            try rehearsal.night("2", [day])
            #expect(try rehearsal.diff("change") == ["unchanged"])
            #expect(rehearsal.ledger.newest(october) == 1)
            #expect(try rehearsal.files(ofGeneration: 1) == files)
        }
    }

    /// The file can't change what CrowdLog keeps in a column that it no longer has.
    @Test func `a column that goes out of the import file changes no day`() throws {
        try rehearse { rehearsal in
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(report: "会議")])
            rehearsal.settings.pipeline.integrations = [integrationSettings()]
            try rehearsal.night("2", [Day()])
            #expect(try rehearsal.diff("change", "daily_report") == ["unchanged "])
            #expect(try rehearsal.loaded("confirmed_daily_report") == ["会議"])
            rehearsal.settings.pipeline.integrations = [integrationSettings(report: .note)]
            try rehearsal.night("3", [Day(report: "会議")])
            #expect(try rehearsal.diff("change") == ["unchanged"])
        }
    }

    @Test func `a column that comes into the import file changes the days that have text`() throws {
        try rehearse { rehearsal in
            rehearsal.settings.pipeline.integrations = [integrationSettings()]
            rehearsal.target.confirm = .onWrite
            try rehearsal.night("1", [Day(), Day(code: "E2", report: "会議")])
            rehearsal.settings.pipeline.integrations = [integrationSettings(report: .note)]
            try rehearsal.night("2", [Day(), Day(code: "E2", report: "会議")])
            #expect(
                try rehearsal.diff("change", "before_daily_report", "daily_report")
                    == ["unchanged  ", "changed  会議"])
        }
    }
}
