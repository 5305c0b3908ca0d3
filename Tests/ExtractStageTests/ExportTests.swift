import Delimited
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// Exports of KING OF TIME, 勤革時 and ジョブカン (`other-sources.md` §1.7, §3.3, §4).
@Suite struct ExportTests {
    private static let kingOfTime = "従業員コード,名前,日付,出勤,退勤,休憩時間,休暇\n"
    private static let jobcan = "スタッフコード,スタッフ名,日付,出勤時刻,退勤時刻,休憩時間,勤務区分\n"

    /// Extracts one file of a service, of November 2026, as bytes or as text.
    private func extract(
        _ bytes: [UInt8], of vendor: CSVVendor, _ durations: DurationStyle,
        profile: CSVProfile? = nil, encoding: TextEncoding = .auto
    ) throws -> Company {
        let company = try Company.withCSV([])
        company.files.files = [try company.folder.write(bytes, to: "export.csv")]
        var profile = profile ?? vendor.profile
        profile.durations = durations
        let format = CSVFormat(encoding: encoding, profile: profile, vendor: vendor)
        try company.extract(.csv(CSVFiles(files: company.files.files, format: format)))
        return company
    }

    private func extract(
        _ text: String, of vendor: CSVVendor, _ durations: DurationStyle,
        profile: CSVProfile? = nil
    ) throws -> Company {
        try extract(Array(text.utf8), of: vendor, durations, profile: profile)
    }

    /// The faults of one file of a service.
    private func faultsOf(
        _ text: String, of vendor: CSVVendor, _ durations: DurationStyle
    ) -> [Fault] {
        do {
            _ = try extract(text, of: vendor, durations)
            return []
        } catch let faults as Faults {
            return faults.all
        } catch {
            Issue.record(error)
            return []
        }
    }

