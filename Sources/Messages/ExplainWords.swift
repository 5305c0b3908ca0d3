/// What `kintai explain` says of a day.
///
/// `{name}` stands for what the day fills in.
package enum ExplainWords {
    package static let heading = Words(
        ja: "{date}　社員番号 {number}（連携 {integration}）",
        en: "{date}, employee number {number} ({integration})")
    package static let source = Words(
        ja: "元データ: {file} の {position} 番目", en: "Source: {file}, line or item {position}")
    package static let segment = Words(ja: "勤務区分「{segment}」", en: "segment '{segment}'")
    package static let worked = Words(ja: "勤務 {in}〜{out}", en: "worked {in} to {out}")
    package static let punched = Words(ja: "打刻 {in}〜{out}", en: "punched {in} to {out}")
    package static let breaks = Words(ja: "休憩 {breaks}", en: "breaks {breaks}")
    package static let breakTotal = Words(
        ja: "休憩合計 {minutes} 分", en: "breaks in total {minutes} min")
    package static let hourlyLeave = Words(
        ja: "時間有休 {minutes} 分", en: "hourly leave {minutes} min")
    package static let leaveDays = Words(ja: "休暇日数 {days}", en: "leave days {days}")
    package static let actual = Words(ja: "実労働 {minutes} 分", en: "actual work {minutes} min")
    package static let noTimes = Words(ja: "時刻なし", en: "no times")
    package static let attendance = Words(ja: "勤怠: {facts}", en: "Attendance: {facts}")

    package static let toTimesheet = Words(
        ja: "結果: 社員コード {code} のタイムシートになりました。",
        en: "Result: a timesheet of employee code {code}.")
    package static let times = Words(
        ja: "出社 {in}、退社 {out}、休憩 {breaks}", en: "in {in}, out {out}, breaks {breaks}")
    package static let noBreaks = Words(ja: "なし", en: "none")
    package static let leave = Words(ja: "休暇: {leave}（{name}）", en: "leave: {leave} ({name})")
    package static let note = Words(
        ja: "注記 {title}（{code}）: {explanation}", en: "note {title} ({code}): {explanation}")
    package static let upload = Words(
        ja: "取込ファイル: {file} の {line} 行目", en: "Import file: {file}, line {line}")
    package static let added = Words(
        ja: "比較: 追加（クラウドログに登録があると確認できていない日）",
        en: "Change: added (CrowdLog wasn't known to have the day)")
    package static let changed = Words(ja: "比較: 変更 {text}", en: "Change: {text}")
    package static let unchanged = Words(
        ja: "比較: 変更なし（クラウドログの登録と同じ）", en: "Change: none (CrowdLog has the same)")
    package static let notLoaded = Words(
        ja: "  この実行は台帳に記録されていません。このファイルは取り込まないでください。",
        en: "  The ledger hasn't taken this run in: don't import this file.")

    // What the ledger knows of the day.
    package static let confirmed = Words(
        ja: "クラウドログの登録: {values}（実行 {run}[、{date}] で確認済み）",
        en: "CrowdLog has: {values} (confirmed of run {run}[, {date}])")
    package static let adopted = Words(
        ja: "クラウドログの登録: {values}（[{date} の]クラウドログのダウンロードで確認済み）",
        en: "CrowdLog has: {values} (by its own download[ of {date}])")
    package static let nothingKnown = Words(
        ja: "クラウドログの登録: 確認できたものはありません", en: "CrowdLog has: nothing that is known of")
    package static let pending = Words(
        ja: "確認待ち: [{values}、]実行 {run} から[（{date}、{age} 日目）]",
        en: "Pending: [{values}, ]since run {run}[ ({date}, day {age})]")
    package static let toClear = Words(
        ja: "手作業待ち: クラウドログのタイムシートでこの日を消してください。実行 {run} から[（{date}、{age} 日目）]",
        en: "By hand: clear the day in CrowdLog's timesheets; since run {run}[ ({date}, day {age})]"
    )

    // A day that the run doesn't have.
    package static let notInRun = Words(
        ja: "元データ: 実行 {run}（{from} から {to} まで）には、この日の勤怠がありません",
        en: "Source: run {run} ({from} to {to}) has no attendance of this day")
    package static let failed = Words(
        ja: "結果: この実行では、{integration} の {month} が {stage} で失敗しました",
        en: "Result: in this run {integration} {month} failed in {stage}")
    package static let olderRun = Words(
        ja: "この日の勤怠がある実行は、次で確かめられます: {command}",
        en: "The newest run that has the day: {command}")

    package static let held = Words(
        ja: "結果: 保留 — {title}（{code}）", en: "Result: held — {title} ({code})")
    package static let ignored = Words(
        ja: "結果: 対象外 — {title}（{code}）", en: "Result: ignored — {title} ({code})")
    package static let afterTimesheet = Words(
        ja: "タイムシートになりましたが、取込ファイルを作る段階で止まりました。",
        en: "It became a timesheet, and stopped when the import files were made.")
    package static let reason = Words(ja: "理由: {text}", en: "Why:  {text}")
    package static let mend = Words(ja: "対処: {text}", en: "Mend: {text}")

    /// A kind of leave.
    package static func leaveName(_ leave: String) -> Words {
        switch leave {
        case "full": Words(ja: "全休", en: "full day")
        case "morning": Words(ja: "午前休", en: "morning")
        case "afternoon": Words(ja: "午後休", en: "afternoon")
        default: Words(ja: "なし", en: "none")
        }
    }
}
