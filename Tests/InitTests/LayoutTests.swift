import Conductor
import Messages
import Testing
import WorkModel

/// Which columns of a CSV file are proposed, and what is taken for a column.
@Suite struct LayoutTests {
    @Test(arguments: [
        // As it stands, the likelier first.
        ("社員番号,日付,出勤時刻,退勤時刻", ["社員番号", "日付", "出勤時刻", "退勤時刻"]),
        ("出社,退社,出勤,退勤,年月日,社員コード", ["社員コード", "年月日", "出勤", "退勤"]),
        ("スタッフコード,スタッフ名,日付,出勤時刻,退勤時刻", ["スタッフコード", "日付", "出勤時刻", "退勤時刻"]),
        (
            "Employee_number,DATE,clock in,Clock-out",
            ["Employee_number", "DATE", "clock in", "Clock-out"]
        ),
        // Full-width and with white space.
        ("社員Ｎｏ,日 付,出 社,退　社", ["社員Ｎｏ", "日 付", "出 社", "退　社"]),
        // What is like it, and not what only looks like it.
        ("社員番合,生年月日,勤務年月日,勤務地,勤務開始時間,勤務終了時間", ["社員番合", "勤務年月日", "勤務開始時間", "勤務終了時間"]),
        ("従業員番号,入社日,勤務日,勤務日数,実出勤時刻,実退勤時刻", ["従業員番号", "勤務日", "実出勤時刻", "実退勤時刻"]),
        // What can't be typed or shown goes by place.
        ("社員\u{1B}番号, 日付,\u{202E}出勤,退勤", ["=A", "=B", "=C", "退勤"]),
    ])
    func `columns are proposed by their headings`(header: String, columns: [String]) throws {
        let answers = try answered("kind: csv", export: header + "\n")
        let keys: [InitKey] = [
            .employeeNumberColumn, .dateColumn, .clockInColumn, .clockOutColumn,
        ]
        #expect(keys.map { answers[$0] } == columns)
    }

