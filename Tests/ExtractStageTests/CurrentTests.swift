import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// CrowdLog's own attendance download, in layouts that are made up: its own isn't published.
@Suite struct CurrentTests {
    private static let header = "社員コード,年月日,出社,退社,休憩詳細,休暇,日報,ステータス"

    private static let profile = CSVProfile(
        columns: CSVColumns(
            texts: [
                .employeeCode: heading("社員コード"), .date: heading("年月日"),
                .breakPeriods: heading("休憩詳細"), .leave: heading("休暇"),
                .dailyReport: heading("日報"), .status: heading("ステータス"),
            ],
            clockIn: CSVClockColumn(time: heading("出社")),
            clockOut: CSVClockColumn(time: heading("退社"))))

    private static func heading(_ text: String) -> CSVColumn {
        .heading(text, occurrence: nil)
    }

    @Test func `writes what CrowdLog has, by code and date`() throws {
        let folder = try TemporaryFolder()
        try extract(
            """
            E0002,2026/10/5,9:00,18:00:00,17:00-17:15/12:00-13:00,,,1
            e0001,2026-10-06,,,,全休,,完了
            E0001,2026-10-31,９：３０,翌1:30,12：00～13：00，15:00〜15:10," 休 ","報告, ""2"" 行
            目",保存
            E0001,2026-10-05,22:00,29:30, ,,,

            """, in: folder)
        #expect(
            try rows(october, in: folder) == """
                E0001,2026-10-05,22:00,29:30,,,,,1:6
                E0001,2026-10-31,09:30,25:30,12:00-13:00/15:00-15:10,休,"報告, ""2"" 行
                目",0,1:4
                E0002,2026-10-05,09:00,18:00,12:00-13:00/17:00-17:15,,,1,1:2
                e0001,2026-10-06,,,,全休,,1,1:3

                """)
    }

    @Test func `says what the download tells and which days it covers`() throws {
        let folder = try TemporaryFolder()
        // A day in September, one in December, and one in the window's second month.
        try extract(
            """
            E1,2026-09-28,09:00,18:00,,,,
            E1,2026-11-02,09:00,18:00,,,,
            E1,2026-12-24,,,,,,

            """, in: folder)
        let facts = try facts(october, in: folder)
        #expect(
            facts.columns == ["clock_in", "clock_out", "breaks", "leave", "daily_report", "status"])
        #expect(facts.covers == window("2026-09-28", "2026-12-24"))
        #expect(facts.month == october)
        #expect(facts.sources == ["current.csv"])
        #expect(facts.inputs.map(\.name) == ["current.csv"])
        #expect(facts.counts["current"]?.received == 0)
        #expect(try rows(october, in: folder) == "")
        #expect(try rows(november, in: folder) == "E1,2026-11-02,09:00,18:00,,,,,1:3\n")
        #expect(!FileReading.exists(folder.path / "run" / "current" / "2026-09"))
    }

    @Test func `knows nothing of columns that the layout lacks`() throws {
        let folder = try TemporaryFolder()
        var profile = CSVProfile(
            hasHeader: false,
            columns: CSVColumns(
                texts: [.employeeCode: .position(2), .date: .position(1)],
                clockIn: CSVClockColumn(time: .position(3)),
                clockOut: CSVClockColumn(time: .position(4), day: .position(5)),
                breaks: [
                    CSVBreakColumns(
                        start: CSVClockColumn(time: .position(8)),
                        end: CSVClockColumn(time: .position(9))),
                    CSVBreakColumns(
                        start: CSVClockColumn(time: .position(6)),
                        end: CSVClockColumn(time: .position(7))),
                ]))
        profile.dates = .digits
        try extract(
            "20261005,E1,9:00,1:00,翌日,12:00,13:00,,\n20261006,E1,9:00,18:00,,12:00,13:00,10:00,\n",
            in: folder, profile: profile, header: nil)
        #expect(try facts(october, in: folder).columns == ["clock_in", "clock_out", "breaks"])
        #expect(
            try rows(october, in: folder) == """
                E1,2026-10-05,09:00,25:00,12:00-13:00,,,,1:1
                E1,2026-10-06,09:00,18:00,10:00-/12:00-13:00,,,,1:2

                """)
    }

    @Test func `leaves out rows without code, without values, and said before`() throws {
        let folder = try TemporaryFolder()
        try extract(
            """
            E1,2026-10-05,9:00,18:00,12:00-13:00,,,1
            E1,2026-10-06,,,,,,0
             ,2026-10-05,9:00,18:00,,,,
            合計,2026-11-02,,,,,,
            ,,8:00,,x,,,
            E1,2026/10/05,09:00,18:00,12:00~13:00,,,完了

            """, in: folder)
        #expect(
            try rows(october, in: folder) == "E1,2026-10-05,09:00,18:00,12:00-13:00,,,1,1:2\n")
        #expect(
            try facts(october, in: folder).counts["current"]
                == Tally(
                    received: 1, passed: ["current": 1],
                    outside: ["without-code": 1, "without-values": 1, "duplicate-of-equal": 1]))
        #expect(
            try facts(november, in: folder).counts["current"]?.outside
                == ["without-code": 0, "without-values": 1, "duplicate-of-equal": 0])
    }

    @Test func `writes a month that the file has nothing of`() throws {
        let folder = try TemporaryFolder()
        try extract("", in: folder)
        #expect(try rows(october, in: folder) == "")
        #expect(try facts(october, in: folder).covers == nil)
    }

    @Test func `tells every cell that can't be read, and writes nothing`() throws {
        let folder = try TemporaryFolder()
        let found = try faults(
            """
            E1,2026-10-32,9:00,18:00,,,,
            E1,,9:00,18:00,,,,
            E1,2026-10-05,9時,18:60,12:00-13:00/,,,2
            E1,2026-10-06,9:00,18:00,12:00,,,
            E1,2026-10-07,9:00,18:00,12:00-13:00-14:00,,,
            E1,2026-08-07,x,x,x,,,x

            """, in: folder)
        let clock = "HH:mm"
        let breaks = "12:00-13:00/17:00-17:15"
        let dates = "yyyy/M/d, yyyy-MM-dd"
        let expected = [
            (2, "年月日", "2026-10-32", dates), (3, "年月日", "", dates), (4, "出社", "9時", clock),
            (4, "退社", "18:60", clock), (4, "休憩詳細", "12:00-13:00/", breaks),
            (4, "ステータス", "2", "0, 1, 保存, 完了"), (5, "休憩詳細", "12:00", breaks),
            (6, "休憩詳細", "12:00-13:00-14:00", breaks),
        ].map { line, column, value, expected in
            Fault(
                .csvBadValue, at: Place(file: "current.csv", line: line),
                [.column: column, .value: value, .expected: expected])
        }
        #expect(found == expected)
        #expect(!FileReading.exists(folder.path / "run" / "current"))
    }

    @Test func `tells days that stand twice with other values`() throws {
        let folder = try TemporaryFolder()
        let found = try faults(
            """
            E1,2026-10-05,9:00,18:00,,,,
            E1,2026-10-06,9:00,18:00,,,,
            E1,2026-10-05,9:00,18:01,,,,
            E1,2026-11-02,9:00,18:00,,,a,
            E1,2026-11-02,9:00,18:00,,,b,

            """, in: folder)
        #expect(
            found == [
                Fault(
                    .currentDuplicateDay, at: Place(file: "current.csv", line: 4),
                    [.value: "E1 2026-10-05", .found: "2"]),
                Fault(
                    .currentDuplicateDay, at: Place(file: "current.csv", line: 6),
                    [.value: "E1 2026-11-02", .found: "5"]),
            ])
    }

    @Test func `tells columns that the file lacks`() throws {
        let folder = try TemporaryFolder()
        let found = try faults("", in: folder, header: "社員コード,日付,出社,退社")
        #expect(found.map(\.code) == Array(repeating: .csvMissingColumn, count: 5))
        #expect(
            found.map { $0.facts[.column] } == ["年月日", "休憩詳細", "休暇", "日報", "ステータス"])
    }

    @Test func `needs a download to read`() throws {
        let settings = settings(nil)
        #expect(
            throws: Faults(
                .configMissingKey, at: Place(file: "pipeline.yml"), [.key: "target.current"])
        ) {
            try extractCurrent(
                months: [october], settings: settings, into: RunFolder(Path("/nowhere")))
        }
    }

    @Test func `is part of the check`() throws {
        let folder = try TemporaryFolder()
        let text = Self.header + "\nE1,2026-10-05,9:00,x,,,,\n"
        let current = CurrentFile(
            file: try folder.write(text, to: "current.csv"),
            format: CSVFormat(profile: Self.profile))
        var settings = settings(current)
        settings.pipeline.target.members = [
            MembersFile(file: try folder.write("社員コード\nE1\n", to: "members.csv"))
        ]
        let found = ExtractStageTests.faults { () throws(Faults) in
            _ = try checkExtract(settings)
        }
        #expect(found.map(\.code) == [.csvBadValue])
        #expect(found.map(\.place.file) == ["current.csv"])
    }
}

