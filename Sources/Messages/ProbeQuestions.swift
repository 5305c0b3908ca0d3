extension ProbeKey {
    /// What to look at after the upload, or what to answer: placeholders are `date`, `other`, `text`,
    /// `count` and `leave`.
    package var look: Words {
        switch self {
        case .cp932, .utf8, .utf8Mark: encodingLook
        case .omittedColumns, .blankReport, .blankBreaks, .blankLeave: blankLook
        case .pastMidnight, .minutes, .unit, .clockIn, .clockOut, .breakStart, .breakEnd: timeLook
        case .fullLeave, .morningLeave, .afternoonLeave: leaveLook
        default: fileLook
        }
    }

    private var encodingLook: Words {
        let hour =
            switch self {
            case .cp932: 18
            case .utf8: 19
            default: 20
            }
        return Words(
            ja: "{date}: 出社 09:00、退社 \(hour):00、休憩 12:00-13:00、日報「{text}」と読めるか",
            en: """
                {date}: 出社 09:00, 退社 \(hour):00, 休憩 12:00-13:00 and 日報 '{text}', to be read as here
                """)
    }

    private var blankLook: Words {
        switch self {
        case .omittedColumns:
            Words(
                ja: "{date}: 出社が 10:00 になったか、そのとき日報「{text}」は残っているか（このファイルには日報の列がない）",
                en: """
                    {date}: is 出社 10:00 now, and is 日報 '{text}' still there? (the file has no \
                    column 日報)
                    """)
        case .blankReport:
            Words(
                ja: "{date}: 出社が 11:00 になったか、そのとき日報「{text}」は残っているか（このファイルの日報は空欄）",
                en: "{date}: is 出社 11:00 now, and is 日報 '{text}' still there? (its cell is empty)")
        case .blankBreaks:
            Words(
                ja: "{date}（上と同じ日）: 休憩 12:00-13:00 は残っているか（このファイルの休憩詳細は空欄）",
                en: """
                    {date}, the same day: is the break 12:00-13:00 still there? (its cell is empty)
                    """)
        default:
            Words(
                ja: "{date}: 出社 09:00、退社 18:00 になったか、そのとき休暇は残っているか（このファイルの休暇の列は空欄）",
                en: """
                    {date}: is it 09:00 to 18:00 now, and is the leave still there? (the column of \
                    leave is empty)
                    """)
        }
    }

    private var timeLook: Words {
        switch self {
        case .pastMidnight:
            Words(
                ja: "{date}: 出社 18:00、退社 25:30（翌 1:30）、休憩 22:00-23:00 になったか",
                en: "{date}: 出社 18:00, 退社 25:30 (01:30 next morning), break 22:00-23:00")
        case .minutes:
            Words(
                ja: "{date}: 出社 09:07、退社 18:04、休憩 12:01-12:58 のままか（丸められていないか）",
                en: "{date}: 出社 09:07, 退社 18:04, break 12:01-12:58, not rounded")
        case .unit:
            Words(
                ja: "クラウドログの 管理メニュー > 基本設定 > タイムシート設定 の入力単位は何分か",
                en: "How many minutes is 入力単位 (管理メニュー > 基本設定 > タイムシート設定)?")
        case .clockIn:
            Words(
                ja: "入力単位に合わない出社をどう丸めるか（就業規則を確かめてください）",
                en: "How shall 出社 be rounded to 入力単位? Ask your work rules")
        case .clockOut: Words(ja: "退社はどう丸めるか", en: "How shall 退社 be rounded?")
        case .breakStart: Words(ja: "休憩の始まりはどう丸めるか", en: "How shall a break's start be rounded?")
        default: Words(ja: "休憩の終わりはどう丸めるか", en: "How shall a break's end be rounded?")
        }
    }

    private var leaveLook: Words {
        switch self {
        case .fullLeave:
            Words(
                ja: "{date}: 出社と退社は空欄のまま、休暇「{leave}」（全休）になったか",
                en: "{date}: leave '{leave}' for the whole day, 出社 and 退社 empty")
        case .morningLeave:
            Words(
                ja: "{date}: 出社 13:00、退社 18:00、休暇「{leave}」（午前）になったか",
                en: "{date}: 出社 13:00, 退社 18:00, leave '{leave}' in the morning")
        default:
            Words(
                ja: "{date}: 出社 09:00、退社 12:00、休暇「{leave}」（午後）になったか",
                en: "{date}: 出社 09:00, 退社 12:00, leave '{leave}' in the afternoon")
        }
    }

    private var fileLook: Words {
        switch self {
        case .statusBack:
            Words(
                ja: "{date}: 出社が 08:00 に、ステータスが完了から保存になったか",
                en: "{date}: is 出社 08:00, and has ステータス gone from 完了 back to 保存?")
        case .badRow:
            Words(
                ja: "エラーの行（{other}、出社 99:99）があるファイルで、正しい行（{date}、出社 09:00）は取り込まれたか",
                en: """
                    The row of {other} is bad on purpose (出社 99:99): was the good one, {date} from \
                    09:00, taken?
                    """)
        case .closedDay:
            Words(
                ja: "締めた日 {date}: 出社 09:00、退社 18:00 になったか",
                en: "{date}, a closed day: 出社 09:00, 退社 18:00")
        case .submittedDay:
            Words(
                ja: "先にこのメンバーで {date} を申請しておき、出社が 10:00 に変わったか（申請を使っていなければ「試していない」）",
                en: """
                    Let the member submit (申請) {date} first; is 出社 10:00 now? (without 申請: not \
                    tried)
                    """)
        case .manyRows:
            Words(
                ja: "{date} から {count} 日分（{count} 行）が取り込まれたか（最後の日は {other}、出社 09:00）",
                en: "Were all {count} rows taken, {date} to {other}, each from 09:00?")
        default:
            Words(
                ja: "画面に出た行数の上限（出ていなければ 0）",
                en: "The limit of rows that the screen names (0 where it names none)")
        }
    }
}
