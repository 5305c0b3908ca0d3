// Which column of a CSV file holds what.
extension InitKey {
    var layoutQuestion: Words {
        switch self {
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
