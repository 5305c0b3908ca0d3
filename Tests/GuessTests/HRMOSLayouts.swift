import WorkModel

/// In the manner of HRMOS勤怠's exports (`hrmos.md` §4).
let hrmosLayouts: [Layout] = [
    Layout(
        name: "HRMOS 1: the daily list with its repeated flags, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "社員番号", "source_id_column": "ユーザID",
            "name_column": "氏名", "date_column": "日付", "dates": "yyyy/M/d",
            "segment_column": "勤務区分", "clock_in_column": "出勤時刻+=H",
            "clock_out_column": "退勤時刻+=J",
            "break_columns": "休憩1開始+=L, 休憩1終了+=N, 休憩2開始+=P, 休憩2終了+=R",
            "punched_in_column": "打刻出勤時刻+=T", "punched_out_column": "打刻退勤時刻+=V",
        ],
        text: """
            日付,ユーザID,氏名,社員番号,勤務区分,表示名,出勤時刻,前日/翌日,退勤時刻,前日/翌日,休憩1開始,前日/翌日,休憩1終了,前日/翌日,休憩2開始,前日/翌日,休憩2終了,前日/翌日,打刻出勤時刻,前日/翌日,打刻退勤時刻,前日/翌日
            2026/10/1,12,架空花子,A0012,1,出勤,17:00,0,02:30,1,20:00,0,20:30,0,22:30,0,22:45,0,16:56,0,02:33,1
            2026/10/1,13,試験次郎,A0013,1,出勤,09:00,0,18:00,0,12:00,0,13:00,0,,0,,0,08:58,0,18:04,0
            2026/10/2,12,架空花子,A0012,4,有休,,0,,0,,0,,0,,0,,0,,0,,0
            2026/10/2,13,試験次郎,A0013,1,出勤,09:30,0,19:15,0,12:00,0,13:00,0,,0,,0,09:28,0,19:20,0
            """),
    Layout(
        name: "HRMOS 2: renamed headings, UTF-8 with a mark", hasMark: true,
        truth: [
            "header": "yes", "employee_number_column": "職員番号", "name_column": "職員名",
            "date_column": "勤務年月日", "dates": "yyyy-MM-dd", "segment_column": "勤怠区分",
            "clock_in_column": "始業時刻", "clock_out_column": "終業時刻", "note_column": "備考",
            "break_columns": "休憩開始1, 休憩終了1", "department_column": "部署名",
        ],
        text: """
            職員番号,職員名,部署名,勤務年月日,勤怠区分,予定始業,予定終業,始業時刻,終業時刻,休憩開始1,休憩終了1,残業時間,備考
            0012,架空 花子,見本課,2026-10-01,出勤,09:00,18:00,08:55,18:10,12:00,13:00,0:10,
            0013,試験 次郎,例題課,2026-10-01,在宅勤務,09:00,18:00,09:00,18:00,12:00,13:00,0:00,在宅
            0012,架空 花子,見本課,2026-10-02,有給休暇,09:00,18:00,,,,,0:00,
            0014,例題 三子,見本課,2026-10-02,出勤,09:00,18:00,09:10,25:30,12:00,13:00,7:30,締め
            """),
    Layout(
        name: "HRMOS 3: the daily list without its header, CP932", encoding: .cp932,
        truth: [
            "header": "no", "employee_number_column": "=D", "name_column": "=C",
            "date_column": "=A", "dates": "yyyy/M/d", "segment_column": "=F",
            "clock_in_column": "=G+=H", "clock_out_column": "=I+=J",
            "break_columns": "=K+=L, =M+=N",
        ],
        text: """
            2026/10/1,12,架空花子,A0012,1,出勤,09:00,0,18:00,0,12:00,0,13:00,0
            2026/10/1,13,試験次郎,A0013,1,出勤,22:00,0,07:00,1,02:00,1,03:00,1
            2026/10/1,14,例題三子,A0014,1,出勤,09:00,0,17:45,0,12:00,0,13:00,0
            2026/10/2,12,架空花子,A0012,4,有給休暇,,0,,0,,0,,0
            2026/10/2,13,試験次郎,A0013,1,出勤,09:00,0,18:00,0,12:00,0,12:45,0
            2026/10/2,14,例題三子,A0014,1,出勤,08:30,0,18:00,0,12:00,0,13:00,0
            """),
    Layout(
        name: "HRMOS 4: the web list's headings",
        truth: [
            "header": "yes", "employee_number_column": "社員番号", "name_column": "氏名",
            "date_column": "日付", "dates": "yyyy/M/d", "segment_column": "勤務区分",
            "clock_in_column": "出勤時刻", "clock_out_column": "退勤時刻",
            "punched_in_column": "出勤時刻(打刻)", "punched_out_column": "退勤時刻(打刻)",
            "worked_column": "実労働時間", "break_total_column": "休憩時間", "durations": "h:mm",
            "note_column": "備考", "approval_column": "申請承認",
        ],
        text: """
            社員番号,氏名,日付,勤務区分,出勤時刻,退勤時刻,出勤時刻(打刻),退勤時刻(打刻),総労働時間,実労働時間,休憩時間,予定開始時刻,予定終了時刻,備考,申請承認
            A0012,架空花子,2026/10/1,出勤,09:00,18:00,08:55,18:04,8:00,8:00,1:00,09:00,18:00,,承認済み
            A0013,試験次郎,2026/10/1,有休(PM),08:32,12:08,08:31,12:09,7:36,3:36,0:00,09:00,18:00,,承認待ち
            A0012,架空花子,2026/10/2,公休,,,,,0:00,0:00,0:00,,,,未申請
            A0013,試験次郎,2026/10/2,出勤,09:00,18:30,08:59,18:31,8:30,8:30,1:00,09:00,18:00,客先,差し戻し
            """),
    Layout(
        name: "HRMOS 5: stray apostrophes and one flag for clock-out, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "社員番号", "date_column": "日付",
            "dates": "yyyyMMdd", "segment_column": "勤務区分名", "clock_in_column": "出勤",
            "clock_out_column": "退勤+退勤翌日", "break_total_column": "休憩",
            "durations": "minutes",
        ],
        text: """
            社員番号,日付,曜日,勤務区分名,出勤,退勤,休憩,退勤翌日
            '0012,20261001,木,出勤,'9:00,'18:00,60,
            '0013,20261001,木,夜勤,'22:00,'7:00,90,翌日
            '0012,20261002,金,出勤,'9:05,'18:00,60,
            '0013,20261002,金,公休,,,0,
            """),
    Layout(
        name: "HRMOS 6: Japanese dates, hourly leave and days of leave",
        truth: [
            "header": "yes", "employee_number_column": "社員番号", "name_column": "社員氏名",
            "date_column": "日付", "dates": "yyyy年M月d日", "segment_column": "勤務区分",
            "clock_in_column": "出勤時刻", "clock_out_column": "退勤時刻",
            "hourly_leave_column": "時間有休", "leave_days_column": "有給休暇日数",
            "break_total_column": "休憩時間", "durations": "h:mm", "employment_column": "雇用形態",
        ],
        text: """
            社員番号,社員氏名,雇用形態,日付,勤務区分,出勤時刻,退勤時刻,休憩時間,時間有休,有給休暇日数,深夜残業
            A0012,架空花子,正社員,2026年10月1日,出勤,9:00,16:00,1:00,2:00,0.5,0:00
            A0013,試験次郎,契約社員,2026年10月1日,有給休暇,,,0:00,0:00,1.0,0:00
            A0012,架空花子,正社員,2026年10月2日,出勤,9:00,翌1:30,1:00,0:00,0,3:30
            """),
    Layout(
        name: "HRMOS 7: punches only",
        truth: [
            "header": "yes", "employee_number_column": "社員番号", "date_column": "日付",
            "dates": "yyyy.M.d", "clock_in_column": "出勤打刻", "clock_out_column": "退勤打刻",
        ],
        text: """
            日付,曜日,社員番号,出勤打刻,退勤打刻,遅刻,早退
            2026.10.1,木,A0012,8:58,18:03,0,0
            2026.10.2,金,A0012,9:02,18:00,1,0
            2026.10.1,木,A0013,8:40,25:10,0,0
            """),
]
