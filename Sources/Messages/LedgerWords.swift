/// What `kintai confirm`, `kintai undo` and `kintai adopt` say.
package enum LedgerWords {
    package static let confirmed = Words(
        ja: "登録済みとして記録した日: {count}",
        en: "days taken down as loaded: {count}")
    package static let already = Words(
        ja: "すでに記録してあった日: {count}",
        en: "days taken down before: {count}")
    package static let overtaken = Words(
        ja: "より新しい実行の内容を登録済みのため、そのままにした日: {count}",
        en: "days left alone, since a newer run's values are loaded: {count}")
    package static let refused = Words(
        ja: "クラウドログが受け付けなかったため、未確認のままの日: {count}",
        en: "days that CrowdLog refused and that stay pending: {count}")
    package static let cleared = Words(
        ja: "クラウドログで消したものとして記録した日: {count}",
        en: "days taken down as cleared in CrowdLog: {count}")
    package static let sentBack = Words(
        ja: "元の内容をクラウドログへ送り、応答で確認した日: {count}",
        en: "days sent to CrowdLog with the values from before, and confirmed: {count}")
    package static let undoRefused = Words(
        ja: "クラウドログの API が受け付けなかった日です。画面で直してください（{count} 日）:",
        en: "refused by CrowdLog's API; correct them on its screens ({count} days):")
    package static let restored = Words(
        ja: "元の内容に戻すための取込ファイルに書いた日: {count}",
        en: "days in import files with the values from before: {count}")
    package static let toClear = Words(
        ja: "実行の前には登録がなかった日です。クラウドログのタイムシートで消してください（{count} 日）:",
        en: "had no values before the run; clear them in CrowdLog's timesheets ({count} days):")
    package static let inexpressible = Words(
        ja: """
            元の内容を取込ファイルに書けない日です（テンプレートにない休暇、片方だけの時刻など）。\
            クラウドログで入力してください（{count} 日）:
            """,
        en: """
            had what an import file can't say, such as leave that the template lacks or one time \
            alone; enter it in CrowdLog ({count} days):
            """)
    package static let changedLater = Words(
        ja: "あとの実行が登録し直したため、そのままにした日（{count} 日）:",
        en: "given anew by a later run, so left as they are ({count} days):")
    package static let changedInCrowdLog = Words(
        ja: "実行のあとにクラウドログで変えられたため、そのままにした日（{count} 日）:",
        en: "changed in CrowdLog after the run, so left as they are ({count} days):")
    package static let closed = Words(
        ja: "締め済みのため、そのままにした日（{count} 日）:",
        en: "in a closed period, so left as they are ({count} days):")
    package static let submitted = Words(
        ja: "申請済みのため、そのままにした日（{count} 日）:",
        en: "submitted, so left as they are ({count} days):")
    package static let codeMoved = Words(
        ja: """
            あとで社員コードが変わったため、そのままにした日です。必要ならクラウドログで元に戻してください\
            （実行のときの社員コード、{count} 日）:
            """,
        en: """
            moved to another employee code since, so left as they are; where needed, put them back \
            in CrowdLog (by the code of the run, {count} days):
            """)
    package static let beforeUnknown = Words(
        ja: """
            登録済みとして記録したあとに再開した実行の日で、その前の内容が残っていないため、そのままに\
            しました。必要ならクラウドログで元に戻してください（{count} 日）:
            """,
        en: """
            taken down as loaded before the run was resumed, and what CrowdLog had before isn't \
            kept, so left as they are; where needed, put them back in CrowdLog ({count} days):
            """)
    package static let confirmUndo = Words(
        ja: """
            取り込みが終わったら、次を実行してください: {command}
            設定や元データを直すまで、次の kintai run は同じ日をもう一度登録します。
            """,
        en: """
            When all that is done, run: {command}
            Until settings or the source are mended, the next kintai run loads these days again.
            """)
    package static let adopted = Words(
        ja: "クラウドログの今の内容として台帳に記録した日: {count}",
        en: "days taken into the ledger as CrowdLog has them: {count}")
    package static let dropped = Words(
        ja: "クラウドログに登録がないため台帳から外した日: {count}",
        en: "days taken out of the ledger, since CrowdLog has none: {count}")
}
