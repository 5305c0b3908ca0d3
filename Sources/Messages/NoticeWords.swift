/// What a notification says.
///
/// `{name}` stands for a number or a name that the run fills in.
package enum NoticeWords {
    // Titles.
    package static let test = Words(
        ja: "kintai: 通知のテストです", en: "kintai: this is a trial of the notification")
    package static let notRun = Words(
        ja: "kintai: 実行できませんでした", en: "kintai: the run didn't take place")
    package static let failed = Words(
        ja: "kintai: 実行が失敗しました", en: "kintai: the run failed")
    package static let failedPartly = Words(
        ja: "kintai: 実行の一部（{failed} 件）が失敗しました",
        en: "kintai: parts of the run failed ({failed})")
    package static let held = Words(
        ja: "kintai: 確認が必要な日があります（保留 {held} 日）",
        en: "kintai: days wait for a decision ({held})")
    package static let keyEnds = Words(
        ja: "kintai: APIキーの期限が近づいています", en: "kintai: an API key ends soon")
    package static let changed = Words(
        ja: "kintai: 登録する勤怠があります（追加 {added} 日、変更 {changed} 日）",
        en: "kintai: days for CrowdLog (added {added}, changed {changed})")
    package static let done = Words(
        ja: "kintai: 正常に終わりました", en: "kintai: the run went well")

    // Lines.
    package static let trial = Words(
        ja: "kintai check --online による試し送りです。実行のあとの通知も、ここに届きます。",
        en: "kintai check --online sent it; what is told after runs arrives here too.")
    package static let run = Words(
        ja: "実行 {run}（対象 {from}〜{to}）", en: "Run {run}, days {from} to {to}")
    package static let days = Words(
        ja: """
            取得 {extracted} 日: 追加 {added}、変更 {changed}、変更なし {unchanged}、保留 {held}、対象外 {ignored}\
            [、元データから消えた日 {vanished}]
            """,
        en: """
            Days extracted: {extracted}; added {added}, changed {changed}, unchanged {unchanged}, held \
            {held}, ignored {ignored}[, vanished from the source {vanished}]
            """)
    package static let failedPart = Words(
        ja: "失敗: {integration} {month}（{stage}）", en: "Failed: {integration} {month} ({stage})")
    package static let others = Words(ja: "ほか {count} 件", en: "and {count} more")
    package static let heldCode = Words(
        ja: "保留 {count} 日: {title}（{code}）", en: "Held, {count} days: {title} ({code})")
    package static let faultCode = Words(
        ja: "エラー {count} 件: {code}（実行の出力と Documentation/codes.ja.md に説明があります）",
        en: "Errors, {count}: {code} (see the run's output and Documentation/codes.md)")
    package static let leaving = Words(
        ja: "まもなく対象期間から外れる保留の日があります。早めに確認してください。",
        en: "Some held days soon leave the window: see to them first.")
    package static let notLoaded = Words(
        ja: "この実行の取込ファイルは使わないでください。", en: "Don't import the files of this run.")
    package static let resume = Words(
        ja: "原因を直してから、次を実行してください: {command}",
        en: "Mend the cause, then run: {command}")
    package static let upload = Words(
        ja: "クラウドログに取り込むファイル: {count} 個", en: "Files to import in CrowdLog: {count}")
    package static let report = Words(
        ja: "結果と一覧（{host}）: {path}", en: "Report and lists (on {host}): {path}")
    package static let heldDays = Words(ja: "保留の日", en: "Held days")
    package static let heldDay = Words(
        ja: "{date} {number}[ {name}]: {title}[「{value}」]",
        en: "{date} {number}[ {name}]: {title}[ '{value}']")

    /// What `kintai check --online` says of a trial.
    package static let sent = Words(
        ja: "通知（{key}、{kind}）に試し送りをしました。", en: "A trial was sent to {kind} ({key}).")
}
