/// What `kintai run` says of a run.
///
/// `{name}` stands for a number or a name that the run fills in.
package enum RunWords {
    // The verdict, sentence by sentence.
    package static let verdict = Words(
        ja: """
            {from} から {to} までの勤怠 {extracted} 日を処理し、{loaded} 日を取込ファイルに書きました。
            """,
        en: """
            Attendance from {from} to {to}: {extracted} days. In the import files: {loaded}.
            """)
    package static let sentVerdict = Words(
        ja: """
            {from} から {to} までの勤怠 {extracted} 日を処理し、{loaded} 日をクラウドログに登録しました\
            （API の応答で確認済み）。
            """,
        en: """
            Attendance from {from} to {to}: {extracted} days. Loaded into CrowdLog, and confirmed by its \
            API: {loaded}.
            """)
    package static let sentChanges = Words(
        ja: """
            内訳は追加 {added} 日、変更 {changed} 日です。登録済みで変更のない {unchanged} 日は\
            送っていません。
            """,
        en:
            "Of these, added: {added}, changed: {changed}. Left alone, since unchanged: {unchanged}."
    )
    package static let changes = Words(
        ja: """
            内訳は追加 {added} 日、変更 {changed} 日です。登録済みで変更のない {unchanged} 日は\
            書いていません。
            """,
        en:
            "Of these, added: {added}, changed: {changed}. Left alone, since unchanged: {unchanged}."
    )
    /// What `kintai guards` says where it finds nothing.
    package static let mayBeCommitted = Words(
        ja: "実行 {run} は台帳に取り込めます（全日の行き先が一つに決まり、上限も超えていません）。",
        en: "Run {run} may be committed: every day has exactly one fate, and no limit is passed.")
    package static let vanished = Words(
        ja: "このほか、登録済みで元データから消えた日が {vanished} 日あります。",
        en: "Besides, days that CrowdLog has and the source has no more: {vanished}.")
    package static let heldNone = Words(
        ja: "確認が必要な日はありません。", en: "Held back for a decision: none.")
    /// Of a run by API whose days haven't all been answered.
    package static let partlySentVerdict = Words(
        ja: """
            {from} から {to} までの勤怠 {extracted} 日を処理しました。登録する {loaded} 日の中に、\
            クラウドログの応答がまだない日があります。
            """,
        en: """
            Attendance from {from} to {to}: {extracted} days. To load: {loaded}, not all of which \
            CrowdLog has answered yet.
            """)
    package static let partlySent = Words(
        ja: "原因を直して、次を実行してください（応答のあった日は送り直しません）: {command}",
        en: "Mend the cause, then run (days that were answered aren't sent again): {command}")
    package static let sentHeldSome = Words(
        ja: "{held} 日は確認が必要なため、登録していません（保留）。",
        en: "Held back for a decision: {held}.")
    package static let heldSome = Words(
        ja: "{held} 日は確認が必要なため、取込ファイルに入れていません（保留）。",
        en: "Held back for a decision: {held}.")
    package static let ignoredSome = Words(
        ja: "{ignored} 日は休日や設定により対象外です。",
        en: "Days off or left out by a setting: {ignored}.")
    package static let balanced = Words(
        ja: "取得した日数と結果の合計は一致しています。",
        en: "Every day extracted has exactly one of these fates.")
    package static let failed = Words(
        ja: "{failed} 件（連携×月）が失敗しました。上のエラーをご覧ください。",
        en: "Failed partitions (integration × month): {failed}; see the errors above.")
    package static let nothing = Words(
        ja: "対象の連携がありません（自動同期 auto_sync: true の連携か --integration を指定してください）。",
        en: "No integration to run: none has auto_sync: true; name one with --integration.")

    package static let nothingMissing = Words(
        ja: """
            実行 {run} は完了しています。続きはありません（新しい勤怠を取り込むには kintai run を実行してください）。
            """,
        en: "The run {run} lacks nothing; to read the sources anew, use kintai run.")

    // Headings.
    package static let total = Words(ja: "合計", en: "Total")
    package static let heldByCode = Words(ja: "保留の内訳", en: "Held, by code")
    package static let ignoredByCode = Words(ja: "対象外の内訳", en: "Ignored, by code")
    package static let next = Words(ja: "次にすること", en: "What to do next")
    package static let failedMark = Words(ja: "失敗: {stage}", en: "failed: {stage}")

    // What to do next.
    package static let upload = Words(
        ja: """
            クラウドログの［プロジェクト］＞［インポート］でファイルの種類「勤怠」、文字コード「{encoding}」を選び、\
            次のファイルを取り込んでください:
            """,
        en: """
            In CrowdLog open プロジェクト > インポート, choose the kind 勤怠 and the 文字コード \
            {encoding}, and import:
            """)
    package static let notLoaded = Words(
        ja: "この実行は台帳に記録していません。取込ファイルは使わないでください。",
        en: "The ledger has not taken this run in: don't import its files.")
    package static let nothingToUpload = Words(
        ja: "API で登録したため、取り込むファイルや確認の操作はありません。",
        en: "Nothing to import or confirm: the API has the days.")
    package static let noUpload = Words(
        ja: "取り込むファイルはありません。", en: "There is nothing to import.")
    package static let review = Words(
        ja: "保留の日を確認してください（Excel で開けます）:",
        en: "See the days that are held (opens in Excel):")
    package static let mendThere = Words(
        ja: """
            取得元で直せない日は、この表を直して別の名前で保存し、pipeline.yml の連携に corrections: \
            としてそのファイルを書くと、次の実行で使われます（直した行は残しておきます。手順: HeldDays.ja.md）。
            """,
        en: """
            A day that can't be mended at its source: mend this list, save it under another name, and name \
            that file under the integration's corrections: in pipeline.yml; the next run takes it (leave \
            mended rows there; how: HeldDays.md).
            """)
    package static let mendFirst = Words(
        ja: """
            先に上のエラーを直して、もう一度実行してください。それまで取り込まないでください: \
            失敗した連携にもいる人の日が、正しくない可能性があります。
            """,
        en: """
            First mend the errors above and run again, and import nothing before: days of people \
            who are in a failed integration too may be wrong.
            """)
    package static let byHand = Words(
        ja: "クラウドログの画面で手入力が必要な日: {count} 日（{codes}）",
        en: "Days to complete by hand in CrowdLog: {count} ({codes})")
    package static let explain = Words(
        ja: "ある日がなぜそうなったかは: {command}", en: "Why a day looks as it does: {command}")
    package static let tooOld = Words(
        ja: """
            警告: {file} は {days} 日前のファイルです（max_age を超えています）。新しく出力し直してください\
            [（{screen}）]。
            """,
        en: "warning: {file} is {days} days old, over its max_age; export it again[ ({screen})].")
    package static let experimental = Words(
        ja: """
            警告: 連携「{integration}」の {kind} は試験的な取得元です。公開されている資料だけで作られ、サービスで確かめた人はまだいません。\
            登録する前に kintai plan の内容を勤怠の画面と見比べてください。
            """,
        en: """
            warning: {kind}, the source of {integration}, is experimental: it was made from public material, and \
            nobody has tried it on the service yet; compare what kintai plan shows with the service's screens \
            before loading.
            """)
    package static let keyEnds = Words(
        ja: """
            警告: 連携「{integration}」の API キーは発行から {days} 日たちました。あと {left} 日（{end} まで）で使えなくなります。\
            「システム管理 > システム設定 > 編集 > API KEYの設定」で発行し直し、api_key_issued を新しい発行日に直してください。
            """,
        en: """
            warning: the API key of {integration} is {days} days old and dies in {left} days, on {end}; \
            issue a new one (システム管理 > システム設定 > 編集 > API KEYの設定) and write its date into \
            api_key_issued.
            """)
    package static let keyOver = Words(
        ja: """
            警告: 連携「{integration}」の API キーは、発行から3か月が過ぎています（{days} 日）。\
            「システム管理 > システム設定 > 編集 > API KEYの設定」で発行し直し、api_key_issued を新しい発行日に直してください。
            """,
        en: """
            warning: the API key of {integration} is {days} days old, which is more than the 3 months \
            that it lives; issue a new one (システム管理 > システム設定 > 編集 > API KEYの設定) and write its \
            date into api_key_issued.
            """)

    /// The name of an encoding on CrowdLog's import screen.
    package static func encodingName(_ encoding: String) -> Words {
        switch encoding {
        case "cp932": Words(ja: "Shift_JIS", en: "Shift_JIS")
        case "utf-8": Words(ja: "UTF-8", en: "UTF-8")
        default: Words(ja: "UTF-8（BOM付き）", en: "UTF-8 (with BOM)")
        }
    }
}

extension Words {
    /// The text in a language, with its placeholders filled in.
    package func filled(_ values: [String: String], in language: Language) -> String {
        fill(self[language]) { values[$0] }
    }
}
