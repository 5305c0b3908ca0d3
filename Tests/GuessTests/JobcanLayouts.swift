import WorkModel

/// In the manner of ジョブカン勤怠管理's 勤務データダウンロード (`other-sources.md` §3.3).
let jobcanLayouts: [Layout] = [
    Layout(
        name: "Jobcan 1: as importers know it, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "スタッフコード", "name_column": "スタッフ名",
            "date_column": "日付", "dates": "yyyy/M/d", "clock_in_column": "出勤時刻",
            "clock_out_column": "退勤時刻", "break_total_column": "休憩時間",
            "durations": "h:mm", "segment_column": "勤務区分",
        ],
        text: """
            スタッフコード,スタッフ名,日付,出勤時刻,退勤時刻,休憩時間,勤務区分
            S0003,架空 次郎,2026/10/05,22:00,29:15,1:00,
            S0004,例題 三子,2026/10/05,13:00,18:00,0:00,午前半休
            S0003,架空 次郎,2026/10/06,22:00,29:00,1:00,
            """),
    Layout(
        name: "Jobcan 2: decimal hours, zeros left blank",
        truth: [
            "header": "yes", "employee_number_column": "スタッフコード", "name_column": "スタッフ名",
            "date_column": "日付", "dates": "yyyy/M/d", "clock_in_column": "出勤時刻",
            "clock_out_column": "退勤時刻", "break_total_column": "休憩時間",
            "worked_column": "実労働時間", "durations": "decimal",
        ],
        text: """
            スタッフコード,スタッフ名,グループコード,日付,曜日,シフト開始,シフト終了,出勤時刻,退勤時刻,休憩時間,実労働時間,深夜時間
            S0003,架空 次郎,10,2026/10/05,月,09:00,18:00,08:50,18:00,1.00,8.17,
            S0004,例題 三子,10,2026/10/05,月,09:00,18:00,13:00,18:00,,5.00,
            S0003,架空 次郎,10,2026/10/06,火,09:00,18:00,09:00,18:20,1.00,8.33,
            S0004,例題 三子,10,2026/10/06,火,09:00,18:00,09:00,18:00,1.00,8.00,
            """),
    Layout(
        name: "Jobcan 3: no header, the sums tell which length is which",
        truth: [
            "header": "no", "employee_number_column": "=A", "name_column": "=B",
            "date_column": "=C", "dates": "yyyy/M/d", "clock_in_column": "=D",
            "clock_out_column": "=E", "break_total_column": "=F", "worked_column": "=G",
            "durations": "h:mm", "segment_column": "=H",
        ],
        text: """
            S0003,架空 次郎,2026/10/05,9:00,18:00,1:00,8:00,出勤
            S0004,例題 三子,2026/10/05,13:00,18:00,0:00,5:00,午前半休
            S0005,見本 太郎,2026/10/05,9:00,20:30,1:30,10:00,出勤
            S0003,架空 次郎,2026/10/06,9:00,18:30,1:00,8:30,出勤
            """),
    Layout(
        name: "Jobcan 4: no header, a length of time that may be anything, CP932",
        encoding: .cp932,
        truth: [
            "header": "no", "employee_number_column": "=A", "date_column": "=B",
            "dates": "yyyy/M/d", "clock_in_column": "=C", "clock_out_column": "=D",
            "break_total_column": "=E", "durations": "h:mm", "name_column": "=F",
        ],
        open: ["break_total_column"],
        text: """
            S0003,2026/10/05,9:00,18:00,1:00,架空 次郎
            S0004,2026/10/05,13:00,18:00,0:00,例題 三子
            S0003,2026/10/06,9:00,18:00,1:00,架空 次郎
            S0006,2026/10/06,9:00,18:00,1:00,見本 太郎
            """),
    Layout(
        name: "Jobcan 5: day first, which the 13th shows",
        truth: [
            "header": "yes", "employee_number_column": "スタッフ番号", "date_column": "日付",
            "dates": "d/M/yyyy", "clock_in_column": "出社時刻", "clock_out_column": "退社時刻",
        ],
        text: """
            スタッフ番号,日付,出社時刻,退社時刻
            S0003,5/10/2026,9:00,18:00
            S0003,12/10/2026,9:00,18:00
            S0003,13/10/2026,9:00,18:00
            """),
    Layout(
        name: "Jobcan 6: in and out twice a day under one heading", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "スタッフコード", "date_column": "日付",
            "dates": "yyyy/M/d", "clock_in_column": "=C", "clock_out_column": "=F",
        ],
        open: ["clock_in_column", "clock_out_column"],
        text: """
            スタッフコード,日付,出勤,退勤,出勤,退勤
            S0003,2026/10/05,9:00,12:00,13:00,18:00
            S0004,2026/10/05,9:00,12:00,13:00,17:30
            """),
    Layout(
        name: "Jobcan 7: several numbers without a word of which is whose",
        truth: [
            "header": "no", "employee_number_column": "=B", "date_column": "=C",
            "dates": "yyyy/M/d", "clock_in_column": "=D", "clock_out_column": "=E",
        ],
        open: ["employee_number_column"],
        text: """
            100,1003,2026/10/05,9:00,18:00
            100,1004,2026/10/05,9:00,18:00
            200,1005,2026/10/05,9:00,18:00
            """),
    Layout(
        name: "Jobcan 8: full-width and spaced headings, breaks in pairs", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "社員Ｎｏ", "date_column": "日 付",
            "dates": "yyyy/M/d", "clock_in_column": "出 社", "clock_out_column": "退 社",
            "break_columns": "休憩入1, 休憩戻1, 休憩入2, 休憩戻2", "note_column": "備 考",
            "email_column": "Ｅ－ｍａｉｌ",
        ],
        text: """
            社員Ｎｏ,Ｅ－ｍａｉｌ,日 付,出 社,退 社,休憩入1,休憩戻1,休憩入2,休憩戻2,備 考
            ００１２,hanako@example.com,２０２６／１０／０５,９：００,１８：００,12:00,13:00,,,
            ００１３,jiro@example.com,２０２６／１０／０５,９：００,２０：００,12:00,13:00,18:00,18:15,残業
            """),
]
