// What CrowdLog's own download shows of others' work.
extension FaultWords {
    static let anotherSync = FaultWords(
        what: Words(
            ja: """
                クラウドログの同じ日の勤怠を、ほかの仕組みも書き込んでいるようです\
                （{count} 日[、うち休憩が1つにまとめられた日は {found} 日]）
                """,
            en: """
                it looks as if something else writes the same days into CrowdLog: {count} days\
                [, {found} of them with all breaks as one]
                """),
        why: Words(
            ja: """
                kintai が登録していないのに、取得元と同じ値になった日や、休憩が合計の長さの1つに変わった日があります\
                （{names}）。クラウドログ標準の自動同期ならこうなりますが、人が手で直した日かもしれません
                """,
            en: """
                days have become what the source says, or have one break as long as all, without \
                kintai ({names}); CrowdLog's own link does so, but people may have typed them too
                """),
        mend: Words(
            ja: """
                クラウドログの 管理 > 勤怠 で、05:00 の自動同期が動いていないか確かめ、どちらか片方だけにしてください\
                （両方だと、あとに書いたほうが残ります）。1日の経緯を見るには: {command}。\
                そのあと実行してください: kintai run
                """,
            en: """
                look in CrowdLog, 管理 > 勤怠, whether its link runs at 05:00, and keep only one of \
                the two, for the last to write wins; to see one of the days: {command}; then run: \
                kintai run
                """))
}
