// What `kintai probe` can meet.
extension FaultWords {
    static let probeDaysInUse = FaultWords(
        what: Words(
            ja: "{value} は試すのに使えません",
            en: "{value} can't be used for trying"),
        why: Words(
            ja: "[実行が対象にする日（{found}）と重なり、][メンバー {names} のこの日は台帳にあり、]勤怠が上書きされるおそれがあります",
            en: """
                attendance might be overwritten[: a run looks at {found}][: the ledger has this day \
                of member {names}]
                """),
        mend: Words(
            ja: """
                勤怠のない日を --days（締めた日なら --closed-day）で、または試験用のメンバーを --member で指定して、\
                同じコマンドをもう一度実行してください
                """,
            en: """
                name days without attendance by --days (a closed one by --closed-day), or a member \
                for trials by --member, and call the same command again
                """))
}
