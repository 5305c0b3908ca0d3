/// A question of `kintai init`, in the order of asking; the raw values are the keys of a file of
/// answers and never change.
package enum InitKey: String, CaseIterable, Sendable {
    case kind
    case files
    case users
    case segments
    case departments
    case employments
    case name
    case members
    case template
    case encoding
    case status
    /// CrowdLog's own link (自動同期) is off.
    case syncOff = "sync_off"
    /// CrowdLog's 勤怠管理機能 isn't used.
    case attendanceUnused = "attendance_unused"
    /// CrowdLog's 入力単位, minutes.
    case unit
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    case pastMidnight = "past_midnight"
    case firstLoad = "first_load"

    /// The question; what it can be answered with follows.
    package var question: Words {
        switch self {
        case .kind, .files, .users, .segments, .departments, .employments, .name: sourceQuestion
        case .members, .template, .encoding, .status, .syncOff, .attendanceUnused:
            targetQuestion
        case .unit, .clockIn, .clockOut, .pastMidnight, .firstLoad: dayQuestion
        }
    }

    private var sourceQuestion: Words {
        switch self {
        case .kind:
            Words(
                ja: "勤怠の取得元は何ですか（hrmos-json: HRMOS勤怠の API の応答を保存したファイル）",
                en: "Where is the attendance from? (hrmos-json: answers of the HRMOS API, saved)")
        case .files:
            Words(
                ja: """
                    日次勤怠（/work_outputs/daily）のファイルはどれですか（* が使えます。\
                    複数あるときはコンマで区切ります）
                    """,
                en: """
                    Which files hold the daily attendance (/work_outputs/daily)? * fits names; put \
                    commas between several
                    """)
        case .users:
            Words(
                ja: "社員（/users）のファイルはどれですか",
                en: "Which file holds the employees (/users)?")
        case .segments:
            Words(
                ja: "勤務区分（/segments）のファイルはどれですか",
                en: "Which file holds the work segments (/segments)?")
        case .departments:
            Words(
                ja: "部門（/departments）のファイルはどれですか（対象の部門を絞るときに使います。なければ none）",
                en:
                    "Which file holds the departments (/departments)? Needed to send some of them only"
            )
        case .employments:
            Words(
                ja: "雇用形態（/employments）のファイルはどれですか（雇用形態で除外するときに使います。なければ none）",
                en: "Which file holds the kinds of employment? Needed to leave some of them out")
        default:
            Words(
                ja: "連携名を何にしますか（例: 本社。フォルダ名にもなり、実行結果に表示されます）",
                en: "What is this integration called (連携名)? It names folders and stands in reports")
        }
    }

    private var targetQuestion: Words {
        switch self {
        case .members:
            Words(
                ja: "クラウドログのメンバー一覧（CSV）はどれですか（社員コードの列が必要です）",
                en: "Which CSV file lists CrowdLog's members, with their 社員コード?")
        case .template:
            Words(
                ja: """
                    勤怠インポートのテンプレートはどれですか（クラウドログの［プロジェクト］＞\
                    ［インポート］＞「勤怠」の［CSVフォーマット］で取得します）
                    """,
                en: """
                    Which file is CrowdLog's import template? Get it from プロジェクト > インポート > \
                    勤怠 > CSVフォーマット
                    """)
        case .encoding:
            Words(
                ja: "インポート画面で選ぶ文字コードはどれですか（cp932: Shift_JIS）",
                en: "Which 文字コード do you choose on the import screen? (cp932: Shift_JIS)")
        case .status:
            Words(
                ja: """
                    取り込んだ日のステータスはどうしますか（0: 保存、1: 完了、omit: \
                    列を出さずクラウドログに任せる）
                    """,
                en: """
                    Which ステータス do imported days get? (0: 保存, 1: 完了, omit: no such column, \
                    CrowdLog decides)
                    """)
        case .syncOff:
            Words(
                ja: "クラウドログ標準の HRMOS 連携（自動同期）が停止していることを確認しましたか",
                en: "Have you made sure that CrowdLog's own link to HRMOS (自動同期) is off?")
        default:
            Words(
                ja: "クラウドログの「勤怠管理機能」が使われていないことを確認しましたか",
                en: "Have you made sure that CrowdLog's own 勤怠管理機能 isn't used?")
        }
    }

    private var dayQuestion: Words {
        switch self {
        case .unit:
            Words(
                ja: "クラウドログのタイムシートの入力単位は何分ですか（管理メニュー＞基本設定＞タイムシート設定）",
                en: "How many minutes is CrowdLog's 入力単位 (基本設定 > タイムシート設定)?")
        case .clockIn:
            Words(
                ja: """
                    出社時刻を入力単位に丸めますか（none: そのまま、up: 遅いほうへ、down: \
                    早いほうへ、nearest: 近いほうへ）
                    """,
                en: """
                    Round clock-in to that unit? (none: as it is, up: later, down: earlier, nearest)
                    """)
        case .clockOut:
            Words(
                ja: """
                    退社時刻を入力単位に丸めますか（none: そのまま、up: 遅いほうへ、down: \
                    早いほうへ、nearest: 近いほうへ）
                    """,
                en: """
                    Round clock-out to that unit? (none: as it is, up: later, down: earlier, nearest)
                    """)
        case .pastMidnight:
            Words(
                ja: """
                    24時を過ぎる勤務はどうしますか（hold: 保留して人が決める、extended: 25:30 \
                    のように書く、clip: 24:00 で切る）
                    """,
                en: """
                    What of work past midnight? (hold: a person decides, extended: written as \
                    25:30, clip: ends at 24:00)
                    """)
        default:
            Words(
                ja: """
                    最初の取り込みを許可しますか（ask: 実行のたびに --first-load を求める、allow: \
                    許可する。クラウドログの同じ日の勤怠は上書きされます）
                    """,
                en: """
                    Allow the first load? (ask: each run wants --first-load, allow: yes; it \
                    overwrites what CrowdLog has of the same days)
                    """)
        }
    }
}
