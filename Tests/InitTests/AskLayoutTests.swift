import Conductor
import Handoff
import Messages
import Testing
import WorkModel

/// The questions of `kind: csv` as they are put, word for word.
@Suite struct AskLayoutTests {
    private static let export = """
        コード,従業員番号,勤務日,出社時間,退社時間,休憩開始,休憩終了,休憩,備考,備考
        x1,A0001,2026年10月1日,9:00,18:00,12:00,13:00,60,,
        x2,A0002,2026年10月2日,9:30,18:30,12:00,13:00,60,,

        """

    /// The talk, and what was said behind the kind and before the integration's name.
    private func layout(_ lines: [String], in language: Language) throws -> (Talk, String) {
        try withTemporaryFolder { folder in
            try write(Self.export, to: folder / "exports" / "b.csv")
            try write("other", to: folder / "exports" / "c.csv")
            let talk = Talk(["csv"] + lines, for: (folder / "pipeline.yml").text, in: language)
            let start = try #require(talk.said.firstRange(of: "[hrmos-api]: csv\n\n"))
            let said = talk.said[start.upperBound...]
            let name = InitKey.name.question(for: .csv)[language]
            return (
                talk,
                String(said[..<(said.firstRange(of: "\n" + name)?.lowerBound ?? said.endIndex)])
            )
        }
    }

    @Test func `answering is mostly Enter, in Japanese`() throws {
        let (talk, said) = try layout(["", "", "出社時刻"], in: .ja)
        #expect(
            said == """
                勤怠の CSV ファイルはどれですか（* が使えます。複数あるときはコンマで区切ります。先に置いておくと、列の候補を示します）
                  [exports/*.csv]: 
                  → exports/*.csv に当てはまるファイル: 2 個
                  → exports/b.csv の見出し: コード, 従業員番号, 勤務日, 出社時間, 退社時間, 休憩開始, 休憩終了, 休憩, =I (備考), =J (備考)

                社員番号の列はどれですか（見出しを書きます。=C のように位置でも書けます）
                  [従業員番号]: 

                勤務日の列はどれですか
                  [勤務日]: 出社時刻
                  → 「出社時刻」は使えません。書けるのは次の値です: コード | 従業員番号 | 勤務日 | 出社時間 | 退社時間 | 休憩開始 | 休憩終了 | 休憩 | =I | =J
                  [勤務日]: 

                """)
        // Input has ended behind an answer that isn't possible.
        #expect(talk.faults.map(\.code) == [.usageBadOption])
    }

    @Test func `answering is mostly Enter, in English`() throws {
        let lines = ["exports/b.csv", "コード", "", "", "", "", "", "", "休憩", ""]
        let (talk, said) = try layout(lines, in: .en)
        #expect(
            said == """
                Which CSV files hold the attendance? * fits names; put commas between several; of one that is there already the columns are proposed
                  [exports/*.csv]: exports/b.csv
                  → files that fit exports/b.csv: 1
                  → headings of exports/b.csv: コード, 従業員番号, 勤務日, 出社時間, 退社時間, 休憩開始, 休憩終了, 休憩, =I (備考), =J (備考)

                Which column holds the employee number? Its heading, or its place, such as =C
                  [従業員番号]: コード

                Which column holds the work date?
                  [勤務日]: 
                  → first value of this column: 2026年10月1日

                How are dates written? Zeros before month and day are free
                  one of: yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy
                  [yyyy年M月d日]: 

                Which column holds clock-in?
                  [出社時間]: 
                  → first value of this column: 9:00

                Which column holds clock-out?
                  [退社時間]: 
                  → first value of this column: 18:00

                Which column holds the work segment (出勤, 有給休暇 …)? With none every day counts as work
                  [none]: 

                Which columns hold the breaks? Start, end, and so on for further breaks, with commas between
                  [休憩開始, 休憩終了]: 

                Which column holds the total of breaks?
                  [休憩]: 休憩
                  → first value of this column: 60

                How is that total written? (an hour and a half is 1:30 as h:mm, 1.30 as sexagesimal, 1.50 as decimal, 90 as minutes)
                  one of: h:mm | sexagesimal | decimal | minutes
                  [minutes]: 

                """)
        #expect(talk.answers?[.employeeNumberColumn] == "コード")
        #expect(talk.answers?[.durations] == "minutes")
    }

    @Test func `without a total nobody is asked how it is written`() throws {
        let (talk, said) = try layout(["", "", "", "", "", "", "", "none", "なし"], in: .en)
        #expect(talk.answers?[.breakTotalColumn] == "")
        #expect(talk.answers?.list(.breakColumns) == [])
        #expect(!said.contains(InitKey.durations.question(for: .csv).en))
    }

    @Test func `a question without default is asked until it has an answer`() throws {
        try withTemporaryFolder { folder in
            try write("番号,勤務日,出勤,退勤\n", to: folder / "exports" / "a.csv")
            let config = (folder / "pipeline.yml").text
            let talk = Talk(["csv", "", "", "番号"], for: config, in: .en)
            #expect(talk.answers?[.employeeNumberColumn] == "番号")
            #expect(
                talk.said.contains(
                    """
                      [?]: 
                      → '' isn't possible here; possible: 番号 | 勤務日 | 出勤 | 退勤
                      [?]: 番号

                    """))
            #expect(
                Talk(["csv"], for: config, in: .en).faults == [
                    Fault(
                        .usageMissingAnswer,
                        [
                            .key: "employee_number_column", .expected: "番号 | 勤務日 | 出勤 | 退勤",
                        ])
                ])
        }
    }

    @Test(arguments: ["", "PK\u{3}\u{4}"])
    func `of a file that can't be read no columns are proposed`(text: String) throws {
        try withTemporaryFolder { folder in
            try write(text, to: folder / "exports" / "a.csv")
            let talk = Talk(["csv"], for: (folder / "pipeline.yml").text, in: .en)
            #expect(talk.answers?[.clockInColumn] == "出勤時刻")
            #expect(
                talk.said.contains(
                    """
                      → the headings of exports/a.csv can't be read; the check at the end says why

                    """))
        }
    }
}
