// The ledger and what keeps a load from going too far.
extension FaultWords {
    static let ledgerMoved = FaultWords(
        what: Words(
            ja: "{month} の台帳が、比較したときから変わりました（世代 {expected} → {found}）",
            en: """
                the ledger of {month} is not the one that was compared with (generation {expected}, \
                now {found})
                """),
        why: Words(
            ja: "比較のあとに、別の実行や確認が台帳を更新しました。この実行は台帳に書いていません",
            en: """
                another run, or a confirmation, changed it after the comparison; this run has \
                written nothing to it
                """),
        mend: Words(
            ja: "もう一度比較するため、次を実行してください: {command}",
            en: "to compare again run: {command}"))

    static let ledgerRolledBack = FaultWords(
        what: Words(
            ja: "{month} の台帳が古いものに戻っています（世代 {found}。実行 {value} は世代 {expected} を作りました）",
            en: """
                the ledger of {month} is older than its runs (generation {found}; run {value} made \
                generation {expected})
                """),
        why: Words(
            ja: "台帳だけをバックアップから戻したか、一部が消えています。このまま比較すると、登録済みの日を間違えます",
            en: """
                the ledger was restored from a backup without its runs, or a part of it is gone; a \
                comparison with it would mistake what CrowdLog has
                """),
        mend: Words(
            ja: """
                {path} を新しいバックアップから戻してください。ないときは、クラウドログの今の内容を\
                台帳に取り込むため、次を実行してください: {command}
                """,
            en: """
                restore {path} from a newer backup; if there is none, take CrowdLog's present state \
                into the ledger with: {command}
                """))

    static let tooMuchChanged = FaultWords(
        what: Words(
            ja: """
                登録済みの {limit} 日のうち {count} 日（{found}%）が変わります。\
                上限は {expected}% です
                """,
            en: """
                {count} of {limit} days that CrowdLog has would change ({found} %; at most \
                {expected} % may)
                """),
        why: Words(
            ja: """
                設定か元データの取り違えかもしれません。クラウドログと台帳には、\
                まだ何も書いていません
                """,
            en: """
                settings or files may have been mixed up; nothing has gone to CrowdLog or the \
                ledger yet
                """),
        mend: Words(
            ja: """
                変わる内容を kintai plan で確かめ、正しければ次を実行してください: {command}\
                （上限は pipeline.yml の target.max_changed_percent です）
                """,
            en: """
                look at what changes with: kintai plan; if it is right, run: {command} (the bound \
                is target.max_changed_percent in pipeline.yml)
                """))

    static let tooManyPeopleMissing = FaultWords(
        what: Words(
            ja: """
                連携「{integration}」の人数が、前回の {limit} 人から {count} 人に減りました\
                （{found}% 減）。上限は {expected}% です
                """,
            en: """
                '{integration}' has {count} people, after {limit} in the last run ({found} % fewer; \
                at most {expected} % may be missing)
                """),
        why: missing, mend: lookAtTheSource)

    static let tooManyDaysMissing = FaultWords(
        what: Words(
            ja: """
                連携「{integration}」の日数が、前回の {limit} 日から {count} 日に減りました\
                （{found}% 減）。上限は {expected}% です
                """,
            en: """
                '{integration}' has {count} days, after {limit} in the last run ({found} % fewer; \
                at most {expected} % may be missing)
                """),
        why: missing, mend: lookAtTheSource)

    private static let missing = Words(
        ja: """
            書き出しが途中で切れたか、対象の絞り込みが変わったのかもしれません。\
            クラウドログと台帳には、まだ何も書いていません
            """,
        en: """
            an export may have been cut short, or filtered; nothing has gone to CrowdLog or the \
            ledger yet
            """)

    private static let lookAtTheSource = Words(
        ja: """
            元データを確かめ、減ったのが正しければ次を実行してください: {command}\
            （上限は pipeline.yml の target.max_missing_percent です）
            """,
        en: """
            look at the source's data; if it is right, run: {command} (the bound is \
            target.max_missing_percent in pipeline.yml)
            """)
}
