// What becomes of clock times, and of the first load.
extension InitKey {
    var dayQuestion: Words {
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
