import Conductor
import Foundation
import Messages
import PipelineConfig
import PipelineSettings
import Testing
import WorkModel

/// The pipeline.yml that answers give, letter for letter, and as it is read again.
@Suite struct PipelineTextTests {
    @Test func `defaults in Japanese`() throws {
        #expect(
            ofFiles().pipelineText(in: .ja) == """
                # kintai init が作った設定です。
                # ほかのキーと既定値は pipeline.yml.example にあります。書き換えたら kintai check を実行してください。
                version: 1
                language: ja                      # 表示の言語: auto | ja | en
                workspace: ./workspace            # 実行結果の置き場所（個人情報を含みます）

                integrations:
                  - name: hrmos                   # 連携名
                    source:
                      kind: hrmos-json            # HRMOS勤怠の API の応答を保存したファイル
                      files: [exports/*.json]     # 日次勤怠 /work_outputs/daily
                      users: users.json           # 社員 /users
                      segments: segments.json     # 勤務区分 /segments
                    time:
                      unit: 15                    # 丸めの単位（分）
                      clock_in: none              # none | up | down | nearest（丸めの向き）
                      clock_out: none             # none | up | down | nearest（丸めの向き）
                      past_midnight: hold         # 24時を過ぎる勤務: hold 保留 | extended 25:30 | clip 24:00 で切る
                    status: omit                  # omit クラウドログに任せる | 0 保存 | 1 完了

                # 要確認: 自動同期を停止する。動いていると同じ日を両方が書き、あとに書いたほうが残る。
                # 要確認: 勤怠管理機能を使っていないこと。使っていると勤怠のインポートができない。
                target:                           # クラウドログの勤怠インポート
                  kind: crowdlog-csv
                  members:                        # クラウドログのメンバー一覧
                    - file: members.csv
                  template: attendance-template.csv  # インポート画面の［CSVフォーマット］
                  encoding: cp932                 # インポート画面でも同じ文字コードを選びます: cp932 (Shift_JIS) | utf-8 | utf-8-bom
                  timesheet:
                    unit: 15                      # クラウドログの入力単位（分）
                  first_load: ask                 # ask は実行時に --first-load が必要 | allow

                """)
    }

    @Test func `other answers in English`() throws {
        let answers = try answered(
            """
            files: [data/2026-*.json, "0012.json"]
            users: "社員 一覧.json"
            segments: "se'g: \\"x\\" #1.json"
            departments: 部門.json
            employments: ./employments.json
            name: 本社
            encoding: utf-8-bom
            status: 0
            sync_off: yes
            attendance_unused: true
            unit: 1
            past_midnight: clip
            first_load: allow
            """)
        #expect(
            answers.pipelineText(in: .en) == """
                # Made by kintai init.
                # pipeline.yml.example has the other keys and defaults; after a change run kintai check.
                version: 1
                language: en                      # of messages: auto | ja | en
                workspace: ./workspace            # what runs leave (personal data)

                integrations:
                  - name: 本社                    # 連携名: names folders, stands in reports
                    source:
                      kind: hrmos-json            # answers of the HRMOS API, saved
                      files: [data/2026-*.json, "0012.json"]  # /work_outputs/daily
                      users: "社員 一覧.json"     # /users
                      segments: "se'g: \\"x\\" #1.json"  # /segments
                      departments: 部門.json      # /departments
                      employments: ./employments.json  # /employments
                    time:
                      past_midnight: clip         # hold | extended (25:30) | clip (ends at 24:00)
                    status: 0                     # omit (CrowdLog decides) | 0 保存 | 1 完了

                # Confirmed: 自動同期 is off.
                # Confirmed: 勤怠管理機能 isn't used.
                target:                           # CrowdLog's 勤怠インポート
                  kind: crowdlog-csv
                  members:                        # CrowdLog's members
                    - file: members.csv
                  template: attendance-template.csv  # CSVフォーマット of the import screen
                  encoding: utf-8-bom             # choose the same on the import screen: cp932 (Shift_JIS) | utf-8 | utf-8-bom
                  timesheet:
                    unit: 1                       # CrowdLog's 入力単位, minutes
                  first_load: allow               # ask (a run needs --first-load) | allow

                """)
    }

    @Test func `HRMOS's CSV in English`() throws {
        let source = """
                source:
                  kind: hrmos-csv             # HRMOS's 勤怠CSV出力
                  files: [exports/*.csv]      # daily attendance
                  users: employees.csv        # HRMOS's list of employees
                  segments: segments.csv      # HRMOS's list of work segments
                  encoding: auto              # auto | utf-8 | cp932
                  profile: hrmos-daily        # columns of HRMOS's 勤怠CSV出力
                time:

            """
        #expect(try answered("kind: hrmos-csv").pipelineText(in: .en).contains(source))
    }

    @Test func `any CSV in Japanese`() throws {
        let text = try answered(
            """
            kind: csv
            employee_number_column: "=A"
            clock_in_column: "開始: 時刻"
            break_columns: [休憩, =D, =E, '#5']
            """
        ).pipelineText(in: .ja)
        #expect(
            text.contains(
                """
                    source:
                      kind: csv                   # 列の配置を profiles で決める CSV
                      files: [exports/*.csv]
                      encoding: auto              # 文字コード: auto | utf-8 | cp932
                      profile: our-export         # 列の配置: 下の profiles にあります
                    time:

                """))
        #expect(
            text.contains(
                """
                profiles:
                  our-export:
                    columns:                      # 項目: 見出し（=C、=3 のように位置でも書けます）
                      employee_number: "=A"
                      date: 日付
                      clock_in: "開始: 時刻"
                      clock_out: 退勤時刻
                      breaks: [[休憩, "=D"], ["=E", "#5"]]  # [開始, 終了] を休憩の数だけ並べます
                    dates: yyyy/M/d               # 日付の形: \
                yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy

                # 要確認: 自動同期を停止する。動いていると同じ日を両方が書き、あとに書いたほうが残る。

                """))
    }

    @Test(arguments: Language.allCases)
    func `a layout is read as it was answered`(language: Language) throws {
        let answers = try answered(
            """
            kind: csv
            employee_number_column: 番号
            date_column: "日: 付"
            dates: yyyy年m月d日
            clock_in_column: =c
            clock_out_column: "=4"
            segment_column: "[区分]"
            break_columns: "始, 終, =AA, =28"
            break_total_column: 計
            durations: sexagesimal
            """)
        let settings = try read(answers.pipelineText(in: language), files: ["exports/a.csv"])
        guard case .csv(let source)? = settings.integrations.first?.source else {
            Issue.record("another kind")
            return
        }
        func clock(_ column: CSVColumn) -> CSVClockColumn { CSVClockColumn(time: column) }
        #expect(source.files.map(\.name) == ["exports/a.csv"])
        #expect(
            source.format
                == CSVFormat(
                    encoding: .auto,
                    profile: CSVProfile(
                        columns: CSVColumns(
                            texts: [
                                .employeeNumber: .heading("番号", occurrence: nil),
                                .date: .heading("日: 付", occurrence: nil),
                                .segment: .heading("[区分]", occurrence: nil),
                                .breakTotal: .heading("計", occurrence: nil),
                            ],
                            clockIn: clock(.position(3)), clockOut: clock(.position(4)),
                            breaks: [
                                CSVBreakColumns(
                                    start: clock(.heading("始", occurrence: nil)),
                                    end: clock(.heading("終", occurrence: nil))),
                                CSVBreakColumns(
                                    start: clock(.position(27)), end: clock(.position(28))),
                            ]),
                        dates: .kanji, durations: .sexagesimal)))
    }

    @Test(arguments: Language.allCases)
    func `HRMOS's CSV is read as it was answered`(language: Language) throws {
        let answers = try answered("kind: hrmos-csv\nfiles: [d/1.csv, d/2.csv]\n")
        let settings = try read(
            answers.pipelineText(in: language), files: ["d/1.csv", "d/2.csv"])
        guard case .hrmosCSV(let files, let format)? = settings.integrations.first?.source else {
            Issue.record("another kind")
            return
        }
        #expect(files.files.map(\.name) == ["d/1.csv", "d/2.csv"])
        #expect(files.users.name == "employees.csv")
        #expect(files.segments.name == "segments.csv")
        #expect(format == CSVFormat(encoding: .auto, profile: .hrmosDaily))
    }

    @Test(arguments: Language.allCases)
    func `the file is read without a fault and says what was answered`(language: Language) throws {
        let answers = try answered(
            """
            files: [data/*.json]
            departments: departments.json
            employments: employments.json
            name: 大阪
            encoding: utf-8
            status: 1
            unit: 30
            clock_in: up
            clock_out: nearest
            past_midnight: extended
            first_load: allow
            """)
        let settings = try read(
            answers.pipelineText(in: language),
            files: ["data/a.json", "data/b.json", "departments.json", "employments.json"])
        #expect(settings.language.rawValue == language.rawValue)
        let integration = try #require(settings.integrations.first)
        #expect(integration.name.text == "大阪")
        guard case .hrmosJSON(let source) = integration.source else {
            Issue.record("another kind")
            return
        }
        #expect(source.files.map(\.name) == ["data/a.json", "data/b.json"])
        #expect(source.departments?.name == "departments.json")
        #expect(source.employments?.name == "employments.json")
        #expect(
            integration.time
                == TimeSettings(
                    unit: 30, clockIn: .up, clockOut: .nearest, pastMidnight: .extended))
        #expect(integration.status == .completed)
        #expect(settings.target.encoding.rawValue == "utf-8")
        #expect(settings.target.timesheet.unit == 30)
        #expect(settings.target.firstLoad == .allow)
    }

    @Test(arguments: [
        "社員.json", "users: 1.json", "a #b.json", "#a.json", "'a'.json", "\"a\".json", "0012",
        "1.5", "true", "No", "null", "~", "- a.json", "*a.json", "[a].json", "{a}.json", "a,b.json",
        "&a", "!a", "|", ">", "%a", "@a", "`a`", "a: b", "${HOME}.json", "$${HOME}.json",
        "a\\b.json",
        "ﾊﾟ.json", "か\u{3099}.json", "🗂.json", "a\u{200B}b.json", "\u{2028}", ":", "-", "?a",
        "勤怠（10月）・本社.json", "..", ".inf", "<<", "=", "a\u{85}b",
    ])
    func `any text is read as it was typed`(text: String) throws {
        var answers = ofFiles()
        answers.set(.users, [text])
        let page = answers.pipelineText(in: .ja)
        // A folder can't have every one of these names: only the list of faults is looked at.
        let named = try missingFiles(page)
        #expect(named.contains(text), "\(page)")
    }
}
