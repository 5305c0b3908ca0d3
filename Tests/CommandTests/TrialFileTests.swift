import Foundation
import Testing

/// `kintai-extract file` tries a column layout on one file.
@Suite struct TrialFileTests {
    private static let export = """
        コード,日,入,出
        A1,2026-09-30,9:00,18:00
        A1,2026-10-01,9:00,25:65
        A2,2026-10-32,,

        """
    private static let profiles = """
        profiles:
          ours: {columns: {employee_number: コード, date: 日, clock_in: 入, clock_out: 出}}

        """

    @Test func `reads an export in the form of lengths of time that is said`() async throws {
        try await Project.withCopy { project in
            let text = """
                スタッフコード,スタッフ名,日付,出勤時刻,退勤時刻,休憩時間,勤務区分
                S0003,架空 次郎,2026/10/05,22:00,29:15,1.50,

                """
            try Data(text.utf8).write(to: project.folder.appending(path: "jobcan.csv"))
            for (durations, isRead) in [("decimal", true), ("h:mm", false)] {
                let ended = try await Program.extract.run(
                    [
                        "file", "jobcan.csv", "--profile", "jobcan-daily", "--to", "trial",
                        "--durations", durations,
                    ], in: project.folder)
                #expect(ended.status == 0)
                #expect(ended.output.contains("[unreadable-value]") != isRead)
            }
        }
    }

    @Test func `reads HRMOS's daily list without a pipeline`() async throws {
        try await Project.withCopy { project in
            try FileManager.default.removeItem(at: project.folder.appending(path: "pipeline.yml"))
            let file = "hrmos-csv/osaka/daily-2026-08.csv"
            let ended = try await Program.extract.run(
                ["file", file, "--profile", "hrmos-daily", "--to", "trial"], in: project.folder)
            #expect(ended.status == 0)
            #expect(ended.errors == "")
            let lines = ended.output.split(separator: "\n")
            #expect(lines.first == "\(file): read by the profile hrmos-daily as CP932.")
            #expect(lines.last == "What was read: trial")
            #expect(
                try FileManager.default.contentsOfDirectory(
                    atPath: project.folder.appending(path: "trial").path
                ).sorted() == ["attendance.csv", "datapackage.json", "employees.csv"])
        }
    }

    @Test(arguments: [
        (
            "en",
            """
            export.csv: read by the profile ours as UTF-8.
            Days: 3; people: 2; months: 2, from 2026-09 to 2026-10
            Days with a value that can't be read, which a run would hold: 2
              export.csv:3: '25:65' can't be read as Clock-out. [unreadable-value]
              export.csv:4: '2026-10-32' can't be read as Work date. [unreadable-value]
            Look at the profile's columns, dates and durations, or at the values in the file.
            What was read: trial

            """
        ),
        (
            "ja",
            """
            export.csv を ours の列構成で読み取りました（文字コード UTF-8）。
            勤怠 3 日、2 人、2026-09 から 2026-10 までの 2 か月
            2 日に読み取れない値があります。実行すると保留になります:
              export.csv:3: 「退勤」の値「25:65」を読み取れません。 [unreadable-value]
              export.csv:4: 「勤務日」の値「2026-10-32」を読み取れません。 [unreadable-value]
            列の指定（columns、dates、durations）か、元のファイルの値を見直してください。
            読み取った内容: trial

            """
        ),
    ])
    func `tells what a layout of one's own reads`(language: String, said: String) async throws {
        try await Project.withCopy { project in
            try project.write(Self.export, to: "export.csv")
            try project.write(Self.profiles, to: "layout.yml")
            let ended = try await Program.extract.run(
                [
                    "file", "export.csv", "--profile", "ours", "--config", "layout.yml", "--to",
                    "trial", "--language", language,
                ], in: project.folder)
            #expect(ended.status == 0)
            #expect(ended.errors == "")
            #expect(ended.output == said)
        }
    }

    @Test func `shows no more days than make the matter clear`() async throws {
        try await Project.withCopy { project in
            let rows = (1...25).map { "A\($0),1. Oct 2026\n" }.joined()
            try project.write("コード,日\n" + rows, to: "export.csv")
            // A layout that names nobody.
            try project.write("profiles: {ours: {columns: {date: 日}}}\n", to: "layout.yml")
            let ended = try await Program.extract.run(
                [
                    "file", "export.csv", "--profile", "ours", "--config", "layout.yml", "--to",
                    "trial",
                ], in: project.folder)
            let lines = ended.output.split(separator: "\n")
            #expect(lines[1] == "Days: 25; people: 0")
            #expect(lines.count { $0.hasSuffix("[unreadable-value]") } == 20)
            #expect(lines.contains("  and 5 more"))
        }
    }

    @Test func `tells all faults of the file and writes nothing`() async throws {
        try await Project.withCopy { project in
            try project.write(Self.export, to: "export.csv")
            let ended = try await Program.extract.run(
                ["file", "export.csv", "--profile", "hrmos-daily", "--to", "trial"],
                in: project.folder)
            #expect(ended.status == 65)
            #expect(ended.output == "")
            #expect(ended.errors.contains("[csv-too-few-columns]"), "\(ended.errors)")
            let trial = project.folder.appending(path: "trial").path
            #expect(!FileManager.default.fileExists(atPath: trial))
        }
    }

    @Test func `reads in the encoding that is stated`() async throws {
        try await Project.withCopy { project in
            try project.write(Self.export, to: "export.csv")
            try project.write(Self.profiles, to: "layout.yml")
            let ended = try await Program.extract.run(
                [
                    "file", "export.csv", "--profile", "ours", "--config", "layout.yml", "--to",
                    "trial", "--encoding", "cp932",
                ], in: project.folder)
            #expect(ended.status == 65)
            #expect(ended.errors.contains("export.csv:1:"), "\(ended.errors)")
        }
    }
}
