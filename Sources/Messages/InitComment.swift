/// The comments of a pipeline.yml that `kintai init` writes.
package enum InitComment: CaseIterable, Sendable {
    case origin
    case reference
    case language
    case workspace
    case name
    case kind
    case kindService
    case login
    case apiKey
    case apiKeyIssued
    case kindDaily
    case kindAny
    case files
    case filesDaily
    case users
    case usersList
    case segments
    case segmentsList
    case departments
    case employments
    case sourceEncoding
    case dailyProfile
    case profile
    case header
    case columns
    case breaks
    case dates
    case durations
    case clockMarks
    case unit
    case rounding
    case pastMidnight
    case status
    case target
    case members
    case template
    case encoding
    case firstLoad
    case timesheetUnit
    case syncOff
    case syncNotOff
    case attendanceUnused
    case attendancePerhapsUsed

    package var words: Words {
        switch self {
        case .origin: Words(ja: "kintai init が作った設定です。", en: "Made by kintai init.")
        case .reference:
            Words(
                ja: "ほかのキーと既定値は pipeline.yml.example にあります。書き換えたら kintai check を実行してください。",
                en:
                    "pipeline.yml.example has the other keys and defaults; after a change run kintai check."
            )
        case .language: Words(ja: "表示の言語: auto | ja | en", en: "of messages: auto | ja | en")
        case .workspace:
            Words(ja: "実行結果の置き場所（個人情報を含みます）", en: "what runs leave (personal data)")
        case .name: Words(ja: "連携名", en: "連携名: names folders, stands in reports")
        case .kindService, .login, .apiKey, .apiKeyIssued: serviceWords
        case .kind, .kindDaily, .kindAny, .files, .filesDaily, .users, .usersList, .segments,
            .segmentsList, .departments, .employments:
            sourceWords
        case .sourceEncoding, .dailyProfile, .profile, .header, .columns, .breaks, .dates,
            .durations, .clockMarks:
            layoutWords
        case .unit: Words(ja: "丸めの単位（分）", en: "minutes to round to")
        case .rounding:
            Words(ja: "none | up | down | nearest（丸めの向き）", en: "none | up | down | nearest")
        default: otherWords
        }
    }

    private var serviceWords: Words {
        switch self {
        case .kindService: Words(ja: "HRMOS勤怠の API から直接", en: "HRMOS itself, over its API")
        case .login: Words(ja: "HRMOS勤怠のログイン画面の URL か会社名", en: "HRMOS's login page, or company")
        case .apiKey:
            Words(
                ja: "Secret Key のありか（キーそのものは書きません）",
                en: "where the Secret Key is, never the key itself")
        default:
            Words(
                ja: "キーの発行日。3か月で使えなくなり、75日目から警告します",
                en: "when the key was issued; it lives 3 months, warns from day 75")
        }
    }

    private var sourceWords: Words {
        switch self {
        case .kind: Words(ja: "HRMOS勤怠の API の応答を保存したファイル", en: "answers of the HRMOS API, saved")
        case .kindDaily: Words(ja: "HRMOS勤怠の勤怠CSV出力", en: "HRMOS's 勤怠CSV出力")
        case .kindAny: Words(ja: "列の配置を profiles で決める CSV", en: "CSV, laid out as profiles says")
        case .files: Words(ja: "日次勤怠 /work_outputs/daily", en: "/work_outputs/daily")
        case .filesDaily: Words(ja: "日次勤怠", en: "daily attendance")
        case .users: Words(ja: "社員 /users", en: "/users")
        case .usersList: Words(ja: "社員の一覧", en: "HRMOS's list of employees")
        case .segments: Words(ja: "勤務区分 /segments", en: "/segments")
        case .segmentsList: Words(ja: "勤務区分の一覧", en: "HRMOS's list of work segments")
        case .departments: Words(ja: "部門 /departments", en: "/departments")
        default: Words(ja: "雇用形態 /employments", en: "/employments")
        }
    }

    private var layoutWords: Words {
        switch self {
        case .sourceEncoding: Words(ja: "文字コード: auto | utf-8 | cp932", en: "auto | utf-8 | cp932")
        case .dailyProfile: Words(ja: "勤怠CSV出力の列の配置", en: "columns of HRMOS's 勤怠CSV出力")
        case .profile: Words(ja: "列の配置: 下の profiles にあります", en: "stands under profiles below")
        case .header: Words(ja: "見出しの行はありません", en: "no row of headings")
        case .columns:
            Words(
                ja: "項目: 見出し（=C、=3 のように位置でも書けます）",
                en: "field: heading, or place, such as =C or =3")
        case .breaks:
            Words(ja: "[開始, 終了] を休憩の数だけ並べます", en: "[start, end] of each break")
        case .clockMarks:
            Words(ja: "時刻の前の、読み飛ばす文字", en: "letters before times that say nothing of them")
        case .dates:
            Words(
                ja:
                    "日付の形: yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy",
                en: "yyyy/M/d | yyyy-MM-dd | yyyy.M.d | yyyyMMdd | yyyy年M月d日 | M/d/yyyy | d/M/yyyy")
        default:
            Words(
                ja: "時間の形: h:mm | sexagesimal (1.30) | decimal (1.50) | minutes",
                en: "h:mm | sexagesimal (1.30) | decimal (1.50) | minutes")
        }
    }

    private var otherWords: Words {
        switch self {
        case .pastMidnight:
            Words(
                ja: "24時を過ぎる勤務: hold 保留 | extended 25:30 | clip 24:00 で切る",
                en: "hold | extended (25:30) | clip (ends at 24:00)")
        case .status:
            Words(
                ja: "omit クラウドログに任せる | 0 保存 | 1 完了", en: "omit (CrowdLog decides) | 0 保存 | 1 完了")
        case .target: Words(ja: "クラウドログの勤怠インポート", en: "CrowdLog's 勤怠インポート")
        case .members: Words(ja: "クラウドログのメンバー一覧", en: "CrowdLog's members")
        case .template: Words(ja: "インポート画面の［CSVフォーマット］", en: "CSVフォーマット of the import screen")
        case .encoding:
            Words(
                ja: "インポート画面でも同じ文字コードを選びます: cp932 (Shift_JIS) | utf-8 | utf-8-bom",
                en: "choose the same on the import screen: cp932 (Shift_JIS) | utf-8 | utf-8-bom")
        case .firstLoad:
            Words(
                ja: "ask は実行時に --first-load が必要 | allow",
                en: "ask (a run needs --first-load) | allow")
        case .timesheetUnit: Words(ja: "クラウドログの入力単位（分）", en: "CrowdLog's 入力単位, minutes")
        case .syncOff: Words(ja: "確認済み: 自動同期は停止している。", en: "Confirmed: 自動同期 is off.")
        case .syncNotOff:
            Words(
                ja: "要確認: 自動同期を停止する。動いていると同じ日を両方が書き、あとに書いたほうが残る。",
                en: "To settle: switch 自動同期 off; both would write the same days, the last one wins."
            )
        case .attendanceUnused:
            Words(ja: "確認済み: 勤怠管理機能は使っていない。", en: "Confirmed: 勤怠管理機能 isn't used.")
        default:
            Words(
                ja: "要確認: 勤怠管理機能を使っていないこと。使っていると勤怠のインポートができない。",
                en: "To settle: 勤怠管理機能 must not be used; with it there is no import of attendance.")
        }
    }
}
