import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// HRMOS's own exports, in CP932.
@Suite struct HRMOSCSVTests {
    @Test func `reads the daily list by position`() throws {
        let company = try Company.withCSV([
            (
                "a.csv",
                Company.dailyHeader + """

                    2026/11/2,12,架空 花子,x,1,出勤,17:00,0,02:30,1,20:00,0,20:30,0,00:30,1,,,16:56,0,02:33,1
                    2026/11/01,13,試験 次郎,,2,公休,,,,,,,,,,,,,,,,
                    2026/10/31,99,,,7,,09:00,,24:00,1,,,,,,,,,23:50,-1,,
                    2026/9/30,12,,,1,,,,,,,,,,,,,,,,,
                    """
            )
        ])
        try company.extractDaily()
        #expect(
            try company.rows("2026-11") == [
                ",2026-11-01,公休,off,,,,,,,,,,,,13,,1:3",
                "A0012,2026-11-02,出勤:残業あり,work,17:00,26:30,16:56,26:33,20:00-20:30/24:30-,,,,,,,12,,1:2",
            ])
        #expect(
            try company.rows("2026-10")
                == [",2026-10-31,7,,09:00,24:00 day=1,-00:10,,,,,,,,,99,,1:4"])
        #expect(try company.people().counts["本社"]?.outside == ["outside-months": 1])
        #expect(
            try company.lines("run/extract/本社/people/employees.csv") == [
                "13,,試験次郎,,,,,,", "99,,,,,,,,",
                "12,A0012,架空花子,hanako@example.com,営業部,一般社員,2021-04-01,,31",
            ])
        #expect(
            try company.lines("run/extract/本社/people/segments.csv") == [
                "1,出勤:残業あり,出勤,work", "2,公休,,off",
            ])
    }

    @Test func `says which encoding was used`() throws {
        let row = "\n2026/11/2,12,架空,,1,,9:00,0,18:00,0,,,,,,,,,,,,\n"
        let company = try Company.withCSV([("a.csv", Company.dailyHeader + row)])
        company.files.files.append(
            try company.folder.write(Company.dailyHeader + row, to: "b.csv"))
        try company.extractDaily()
        let inputs = try company.facts("2026-11").inputs
        #expect(inputs.map(\.name) == ["users.csv", "segments.csv", "a.csv", "b.csv"])
        #expect(inputs.map(\.encoding) == [.cp932, .cp932, .cp932, .utf8])
        #expect(
            try company.facts("2026-11").counts["本社"]
                == Tally(
                    received: 1, passed: ["attendance": 1],
                    outside: ["superseded": 0, "duplicate-of-equal": 1]))
    }

    @Test func `takes users and segments from JSON too`() throws {
        let row = "\n2026/11/2,12,架空,,2,,9:00,0,18:00,0,,,,,,,,,,,,\n"
        let company = try Company([])
        company.files.files = [try company.folder.write(Company.dailyHeader + row, to: "a.csv")]
        try company.extractDaily()
        #expect(
            try company.rows("2026-11") == ["A0012,2026-11-02,公休,off,09:00,18:00,,,,,,,,,,12,,1:2"])
    }

    @Test func `tells all faults of all files at once`() throws {
        let company = try Company.withCSV(
            [("a.csv", "日付,ユーザID\n2026/11/2,12\n"), ("b.csv", "")],
            users: "社員ＩＤ,社員番号\n", segments: "id,勤務区分名\n")
        let found = faults { () throws(Faults) in try company.extractDaily() }
        #expect(
            Set(found.map(\.code)) == [.csvMissingColumn, .csvTooFewColumns, .fileEmpty])
        let tooFew = found.filter { $0.code == .csvTooFewColumns }
        #expect(tooFew.first?.facts == [.expected: "5", .found: "2"])
        let missing = found.first { $0.facts[.column] == "社員ID" }
        #expect(missing?.facts[.suggestion] == "社員ＩＤ")
        #expect(missing?.facts[.names] == "社員ＩＤ, 社員番号")
        #expect(!FileReading.exists(company.run.path / "extract/本社/people"))
    }
}
