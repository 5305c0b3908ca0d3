// Which column of a CSV file holds what.
extension InitKey {
    var layoutQuestion: Words {
        switch self {
        case .header:
            Words(
                ja: "1行目は列の見出しですか（いいえなら、列は =A のように位置で書きます）",
                en: "Does the first row hold headings? If not, columns go by place, such as =A")
        case .employeeNumberColumn:
            Words(
                ja: "社員番号の列はどれですか（見出しを書きます。=C のように位置でも書けます）",
                en: "Which column holds the employee number? Its heading, or its place, such as =C")
        case .dateColumn:
            Words(
                ja: "勤務日の列はどれですか",
                en: "Which column holds the work date?")
        case .dates:
            Words(
                ja: "勤務日はどの形で書かれていますか（0 の有無は問いません）",
                en: "How are dates written? Zeros before month and day are free")
        case .clockInColumn:
            Words(
                ja: "出勤時刻の列はどれですか",
                en: "Which column holds clock-in?")
        case .clockOutColumn:
            Words(
                ja: "退勤時刻の列はどれですか",
                en: "Which column holds clock-out?")
        case .segmentColumn:
            Words(
                ja: "勤務区分（出勤、有給休暇など）の列はどれですか（なければ none。すべての日を出勤日とみなします）",
                en: """
                    Which column holds the work segment (出勤, 有給休暇 …)? With none every day counts \
                    as work
                    """)
        default: breakQuestion
        }
    }

    private var breakQuestion: Words {
        switch self {
        case .breakColumns:
            Words(
                ja: """
                    休憩の開始と終了の列はどれですか（開始, 終了の順にコンマで区切ります。\
                    休憩が複数あるときは続けて書きます。なければ none）
                    """,
                en: """
                    Which columns hold the breaks? Start, end, and so on for further breaks, with \
                    commas between
                    """)
        case .breakTotalColumn:
            Words(
                ja: "休憩時間の合計の列はどれですか（なければ none）",
                en: "Which column holds the total of breaks?")
        default:
            Words(
                ja: """
                    休憩時間の合計はどの形で書かれていますか（h:mm: 1:30、sexagesimal: 1.30 で1時間30分、\
                    decimal: 1.50 で1時間30分、minutes: 90）
                    """,
                en: """
                    How is that total written? (an hour and a half is 1:30 as h:mm, 1.30 as \
                    sexagesimal, 1.50 as decimal, 90 as minutes)
                    """)
        }
    }
}

// Columns that are taken where they are.
extension InitKey {
    var otherColumnQuestion: Words {
        guard self != .clockMarks else {
            return Words(
                ja: "時刻の前に付く、打刻方法などの文字はどれですか（例: P, M。なければ none）",
                en:
                    "Which letters stand before times, such as P where a day was punched? none where none do"
            )
        }
        let name = columnName
        return Words(
            ja: "\(name.ja)の列はどれですか（なければ none）",
            en: "Which column holds \(name.en)? none where there is none")
    }

    /// What the column holds, as a table of columns has it.
    package var columnName: Words {
        switch self {
        case .employeeNumberColumn: Words(ja: "社員番号", en: "the employee number")
        case .dateColumn: Words(ja: "勤務日", en: "the work date")
        case .clockInColumn: Words(ja: "出勤時刻", en: "clock-in")
        case .clockOutColumn: Words(ja: "退勤時刻", en: "clock-out")
        case .segmentColumn: Words(ja: "勤務区分", en: "the work segment")
        case .breakColumns: Words(ja: "休憩の開始と終了", en: "the breaks")
        case .breakTotalColumn: Words(ja: "休憩時間の合計", en: "the total of breaks")
        case .hourlyLeaveColumn: Words(ja: "時間有休", en: "hourly leave")
        case .workedColumn: Words(ja: "実労働時間", en: "the actual working time")
        case .sourceIDColumn: Words(ja: "取得元の社員ID", en: "the source's own id of the person")
        case .nameColumn: Words(ja: "氏名", en: "the name")
        case .emailColumn: Words(ja: "メールアドレス", en: "the e-mail address")
        case .departmentColumn: Words(ja: "部門", en: "the department")
        case .employmentColumn: Words(ja: "雇用形態", en: "the kind of employment")
        case .punchedInColumn: Words(ja: "打刻した出勤時刻", en: "the punched clock-in")
        case .punchedOutColumn: Words(ja: "打刻した退勤時刻", en: "the punched clock-out")
        case .leaveDaysColumn: Words(ja: "休暇日数", en: "the days of leave")
        case .approvalColumn: Words(ja: "承認の状態", en: "the approval")
        case .noteColumn: Words(ja: "備考", en: "the note")
        case .employeeCodeColumn: Words(ja: "社員コード", en: "the employee code")
        case .breakPeriodsColumn: Words(ja: "休憩詳細", en: "the break periods")
        case .leaveColumn: Words(ja: "休暇", en: "the leave")
        case .dailyReportColumn: Words(ja: "日報", en: "the daily report")
        case .statusColumn: Words(ja: "ステータス", en: "the status")
        case .manHoursColumn: Words(ja: "工数", en: "the man-hours")
        case .header: Words(ja: "見出しの行", en: "the row of headings")
        case .dates: Words(ja: "日付の形", en: "how dates are written")
        case .clockMarks: Words(ja: "時刻の前の文字", en: "letters before times")
        case .durations: Words(ja: "時間の形", en: "how lengths of time are written")
        default: Words(ja: rawValue, en: rawValue)
        }
    }
}
