import Foundation
import Testing

/// `kintai init` for each kind of CSV, up to a check that finds nothing.
@Suite struct InitKindsTests {
    @Test(arguments: [("ja", "問題は見つかりませんでした。"), ("en", "no fault; it can run from ")])
    func `HRMOS's CSV passes the check`(language: String, allWell: String) async throws {
        try await withSamples { folder in
            let text = """
                kind: hrmos-csv
                files: hrmos-csv/honsha/daily-*.csv
                users: hrmos-csv/honsha/employees.csv
                segments: hrmos-csv/honsha/segments.csv
                name: 本社
                """
            try Data(text.utf8).write(to: folder.appending(path: "answers.yml"))
            let made = try await kintai(
                ["init", "--answers", "answers.yml", "--language", language], in: folder)
            #expect(made.status == 0)
            // Nobody was asked to round, though CrowdLog's 入力単位 is said.
            #expect(made.errors.contains("入力単位"))
            #expect(made.errors.split(separator: "\n").count == 1)
            #expect(made.output.contains(allWell))
            let checked = try await kintai(["check"], in: folder)
            #expect(checked.status == 0, "\(checked.errors)")
        }
    }

    @Test func `HRMOS's CSV with lists of the API passes too, by lines in a pipe`() async throws {
        try await withSamples { folder in
            let lines = [
                "hrmos-csv", "hrmos-csv/osaka/daily-*.csv", "hrmos/osaka/users.json",
                "hrmos/osaka/segments.json", "hrmos/osaka/departments.json",
                "hrmos/osaka/employments.json", "大阪",
            ]
            let made = try await kintai(
                ["init"], in: folder, input: lines.joined(separator: "\n"))
            #expect(made.status == 0, "\(made.errors)")
            let page = try String(
                contentsOf: folder.appending(path: "pipeline.yml"), encoding: .utf8)
            #expect(page.contains("departments: hrmos/osaka/departments.json "))
        }
    }

    /// Headings of nobody's, in CP932.
    private static let export = """
        スタッフ番号,氏名,勤務日付,出社,退社,勤怠区分,休憩開始,休憩終了,休憩合計
        A0001,架空花子,2026.10.1,9:00,18:00,出勤,12:00,13:00,1.00
        A0002,見本太郎,2026.10.2,9:00,18:00,有給休暇,,,0.75

        """

    @Test func `any CSV passes the check with hardly an answer`() async throws {
        try await withSamples { folder in
            let exports = folder.appending(path: "exports")
            try FileManager.default.createDirectory(
                at: exports, withIntermediateDirectories: false)
            let bytes = try #require(Self.export.data(using: .shiftJIS))
            try bytes.write(to: exports.appending(path: "2026-10.csv"))

            let typed = try await kintai(
                ["init", "--config", "typed.yml"], in: folder, input: "csv\n\nスタッフ番号\n")
            #expect(typed.status == 0, "\(typed.errors)")
            let text = "kind: csv\nemployee_number_column: スタッフ番号\n"
            try Data(text.utf8).write(to: folder.appending(path: "answers.yml"))
            let made = try await kintai(
                ["init", "--answers", "answers.yml", "--language", "ja"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(
                made.output.contains(
                    """
                    profiles:
                      our-export:
                        columns:                      # 項目: 見出し（=C、=3 のように位置でも書けます）
                          employee_number: スタッフ番号
                          date: 勤務日付
                          clock_in: 出社
                          clock_out: 退社
                          segment: 勤怠区分
                          breaks: [[休憩開始, 休憩終了]]  # [開始, 終了] を休憩の数だけ並べます
                          break_total: 休憩合計
                          name: 氏名
                        dates: yyyy.M.d               # 日付の形: \
                    yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy
                        durations: decimal            # 時間の形: \
                    h:mm | sexagesimal (1.30) | decimal (1.50) | minutes

                    """))
            let run = try await kintai(
                ["run", "--from", "2026-10-01", "--to", "2026-10-31", "--first-load"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            let uploads = try FileManager.default.subpathsOfDirectory(
                atPath: folder.appending(path: "workspace").path
            ).filter { $0.hasSuffix("upload-001.csv") }
            let upload = try #require(uploads.first)
            let rows = try Data(
                contentsOf: folder.appending(path: "workspace").appending(path: upload))
            let day = "A0001,2026-10-01,09:00,18:00,12:00-13:00\r\n"
            #expect(String(decoding: rows, as: UTF8.self).hasSuffix(day))
        }
    }
}
