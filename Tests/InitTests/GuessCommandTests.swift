import Foundation
import Testing

/// `kintai guess` as people call it.
@Suite struct GuessCommandTests {
    /// An hour and a half, or an hour and 18 minutes.
    private static let export = """
        社員番号,日付,出勤,退勤,休憩時間
        A0001,2026/10/1,9:00,18:30,1.30
        A0002,2026/10/1,9:00,18:00,1.00

        """

    private func withExport(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kintai-guess-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try #require(Self.export.data(using: .shiftJIS))
            .write(to: folder.appending(path: "a.csv"))
        try await body(folder)
    }

    @Test func `without an answer to what can't be known it prints no profile`() async throws {
        try await withExport { folder in
            let ended = try await kintai(["guess", "a.csv", "--language", "ja"], in: folder)
            #expect(ended.status == 64)
            #expect(ended.output == "")
            #expect(
                ended.errors == """
                    a.csv: 勤怠（確か: 値から）、CP932、先頭の 3 行を調べました
                      見出しの行      確か    見出しから               あり
                      社員番号        確か    見出しから               社員番号
                      勤務日          確か    見出しから               日付
                      日付の形        確か    値から                   yyyy/M/d
                      出勤時刻        確か    見出しから               出勤
                      退勤時刻        確か    見出しから               退勤
                      休憩時間の合計  確か    見出しから               休憩時間
                      時間の形        要確認  値が2通り以上に読めます  ?

                    a.csv: エラー: durations への答えが必要です [usage-missing-answer]
                      理由: 既定値がなく、勤怠のファイルからも判断できません。書けるのは次の値です: h:mm | sexagesimal | decimal | minutes
                      対処: durations に答えてから（--answers なら durations: の行を書くか、\
                    kintai guess なら --set durations=… を付けて）、同じコマンドをもう一度実行してください

                    """)
        }
    }

    @Test func `with an answer it prints the profile alone, which a trial reads`() async throws {
        try await withExport { folder in
            let ended = try await kintai(
                [
                    "guess", "a.csv", "--set", "durations=sexagesimal", "--name", "kot",
                    "--language", "en",
                ], in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(
                ended.output == """
                    # Made by kintai guess from a.csv (CP932).
                    profiles:
                      kot:
                        columns:                      # field: heading, or place, such as =C or =3
                          employee_number: 社員番号
                          date: 日付
                          clock_in: 出勤
                          clock_out: 退勤
                          break_total: 休憩時間
                        dates: yyyy/M/d               # \
                    yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy
                        durations: sexagesimal        # \
                    h:mm | sexagesimal (1.30) | decimal (1.50) | minutes

                    """)
            #expect(
                ended.errors.hasSuffix(
                    """
                    in pipeline.yml: source: {kind: csv, files: [a.csv], profile: kot}
                    to try it: kintai extract file a.csv --profile kot --config pipeline.yml --to trial

                    """))
        }
    }

    @Test func `answers may stand in a file, and the profile goes where it is told to`()
        async throws
    {
        try await withExport { folder in
            try Data("durations: decimal\nclock_out_column: =D\n".utf8)
                .write(to: folder.appending(path: "answers.yml"))
            let command = ["guess", "a.csv", "--answers", "answers.yml", "--to", "profile.yml"]
            let ended = try await kintai(command, in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output == "")
            let tried = try await kintai(
                [
                    "extract", "file", "a.csv", "--profile", "our-export", "--config",
                    "profile.yml", "--to", "trial",
                ], in: folder)
            #expect(tried.status == 0, "\(tried.errors)")
            #expect(tried.output.contains("Every value could be read.\n"))
            let again = try await kintai(command, in: folder)
            #expect(again.status == 73)
            #expect(try await kintai(command + ["--force"], in: folder).status == 0)
        }
    }

    @Test func `faulty answers are told of all at once`() async throws {
        try await withExport { folder in
            let ended = try await kintai(
                [
                    "guess", "a.csv", "--set", "duration=decimal", "--set", "dates=M/D",
                    "--set", "clock_in_column==Z",
                ], in: folder)
            #expect(ended.status == 64)
            #expect(ended.output == "")
            #expect(
                ended.errors.contains("there is no question duration (did you mean durations?)"))
            #expect(ended.errors.contains("dates can't be 'M/D'"))
            #expect(ended.errors.contains("clock_in_column can't be '=Z'"))
        }
    }

    @Test(arguments: [
        ("members.csv", "target.members: - {file: members.csv}"),
        ("mapping.csv", "employees.code as mapping: mapping.csv"),
    ])
    func `a list without a layout of its own has no profile`(
        file: String, use: String
    ) async throws {
        try await withSamples { folder in
            let ended = try await kintai(["guess", file], in: folder)
            #expect(ended.status == 0, "\(ended.errors)")
            #expect(ended.output == "")
            #expect(ended.errors.contains(use), "\(ended.errors)")
        }
    }

    @Test func `a file that no run can read is told of as a run would`() async throws {
        try await withExport { folder in
            try Data("社員番号,日付\nA0001\n".utf8).write(to: folder.appending(path: "b.csv"))
            let ragged = try await kintai(["guess", "b.csv"], in: folder)
            #expect(ragged.status == 65)
            #expect(ragged.errors.contains("[csv-ragged-row]"))
            #expect(try await kintai(["guess", "c.csv"], in: folder).status == 66)
        }
    }
}
