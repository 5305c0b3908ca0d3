import WorkModel

/// In the manner of KING OF TIME's 日別データ, whose layout each customer designs
/// (`other-sources.md` §1.7).
let kingOfTimeLayouts: [Layout] = [
    Layout(
        name: "KING OF TIME 1: decimal hours that show it, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "従業員コード", "name_column": "名前",
            "date_column": "日付", "dates": "yyyy/M/d", "clock_in_column": "出勤",
            "clock_out_column": "退勤", "break_total_column": "休憩時間",
            "durations": "decimal", "segment_column": "休暇",
        ],
        text: """
            従業員コード,名前,日付,出勤,退勤,休憩時間,休暇
            S0001,見本 花子,2026/10/05,21:30,25:30,0.00,AM休
            S0002,試験 一郎,2026/10/05,09:00,18:00,1.00,
            S0002,試験 一郎,2026/10/06,09:00,18:00,0.75,
            """),
    Layout(
        name: "KING OF TIME 2: sexagesimal hours that only add up so",
        truth: [
            "header": "yes", "employee_number_column": "従業員コード", "name_column": "名前",
            "department_column": "所属名", "employment_column": "雇用区分", "date_column": "日付",
            "dates": "yyyy/M/d", "clock_in_column": "出勤", "clock_out_column": "退勤",
            "break_total_column": "休憩時間", "worked_column": "実働時間",
            "durations": "sexagesimal",
        ],
        text: """
            所属コード,所属名,雇用区分コード,雇用区分,従業員コード,名前,日付,勤務日種別,出勤,退勤,休憩時間,実働時間
            100,見本支店,1,社員,S0001,見本 花子,2026/10/05,平日,09:00,18:30,1.00,8.30
            100,見本支店,1,社員,S0002,試験 一郎,2026/10/05,平日,09:00,18:00,1.00,8.00
            100,見本支店,1,社員,S0001,見本 花子,2026/10/06,平日,08:30,18:00,1.00,8.30
            200,例題支店,2,アルバイト,S0003,架空 次郎,2026/10/06,平日,09:00,17:30,1.00,7.30
            """),
    Layout(
        name: "KING OF TIME 3: .00 and .30 alone tell nothing",
        truth: [
            "header": "yes", "employee_number_column": "従業員コード", "date_column": "日付",
            "dates": "yyyy/M/d", "clock_in_column": "出勤", "clock_out_column": "退勤",
            "break_total_column": "休憩時間", "durations": "sexagesimal",
        ],
        open: ["durations"],
        text: """
            従業員コード,日付,出勤,退勤,休憩時間
            S0001,2026/10/05,09:00,18:30,1.30
            S0002,2026/10/05,09:00,18:00,1.00
            S0001,2026/10/06,09:00,18:00,1.30
            """),
    Layout(
        name: "KING OF TIME 4: minutes",
        truth: [
            "header": "yes", "employee_number_column": "従業員コード", "name_column": "名前",
            "date_column": "日付", "dates": "yyyy/M/d", "clock_in_column": "出勤",
            "clock_out_column": "退勤", "break_total_column": "休憩時間",
            "worked_column": "実労働時間", "durations": "minutes",
        ],
        text: """
            従業員コード,名前,日付,出勤,退勤,休憩時間,実労働時間,残業時間
            0001,見本 花子,2026/10/05,09:00,18:00,60,480,0
            0002,試験 一郎,2026/10/05,09:00,19:30,60,570,90
            0001,見本 花子,2026/10/06,09:00,18:00,60,480,0
            """),
    Layout(
        name: "KING OF TIME 5: headings that the customer made up, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "KT01", "name_column": "KT02",
            "date_column": "KT03", "dates": "yyyy/M/d", "clock_in_column": "KT05",
            "clock_out_column": "KT06", "break_total_column": "KT07", "worked_column": "KT08",
            "durations": "decimal", "segment_column": "KT04",
        ],
        text: """
            KT01,KT02,KT03,KT04,KT05,KT06,KT07,KT08
            S0001,見本 花子,2026/10/05,出勤,09:00,18:30,1.00,8.50
            S0002,試験 一郎,2026/10/05,出勤,09:00,18:00,1.00,8.00
            S0003,架空 次郎,2026/10/05,出勤,08:45,18:00,1.00,8.25
            S0001,見本 花子,2026/10/06,有給休暇,,,,
            S0002,試験 一郎,2026/10/06,出勤,09:00,20:00,1.00,10.00
            """),
    Layout(
        name: "KING OF TIME 6: no header, quotes, a blank column, dotted times",
        truth: [
            "header": "no", "employee_number_column": "=A", "name_column": "=B",
            "date_column": "=C", "dates": "yyyy/M/d", "clock_in_column": "=E",
            "clock_out_column": "=F",
        ],
        text: """
            "S0001","見本 花子","2026/10/05","","9.05","18.30"
            "S0002","試験 一郎","2026/10/05","","10.00","翌01.30"
            "S0003","架空 次郎","2026/10/05","","9.00","18.00"
            "S0001","見本 花子","2026/10/06","","9.10","19.45"
            """),
    Layout(
        name: "KING OF TIME 7: dates that may be month first or day first",
        truth: [
            "header": "yes", "employee_number_column": "Employee code", "date_column": "Date",
            "dates": "M/d/yyyy", "clock_in_column": "Clock-in", "clock_out_column": "Clock-out",
            "name_column": "Name",
        ],
        open: ["dates"],
        text: """
            Employee code,Name,Date,Clock-in,Clock-out
            S0001,Hanako Mihon,10/05/2026,09:00,18:00
            S0002,Ichiro Shiken,10/05/2026,09:00,18:00
            S0001,Hanako Mihon,10/06/2026,09:15,18:00
            """),
    Layout(
        name: "KING OF TIME 10: letters of how a time was stamped, CP932", encoding: .cp932,
        truth: [
            "header": "yes", "employee_number_column": "従業員コード", "date_column": "日付",
            "dates": "yyyy/M/d", "clock_in_column": "出勤", "clock_out_column": "退勤",
            "break_total_column": "休憩時間", "durations": "h:mm", "clock_marks": "IC, P, 携",
        ],
        text: """
            従業員コード,日付,出勤,退勤,休憩時間
            S0001,2026/10/05,P09:00,IC18:00,1:00
            S0002,2026/10/05,携08:45,P 25:30,1:00
            S0001,2026/10/06,09:00,P翌0:10,1:00
            """),
    Layout(
        name: "KING OF TIME 8: no header, breaks inside the day",
        truth: [
            "header": "no", "employee_number_column": "=A", "date_column": "=B",
            "dates": "yyyy-MM-dd", "clock_in_column": "=C", "clock_out_column": "=D",
            "break_columns": "=E, =F",
        ],
        text: """
            S0001,2026-10-05,09:00,18:30,12:00,13:00
            S0002,2026-10-05,10:00,19:00,13:30,14:30
            S0001,2026-10-06,09:10,19:45,12:00,13:00
            """),
    Layout(
        name: "KING OF TIME 9: no header, two pairs of times that may be anything",
        truth: [
            "header": "no", "employee_number_column": "=A", "date_column": "=B",
            "dates": "yyyy-MM-dd", "clock_in_column": "=C", "clock_out_column": "=D",
        ],
        open: ["clock_in_column", "clock_out_column"],
        text: """
            S0001,2026-10-05,09:00,18:30,08:55,18:41
            S0002,2026-10-05,10:00,19:00,09:50,19:00
            S0001,2026-10-06,09:15,19:45,09:11,19:45
            """),
]
