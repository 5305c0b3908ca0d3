import Conductor
import Handoff
import Messages
import Testing

/// What kind of list a file is taken for, and what else is said of it.
@Suite struct ListTests {
    private func guess(_ text: String, as list: GuessedList? = nil) throws -> FileGuess {
        try withTemporaryFolder { folder in
            let path = folder / "a.csv"
            try FileWriting.replaceFile(path, with: Array(text.utf8))
            return try FileGuess(of: path.text, as: list)
        }
    }

    @Test(
        arguments: [
            ("社員コード,姓,名,部署\nE1,架空,花子,開発\n", .members, .sure),
            ("メンバー,名前,メールアドレス,役職\nE1,架空花子,a@example.com,\n", .members, .likely),
            ("employee_number,employee_code\n1,E1\n", .mapping, .sure),
            ("社員番号,社員コード\n1,E1\n", .mapping, .likely),
            ("年月日,社員コード,社員名,プロジェクトコード,工数\n2026-11-02,E1,架空花子,PJ1,8.0\n", .manHours, .sure),
            ("社員コード,年月日,出社,退社,休憩詳細\nE1,2026-11-02,9:00,18:00,\n", .current, .sure),
            ("社員コード,日付,出社,退社\nE1,2026-11-02,9:00,18:00\n", .attendance, .sure),
            ("処理,社員番号,取得元の照合値\n,1,\n", .corrections, .sure),
            ("E1,2026-11-02,9:00,18:00\n", .attendance, .likely),
            ("列1,列2\na,b\n", nil, .open), ("E1,2026-11-02,8.00\nE2,2026-11-02,8.00\n", nil, .open),
            ("社員番号,日付,勤務区分\n1,2026-11-02,出勤\n", nil, .open),
        ] as [(String, GuessedList?, Sureness)])
    func `a list is known by headings and values`(
        text: String, list: GuessedList?, sureness: Sureness
    ) throws {
        let guess = try guess(text)
        #expect(guess.list.value == list)
        #expect(guess.list.sureness == sureness)
    }

    @Test(arguments: [
        ("社員コード,名前\nE1,架空花子\n", ["target.members: - {file: "]),
        ("社員No,名前,役職\nE1,架空花子,\n", ["target.members: - {file: ", "needs the heading 社員コード"]),
        ("社員番号,社員コード\n1,E1\n", ["mapping: ", "must be employee_number,employee_code"]),
    ])
    func `where a list without a layout of its own goes is told`(
        text: String, words: [String]
    ) throws {
        let guess = try guess(text)
        #expect(!guess.hasProfile)
        let steps = guess.nextSteps(profile: "p", config: "pipeline.yml", in: .en)
        #expect(steps.count == words.count)
        for (step, words) in zip(steps, words) { #expect(step.contains(words), "\(step)") }
    }

    @Test(arguments: [
        (
            "社員番号,日付,出勤,退勤\n1,2026/10/1,22:00,7:00\n1,2026/10/2,9:00,18:00\n",
            "rows with clock-out before clock-in: 1"
        ),
        (
            "社員番号,日付,出勤,退勤\n1,2026/10/1,九時,18:00\n1,2026/10/2,9:00,18:00\n",
            "rows of 出勤 that can't be read as a time: 1 (such as 九時)"
        ),
        (
            "ユーザID,日付,出勤,退勤\n12,2026/10/1,9:00,18:00\n",
            "no column holds employee numbers, people stand by ユーザID"
        ),
        // Perhaps morning and afternoon.
        (
            "社員番号,日付,出勤,退勤\n1,2026/10/1,A9:00,P6:00\n",
            "rows of 退勤 that can't be read as a time: 1 (such as P6:00)"
        ),
        (
            "社員番号,日付,出勤,退勤,承認\n1,2026/10/1,9:00,18:00,OK\n",
            "columns left out, for their values can't be read: 承認"
        ),
        (
            "社員番号,日付,勤務区分,出勤,退勤\n1,2026/10/1,12,9:00,18:00\n", "勤務区分 holds ids"
        ),
    ])
    func `what a run would trip over is told`(text: String, words: String) throws {
        let report = try guess(text).report(in: .en)
        #expect(report.contains(words), "\(report)")
    }

    @Test func `text in EUC-JP, which CP932 often can read, is told of`() throws {
        // 休憩,備考,出勤,退勤 in EUC-JP.
        let bytes: [UInt8] = [
            0xB5, 0xD9, 0xB7, 0xC6, 0x2C, 0xC8, 0xF7, 0xB9, 0xCD, 0x2C, 0xBD, 0xD0, 0xB6, 0xD0,
            0x2C, 0xC2, 0xE0, 0xB6, 0xD0, 0x0A,
        ]
        try withTemporaryFolder { folder in
            let path = folder / "a.csv"
            let rows = "1,2026/10/1,9:00,18:00\n"
            try FileWriting.replaceFile(path, with: bytes + Array(rows.utf8))
            let guess = try FileGuess(of: path.text)
            #expect(guess.report(in: .en).contains("EUC-JP"))
        }
    }

    @Test func `what can't be known is asked with what the file shows of it`() throws {
        var guess = try guess(
            "Code,Date,出勤,退勤,休憩時間\n01,10/05/2026,9:00,18:00,1.30\n02,10/06/2026,9:00,18:00,1.00\n")
        #expect(guess.openKeys == [.dates, .durations])
        var lines = ["M/d/yyyy", "sexagesimal"][...]
        var said = ""
        try guess.ask(
            in: Conversation(
                language: .ja, echoes: false, say: { said += $0 }, hear: { lines.popFirst() }))
        #expect(
            said == """

                勤務日はどの形で書かれていますか（0 の有無は問いません）
                  選べる値: yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy
                  → 値が2通り以上に読めます
                  → Date の値: 10/05/2026, 10/06/2026
                  [?]: 
                休憩時間の合計はどの形で書かれていますか（h:mm: 1:30、sexagesimal: 1.30 で1時間30分、decimal: 1.50 \
                で1時間30分、minutes: 90）
                  選べる値: h:mm | sexagesimal | decimal | minutes
                  → 値が2通り以上に読めます
                  → 休憩時間 の値: 1.30, 1.00
                  [?]: 
                """)
        #expect(guess.openKeys == [])
        #expect(guess.answer(to: .durations) == ["sexagesimal"])
    }
}
