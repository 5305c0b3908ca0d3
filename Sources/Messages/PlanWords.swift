/// What `kintai plan` says of a run that was only tried.
package enum PlanWords {
    package static let verdict = Words(
        ja: """
            {from} から {to} までの勤怠 {extracted} 日を調べました。登録すると {loaded} 日を\
            取込ファイルに書きます。
            """,
        en: """
            Attendance from {from} to {to}: {extracted} days. The import files of a run would have: \
            {loaded}.
            """)
    package static let sentVerdict = Words(
        ja: """
            {from} から {to} までの勤怠 {extracted} 日を調べました。登録すると {loaded} 日を\
            クラウドログの API に送ります。
            """,
        en: """
            Attendance from {from} to {to}: {extracted} days. A run would send CrowdLog's API: {loaded}.
            """)
    package static let changes = Words(
        ja: """
            内訳は追加 {added} 日、変更 {changed} 日です。登録済みで変更のない {unchanged} 日は\
            書きません。
            """,
        en:
            "Of these, added: {added}, changed: {changed}. Left alone, since unchanged: {unchanged}."
    )
    package static let pending = Words(
        ja: "取込ファイルに入る日のうち {count} 日は、以前の実行でも書かれ、まだ確認（confirm）されていません。",
        en: """
            Of the days in the import files, written by an earlier run and not confirmed yet: \
            {count}.
            """)

    // A person's days.
    package static let person = Words(ja: "{code}[　{name}]", en: "{code}[  {name}]")
    package static let personByNumber = Words(
        ja: "社員番号 {number}[　{name}]（社員コードなし）",
        en: "employee number {number}[  {name}] (no employee code)")
    package static let nobody = Words(
        ja: "社員番号のない日（連携 {integration}）",
        en: "days without an employee number ({integration})")
    package static let changed = Words(
        ja: "変更 {date}: {text}[（実行 {run} から未確認）]",
        en: "changed {date}: {text}[ (unconfirmed since run {run})]")
    package static let vanished = Words(
        ja: "消失 {date}: 登録した内容 {value} の日が、元データにもうありません",
        en: "vanished {date}: CrowdLog was given {value}, and the source has the day no more")
    package static let held = Words(
        ja: "保留 {date}: {title}（{code}）", en: "held {date}: {title} ({code})")
    package static let added = Words(
        ja: "追加 {date}: {text}[（実行 {run} から未確認）]",
        en: "added {date}: {text}[ (unconfirmed since run {run})]")
    package static let unchanged = Words(
        ja: "変更なし {date}: {text}", en: "unchanged {date}: {text}")
    package static let heldDays = Words(
        ja: "保留 {count} 日（{days}）: {title}（{code}）", en: "held: {count} ({days}): {title} ({code})")
    package static let addedDays = Words(
        ja: "追加 {count} 日（{days}）", en: "added: {count} ({days})")
    package static let unchangedDays = Words(
        ja: "変更なし {count} 日", en: "unchanged: {count}")
    package static let unchangedPeople = Words(
        ja: "変更のない社員: {people} 人（{count} 日）",
        en: "People without a change: {people} ({count} days)")
    package static let stretch = Words(ja: "{first}〜{last}", en: "{first} to {last}")

    // What to do next.
    package static let wouldStop = Words(
        ja: "このままでは、次の理由で登録できません。", en: "As it is, a run would load nothing:")
    package static let planned = Words(
        ja: "これは計画です。クラウドログにも台帳にも、まだ何も登録していません。登録するには: {command}",
        en: "This was a plan: nothing was loaded. To load it, run: {command}")
    package static let plannedDespite = Words(
        ja: """
            これは計画です。クラウドログにも台帳にも、まだ何も登録していません。\
            上の警告を確かめたうえで登録するには: {command}
            """,
        en: """
            This was a plan: nothing was loaded. To load it in spite of the warnings above, run: \
            {command}
            """)
}