    @Test func `which of two columns of one heading is meant must be answered for`() throws {
        let export = "社員番号,日付,出勤,出勤,退勤\n"
        #expect(
            try faults(ofAnswers: "kind: csv\n", export: export) == [
                """
                0:0 usage-missing-answer key=clock_in_column \
                expected=社員番号 | 日付 | =C | =D | 退勤
                """
            ])
        let answers = try answered("kind: csv\nclock_in_column: =D\n", export: export)
        #expect(answers[.clockInColumn] == "=D")
    }

    @Test(arguments: [
        ("勤怠区分", "勤怠区分", ""), ("雇用区分", "", ""), ("休憩", "", "休憩"), ("休憩時間,勤務区分名", "勤務区分名", "休憩時間"),
        ("休憩1開始,休暇時間,残業時間", "", ""),
    ])
    func `columns that need not be there are proposed where they are`(
        headings: String, segment: String, total: String
    ) throws {
        let answers = try answered(
            "kind: csv", export: "社員番号,日付,出勤,退勤,\(headings)\n")
        #expect(answers[.segmentColumn] == segment)
        #expect(answers[.breakTotalColumn] == total)
    }

    @Test(arguments: [
        ("休憩開始,休憩終了", ["休憩開始", "休憩終了"]),
        ("休憩1終了,休憩1開始,休憩2開始,休憩2終了", ["休憩1開始", "休憩1終了", "休憩2開始", "休憩2終了"]),
        ("休憩開始,休憩終了,休憩開始,休憩終了", ["=E", "=F", "=G", "=H"]),
        ("休憩入,休憩戻", ["休憩入", "休憩戻"]),
        ("休憩開始,打刻休憩1開始,打刻休憩1終了", []),
    ])
    func `breaks are proposed in pairs`(headings: String, breaks: [String]) throws {
        let answers = try answered(
            "kind: csv", export: "社員番号,日付,出勤,退勤,\(headings)\n")
        #expect(answers.list(.breakColumns) == breaks)
    }

    @Test(arguments: [
        (["2026/10/1", "2026/10/31"], "yyyy/M/d"), (["2026-10-01"], "yyyy-MM-dd"),
        (["2026.10.1"], "yyyy.M.d"), (["20261001"], "yyyyMMdd"),
        (["２０２６年１０月１日"], "yyyy年M月d日"), (["10/1/2026", "10/13/2026"], "M/d/yyyy"),
        (["", "1/10/2026", "13/10/2026"], "d/M/yyyy"),
        ([], "yyyy/M/d"),
    ])
    func `the form of dates is proposed by those that stand there`(
        dates: [String], style: String
    ) throws {
        let rows = dates.map { "1,\($0),9:00,18:00\n" }.joined()
        let answers = try answered("kind: csv", export: "社員番号,日付,出勤,退勤\n" + rows)
        #expect(answers[.dates] == style)
    }

    @Test(arguments: [["10/1/2026"], ["10/13/2026", "13/10/2026"], ["10月1日"]])
    func `dates that don't tell, or tell two things, must be answered for`(dates: [String]) throws {
        let rows = dates.map { "1,\($0),9:00,18:00\n" }.joined()
        let export = "社員番号,日付,出勤,退勤\n" + rows
        let expected =
            "yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy"
        #expect(
            try faults(ofAnswers: "kind: csv\n", export: export) == [
                "0:0 usage-missing-answer key=dates expected=\(expected)"
            ])
        let answers = try answered("kind: csv\ndates: d/M/yyyy\n", export: export)
        #expect(answers[.dates] == "d/M/yyyy")
    }

    // An hour, or sixty minutes; an hour and a quarter, or twenty-five minutes.
    @Test(arguments: [["1"], ["1.25"], ["60", "1:00"]])
    func `so must lengths of time`(totals: [String]) throws {
        let rows = totals.map { "1,2026/10/1,9:00,18:00,\($0)\n" }.joined()
        #expect(
            try faults(
                ofAnswers: "kind: csv\ndurations:\n",
                export: "社員番号,日付,出勤,退勤,休憩時間\n" + rows) == [
                    "2:11 usage-missing-answer key=durations "
                        + "expected=h:mm | sexagesimal | decimal | minutes"
                ])
    }

    @Test(arguments: [
        (["1:00", "0:45"], "h:mm"), (["60", "0"], "minutes"), (["1.00", "0.75"], "decimal"),
        (["", ""], "h:mm"),
    ])
    func `so is the form of lengths of time`(totals: [String], style: String) throws {
        let rows = totals.map { "1,2026/10/1,9:00,18:00,\($0)\n" }.joined()
        let answers = try answered("kind: csv", export: "社員番号,日付,出勤,退勤,休憩時間\n" + rows)
        #expect(answers[.durations] == style)
    }

    @Test(arguments: [
        ("出勤", "出勤"), ("ｼｭｯｷﾝ", "シュッキン"), ("=c", "=C"), ("＝Ｃ", "=C"), ("=3", "=3"),
        ("備 考", "=F"),
    ])
    func `a column may be named in several ways`(typed: String, column: String) throws {
        let answers = try answered(
            "kind: csv\nclock_in_column: \(typed)\n",
            export: "社員番号,日付,出勤,退勤,シュッキン,\" 備考\"\n")
        #expect(answers[.clockInColumn] == column)
    }

    @Test(arguments: ["出勤時刻", "=E", "=0", "=XFE", "=", "備考"])
    func `a column that isn't there is refused`(typed: String) throws {
        let expected = "社員番号 | =B | =C | 退勤"
        #expect(
            try faults(
                ofAnswers: "kind: csv\ndate_column: =2\nclock_in_column: \(typed)\n",
                export: "社員番号,備考,備考,退勤\n") == [
                    "3:18 usage-bad-option key=clock_in_column value=\(typed) expected=\(expected)"
                ])
    }

    @Test func `without any file yet every column is taken, and usual ones are the defaults`()
        throws
    {
        let answers = try answered("kind: csv\ndate_column: 年月日\nbreak_columns: [a, '=ab']\n")
        #expect(answers[.employeeNumberColumn] == "社員番号")
        #expect(answers[.dateColumn] == "年月日")
        #expect(answers.list(.breakColumns) == ["a", "=AB"])
        #expect(
            try faults(ofAnswers: "kind: csv\ndate_column: '=A1'\nbreak_columns: a\n") == [
                "2:14 usage-bad-option key=date_column value==A1 expected=社員番号 | =C | =3",
                "3:16 usage-bad-option key=break_columns value=a expected=none | 休憩開始, 休憩終了",
            ])
    }

    @Test func `where no heading is like the one that is wanted there is no default`() throws {
        #expect(
            try faults(ofAnswers: "kind: csv\n", export: "番号,勤務日,出勤,退勤\n") == [
                """
                0:0 usage-missing-answer key=employee_number_column \
                expected=番号 | 勤務日 | 出勤 | 退勤
                """
            ])
    }
}