extension CurrentTests {
    private var october: WorkMonth { WorkMonth(index: 2026 * 12 + 9) }
    private var november: WorkMonth { WorkMonth(index: 2026 * 12 + 10) }

    private func extract(
        _ body: String, in folder: TemporaryFolder, profile: CSVProfile = profile,
        header: String? = header
    ) throws {
        let text = (header.map { $0 + "\n" } ?? "") + body
        let file = try folder.write(text, to: "current.csv")
        let current = CurrentFile(file: file, format: CSVFormat(profile: profile))
        try extractCurrent(
            months: [october, november], settings: settings(current),
            into: RunFolder(folder.path / "run"))
    }

    private func faults(
        _ body: String, in folder: TemporaryFolder, header: String? = header
    ) throws -> [Fault] {
        do {
            try extract(body, in: folder, header: header)
            return []
        } catch let faults as Faults {
            return faults.all
        }
    }

    /// Of a run from 25 October to 3 November 2026.
    private func settings(_ current: CurrentFile?) -> RunSettings {
        let file = InputFile(name: "x", path: "/x")
        let day = WorkDate(year: 2026, month: 11, day: 4) ?? WorkDate(dayNumber: 0)
        return RunSettings(
            pipeline: PipelineSettings(
                workspace: "/workspace", integrations: [],
                target: TargetSettings(members: [], template: file, current: current)),
            window: WorkWindow(endingAt: day.advanced(by: -1), days: 10), today: day)
    }

    private func rows(_ month: WorkMonth, in folder: TemporaryFolder) throws -> String {
        let text = try folder.text("run/current/\(month)/current.csv")
        let header =
            "employee_code,date,clock_in,clock_out,breaks,leave,daily_report,status,origin\n"
        #expect(text.hasPrefix(header))
        return String(text.dropFirst(header.count))
    }

    private func facts(
        _ month: WorkMonth, in folder: TemporaryFolder
    ) throws -> PackageFacts {
        try PackageReader(
            at: folder.path / "run" / "current" / month.description, stage: .current, madeBy: ""
        ).facts
    }

    private func window(_ from: String, _ to: String) -> WorkWindow? {
        guard let from = WorkDate(from), let to = WorkDate(to) else { return nil }
        return WorkWindow(from: from, to: to)
    }
}
