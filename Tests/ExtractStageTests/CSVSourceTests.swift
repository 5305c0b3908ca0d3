import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// CSV files in any layout.
@Suite struct CSVSourceTests {
    static let profile = CSVProfile(
        columns: CSVColumns(
            texts: [
                .employeeNumber: .heading("社員番号", occurrence: nil),
                .date: .heading("日付", occurrence: nil),
                .segment: .heading("勤務区分", occurrence: nil),
                .breakTotal: .heading("休憩", occurrence: nil),
                .leaveDays: .position(9), .approval: .position(10), .note: .position(11),
                .name: .heading("氏名", occurrence: nil),
            ],
            clockIn: CSVClockColumn(time: .heading("出勤", occurrence: nil)),
            clockOut: CSVClockColumn(
                time: .heading("退勤", occurrence: nil), day: .heading("翌日", occurrence: 2))),
        durations: .sexagesimal)
    static let header = "社員番号,氏名,日付,勤務区分,出勤,退勤,翌日,休憩,有休,承認,備考,翌日"

    @Test func `reads columns by heading, occurrence and position`() throws {
        let company = try Company.withCSV([
            (
                "a.csv",
                Self.header + """

                    '0012,架空 花子,2026/11/2, 出勤 ,9.05,1:30,0,1.30,０．５,承認済み," 'メモ ",1
                    0013,"試験,次郎",2026/11/2,出勤,9:05,25:30,,1.75,,,,
                    ,匿名,2026/6/31,,25:65,1:30,,90,,却下,,x
                    """
            )
        ])
        try company.extractCSV(Self.profile)
        #expect(
            try company.rows("2026-11") == [
                "0012,2026-11-02,出勤,,09:05,25:30,,,,90,,0.5,,approved, 'メモ ,0012,,1:2",
                "0013,2026-11-02,出勤,,09:05,25:30,,,,1.75,,,,,,0013,,1:3",
            ])
        #expect(
            try company.rows("2026-10")
                == [",2026/6/31,,,25:65,1:30 day=x,,,,5400,,,,却下,,,,1:4"])
        #expect(
            try company.lines("run/extract/本社/people/employees.csv") == [
                "0012,0012,架空 花子,,,,,,", "0013,0013,\"試験,次郎\",,,,,,",
            ])
    }

    @Test func `reads a file without header`() throws {
        let company = try Company.withCSV([
            ("a.csv", "20261102,7,9:00,18:00,12:00,13:00\n20261103,7,9:00,18:00,,13:00\n")
        ])
        let ends = [5, 6].map { CSVClockColumn(time: .position($0)) }
        let profile = CSVProfile(
            hasHeader: false,
            columns: CSVColumns(
                texts: [.employeeNumber: .position(2), .date: .position(1)],
                clockIn: CSVClockColumn(time: .position(3)),
                clockOut: CSVClockColumn(time: .position(4)),
                breaks: [CSVBreakColumns(start: ends[0], end: ends[1])]),
            dates: .digits)
        try company.extractCSV(profile)
        #expect(
            try company.rows("2026-11") == [
                "7,2026-11-02,,,09:00,18:00,,,12:00-13:00,,,,,,,7,,1:1",
                "7,2026-11-03,,,09:00,18:00,,,-13:00,,,,,,,7,,1:2",
            ])
    }

    @Test func `lists every column that a file hasn't`() throws {
        let company = try Company.withCSV([
            ("a.csv", "社員番,氏名,日付,勤務区分,出勤,退勤,翌日,休憩\n")
        ])
        let found = faults { () throws(Faults) in try company.extractCSV(Self.profile) }
        #expect(
            found.map(\.code) == [
                .csvMissingColumn, .csvMissingColumn, .csvTooFewColumns, .csvTooFewColumns,
                .csvTooFewColumns,
            ])
        #expect(found.first?.facts[.suggestion] == "社員番")
        #expect(found[1].facts[.column] == "[翌日, 2]")
    }

    @Test func `takes the later file's row and lists the other`() throws {
        func file(_ out: String) -> String {
            Self.header + "\n7,,2026/11/2,出勤,9:00,\(out),,,,,,\n"
        }
        let company = try Company.withCSV([
            ("a.csv", file("18:00")), ("b.csv", file("19:00")), ("c.csv", file("19:00")),
        ])
        try company.extractCSV(Self.profile)
        #expect(try company.rows("2026-11").map(head) == ["7,2026-11-02,3:2"])
        #expect(
            try company.rows("2026-11", "superseded.csv") == ["7,2026-11-02,7,1:2,3:2"])
        #expect(
            try company.facts("2026-11").counts["本社"]?.outside
                == ["superseded": 1, "duplicate-of-equal": 1])
    }

    @Test(arguments: [TextEncoding.utf8, .cp932])
    func `builds a month from scattered runs`(encoding: TextEncoding) throws {
        let company = try Company.withCSV([])
        var text = Self.header + "\r\n"
        for index in 0..<600 {
            let date = (index % 7 < 3 ? "2026/10/" : "2026/11/") + String(1 + index % 28)
            let note = index % 5 == 0 ? "\"二行の\r\nﾒﾓ\"" : "ﾒﾓ"
            text += "\(index),,\(date),出勤,9:00,18:00,,,,,\(note),\r\n"
        }
        company.files.files = [
            try company.folder.write(
                encoding == .cp932 ? cp932(text) : Array(text.utf8), to: "a.csv")
        ]
        try company.extractCSV(Self.profile)
        var numbers: [Int] = []
        for month in ["2026-10", "2026-11"] {
            let path = company.run.path / "extract/本社/\(month)/attendance.csv"
            let rows = try company.folder.text("run/extract/本社/\(month)/attendance.csv")
                .replacing("\r\n", with: "").split(separator: "\n").dropFirst()
            #expect(FileReading.exists(path))
            numbers += rows.compactMap { $0.split(separator: ",").first.flatMap { Int($0) } }
            #expect(rows.allSatisfy { $0.contains("ﾒﾓ") })
        }
        #expect(numbers.sorted() == Array(0..<600))
    }

    @Test func `refuses a file that changed while it was read`() throws {
        let row = "\n7,,2026/11/2,出勤,9:00,18:00,,,,,,\n"
        let company = try Company.withCSV([("a.csv", Self.header + row)])
        let format = CSVFormat(profile: Self.profile)
        let (source, files) = try surveyCSVFiles(
            company.files.files, format, .export, of: company.integration,
            months: company.settings.window.months,
            settings: company.settings)
        var months = CSVMonthReader(
            files, source.survey,
            CSVRowWriter(
                people: source.people, segments: source.segments, profile: Self.profile,
                takesNotes: false, rows: .export))
        _ = try company.folder.write(
            cp932(Self.header + row.replacing("11/2", with: "10/2")), to: "a.csv")
        let month = try #require(WorkMonth("2026-11"))
        var rows = MonthRows()
        let found = faults { () throws(Faults) in try months.read(month, into: &rows) }
        #expect(found.map(\.code) == [.fileUnreadable])
    }
}