    private static let writings: [(String, [UInt8])] = {
        let text = kingOfTime + "S0001,①髙﨑 花子,2026/11/02,21:30,25:30,0.00,AM休\n"
        let quoted = text.split(separator: "\n").map { line in
            line.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") + "\n"
        }.joined()
        let blank = text.replacing(",出勤,", with: ",,出勤,").replacing("02,21", with: "02,,21")
        let unknown = text.replacing(",休暇\n", with: ",休暇,残業\n")
            .replacing("AM休\n", with: "AM休,x\n")
        return [
            ("CP932", cp932(text)), ("UTF-8", Array(text.utf8)),
            ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + text.utf8),
            ("quotes", cp932(quoted)), ("CRLF", cp932(text.replacing("\n", with: "\r\n"))),
            ("no last line end", cp932(String(text.dropLast()))),
            ("a blank column", cp932(blank)), ("an unknown column", cp932(unknown)),
        ]
    }()

    @Test(arguments: writings)
    func `reads the recommended layout however it is written`(
        name: String, bytes: [UInt8]
    ) throws {
        let company = try extract(bytes, of: .kingOfTime, .decimal)
        #expect(
            try company.rows("2026-11")
                == ["S0001,2026-11-02,AM休,,21:30,25:30,,,,0,,,,,,S0001,,1:2"])
        #expect(
            try company.lines("run/extract/本社/people/employees.csv")
                == ["S0001,S0001,①髙﨑 花子,,,,,,"])
    }

    @Test func `reads a layout without headings by a profile of the user's own`() throws {
        let profile = CSVProfile(
            hasHeader: false,
            columns: CSVColumns(
                texts: [
                    .employeeNumber: .position(1), .date: .position(2),
                    .breakTotal: .position(6),
                ],
                clockIn: CSVClockColumn(time: .position(4)),
                clockOut: CSVClockColumn(time: .position(5))),
            clockMarks: ["P", "携"])
        let company = try extract(
            "S0001,2026/11/02,,P9.05,携翌01:30,1.30\n", of: .kinkakuji, .sexagesimal,
            profile: profile)
        #expect(
            try company.rows("2026-11")
                == ["S0001,2026-11-02,,,09:05,25:30,,,,90,,,,,,S0001,,1:1"])
    }

    @Test(arguments: [
        ("9:05", "09:05"), ("09:05", "09:05"), ("9.05", "09:05"), ("25:30", "25:30"),
        ("翌01:30", "25:30"), ("翌日1:30", "25:30"), ("P 9:05", "09:05"), ("Q9:05", "Q9:05"),
        ("25:65", "25:65"),
    ])
    func `reads a stamp as the services may write it`(text: String, time: String) throws {
        var profile = CSVProfile.kingOfTimeDaily
        profile.clockMarks = ["P"]
        let company = try extract(
            Self.kingOfTime + "S1,,2026/11/02,0:00,\(text),,\n", of: .kingOfTime, .minutes,
            profile: profile)
        #expect(try company.rows("2026-11").map { $0.split(separator: ",")[3] } == [time[...]])
    }

    private static let early: [(OutBeforeIn, String, String, String)] = [
        (.hold, "21:30", "01:30", "21:30,01:30"), (.nextDay, "21:30", "01:30", "21:30,25:30"),
        (.nextDay, "21:30", "21:30", "21:30,21:30"), (.nextDay, "9:00", "18:00", "09:00,18:00"),
        (.nextDay, "21:30", "翌01:30", "21:30,25:30"), (.nextDay, "", "01:30", ",01:30"),
        (.nextDay, "25:00", "24:30", "25:00,24:30"),
    ]

    @Test(arguments: early)
    func `takes an early clock-out as the next day's only where the profile says so`(
        setting: OutBeforeIn, start: String, end: String, times: String
    ) throws {
        var profile = CSVProfile.jobcanDaily
        profile.outBeforeIn = setting
        let company = try extract(
            Self.jobcan + "S3,,2026/11/02,\(start),\(end),1:00,\n", of: .jobcan,
            .hoursAndMinutes, profile: profile)
        #expect(
            try company.rows("2026-11") == ["S3,2026-11-02,,,\(times),,,,60,,,,,,S3,,1:2"])
    }

    private static let otherForms: [(DurationStyle, String, String)] = [
        (.sexagesimal, "1.75", "decimal"), (.sexagesimal, "1.5", "decimal"),
        (.sexagesimal, "1:30", "h:mm"), (.decimal, "1:30", "h:mm"), (.decimal, "60", "minutes"),
        (.hoursAndMinutes, "1.30", "sexagesimal | decimal"),
        (.hoursAndMinutes, "90", "minutes"), (.minutes, "1.50", "sexagesimal | decimal"),
    ]

    @Test(arguments: otherForms)
    func `refuses a file whose lengths of time show another form`(
        style: DurationStyle, value: String, fitting: String
    ) {
        let rows = ["1", "2"].map { "S1,,2026/11/0\($0),9:00,18:00,\(value),\n" }
        let found = faultsOf(Self.kingOfTime + rows.joined(), of: .kingOfTime, style)
        #expect(
            found == [
                Fault(
                    .csvOtherDurations, at: Place(file: "export.csv", line: 2),
                    [
                        .column: "休憩時間", .value: value, .expected: style.rawValue,
                        .found: fitting, .count: "2",
                        .names: "エクスポート／インポート > データ出力 > 日別データ[CSV] > 出力レイアウト作成",
                    ])
            ])
    }

    @Test(arguments: [
        (DurationStyle.sexagesimal, "1.30", "90"), (.decimal, "1.50", "90"),
        (.decimal, "1.33", "80"), (.minutes, "90", "90"), (.hoursAndMinutes, "1:30", "90"),
        (.sexagesimal, "", ""), (.decimal, "1時間", "1時間"), (.decimal, "24.00", "1440"),
    ])
    func `reads lengths of time, and leaves what no form can say to its day`(
        style: DurationStyle, value: String, minutes: String
    ) throws {
        let company = try extract(
            Self.kingOfTime + "S1,,2026/11/02,9:00,18:00,\(value),\n", of: .kingOfTime, style)
        #expect(
            try company.rows("2026-11")
                == ["S1,2026-11-02,,,09:00,18:00,,,,\(minutes),,,,,,S1,,1:2"])
    }

    private static let severalPlaces = """
        S3,,2026/11/02,9:00,12:00,0:00,
        S4,,2026/11/02,9:00,18:00,1:00,
        S3,,2026/11/02,13:00,18:00,0:00,
        S4,,2026/11/03,9:00,18:00,1:00,
        S4,,2026/11/03,9:00,18:00,1:00,
        ,,2026/11/03,9:00,18:00,1:00,
        ,,2026/11/03,9:00,18:00,1:00,

        """

    @Test func `refuses several rows for a person's day of ジョブカン, by the setting's name`() {
        let found = faultsOf(Self.jobcan + Self.severalPlaces, of: .jobcan, .hoursAndMinutes)
        #expect(
            found == [
                Fault(
                    .csvSeveralPlaces, at: Place(file: "export.csv", line: 4),
                    [
                        .value: "S3", .since: "2026-11-02", .count: "2",
                        .names: "出勤管理 > 勤務データダウンロード",
                    ])
            ])
    }

    @Test func `leaves a day twice in KING OF TIME's export to the rule of such days`() throws {
        let row = "S1,,2026/11/02,9:00,18:00,1.00,\n"
        let company = try extract(Self.kingOfTime + row + row, of: .kingOfTime, .decimal)
        #expect(try company.rows("2026-11").count == 2)
    }

    @Test(arguments: [CSVVendor.kingOfTime, .kinkakuji, .jobcan])
    func `refuses an empty file and one that lacks a column`(vendor: CSVVendor) {
        #expect(faultsOf("", of: vendor, .decimal).map(\.code) == [.fileEmpty])
        let header = (vendor == .jobcan ? Self.jobcan : Self.kingOfTime)
            .replacing("日付", with: "年月日")
        let found = faultsOf(header, of: vendor, .decimal)
        #expect(found.map(\.code) == [.csvMissingColumn])
        #expect(found.first?.facts[.column] == "日付")
    }
}
