/// What report.html says of closing periods (締め前チェック).
package enum ClosingWords {
    package static let monthEnd = Words(ja: "月末締め", en: "closes at the month's end")
    package static let closingDay = Words(ja: "{day}日締め", en: "closes on the {day}th")
    package static let title = Words(
        ja: "{from} 〜 {to}（{closing}、{people} 人）",
        en: "{from} to {to} ({closing}, people: {people})")

    // The verdict.
    package static let mayClose = Words(ja: "締められます。", en: "This period may be closed.")
    package static let notYet = Words(
        ja: "まだ締められません。", en: "This period can't be closed yet.")
    package static let afterByHand = Words(
        ja: "手入力が済んでいれば締められます。",
        en: "This period may be closed once the days by hand are done.")
    package static let running = Words(
        ja: "期間の途中です（{to} まで）。", en: "This period is still running, until {to}.")

    // Why.
    package static let leftOut = Words(
        ja: "この実行が見ていない連携があります: {names}",
        en: "This run hasn't looked at these integrations: {names}")
    package static let allSettled = Words(
        ja: "期間中の勤怠は、すべて登録済みか対象外です。",
        en: "All days of the period are loaded or ignored by a rule.")
    package static let failed = Words(
        ja: "失敗した連携と月があります: {names}", en: "Some parts failed: {names}")
    package static let notLoaded = Words(
        ja: "この実行は台帳に記録していません。", en: "The ledger hasn't taken this run in.")
    package static let uncovered = Words(
        ja: "この実行は {from} 〜 {to} を見ていません。確かめるには: {command}",
        en: "This run hasn't looked at {from} to {to}; to do so run: {command}")
    package static let held = Words(
        ja: "保留: {count} 日（{people} 人）", en: "Held: {count} days, {people} people")
    package static let unpunched = Words(
        ja: "勤務日なのに打刻がない: {count} 日（{people} 人）",
        en: "Working days without a punch: {count} days, {people} people")
    package static let unapproved = Words(
        ja: "未承認のため登録していない: {count} 日（{people} 人）",
        en: "Not approved and so not loaded: {count} days, {people} people")
    package static let inProgress = Words(
        ja: "まだ確定していない（勤務の途中）: {count} 日（{people} 人）",
        en: "Still in progress: {count} days, {people} people")
    package static let byHand = Words(
        ja: "クラウドログでの手入力: {count} 日（{people} 人）。入力したかは kintai には分かりません。",
        en: """
            To complete by hand in CrowdLog: {count} days, {people} people; whether that is done \
            kintai can't know.
            """)
    package static let pending = Words(
        ja: "取り込みの確認待ち: {count} 日（{people} 人）。取り込んだら kintai confirm か uploaded フォルダで知らせてください。",
        en: """
            Imports that nobody has confirmed: {count} days, {people} people; once they are done say so \
            by kintai confirm or the folder uploaded.
            """)
    package static let neverPunching = Words(
        ja: "対象期間に一度も打刻のない人: {people} 人（{count} 日。役員や休職中の人など。上の数には入れていません）",
        en: """
            People who never punch in the window: {people} ({count} days; such as executives; not among the \
            numbers above)
            """)

    // A person's days.
    package static let unapprovedDays = Words(ja: "未承認 {days}", en: "not approved {days}")
    package static let inProgressDays = Words(ja: "勤務の途中 {days}", en: "in progress {days}")
    package static let days = Words(ja: "{count} 日: {dates}", en: "{count}: {dates}")
    package static let more = Words(
        ja: "ほか {count} 人。", en: "And {count} more people.")
}
