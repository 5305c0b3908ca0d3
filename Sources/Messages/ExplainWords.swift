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
