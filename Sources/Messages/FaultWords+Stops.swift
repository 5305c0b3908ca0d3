// Runs that wait, stop and go on.
extension FaultWords {
    static let workspaceLocked = FaultWords(
        what: Words(
            ja: "{path} では別の {stage} が実行中です[（プロセス {process}][、実行 {run}][、{since} 開始）]",
            en: "{stage} is at work in {path}[ (process {process}][, run {run}][, since {since})]"),
        why: Words(
            ja: "同じ場所で同時に実行すると、互いの結果を壊してしまいます",
            en: "two at once would write over each other's results"),
        mend: Words(
            ja: "それが終わってから、次を実行してください: {command}",
            en: "wait until it has ended, then run: {command}"))

    static let workspaceHeldByStages = FaultWords(
        what: Words(
            ja: "{path} では、{stage}[（実行 {run}）]が始めた処理がまだ続いています",
            en: "what {stage}[ (run {run})] started in {path} is still at work"),
        why: Words(
            ja: """
                {since} に始まったプロセス {process} は途中で強制終了されましたが、\
                その子プロセスがまだ動いています。同時に実行すると、互いの結果を壊してしまいます
                """,
            en: """
                its process {process}, begun {since}, was killed, and the stages that it ran go on; \
                two at once would write over each other's results
                """),
        mend: Words(
            ja: "まもなく終わります。終わってから、次を実行してください: {command}",
            en: "they end by themselves; then run: {command}"))

    static let runStopped = FaultWords(
        what: Words(
            ja: "実行 {run} を途中で止めました（{limit} 件中 {count} 件の連携×月が処理済み）",
            en: "the run {run} was stopped; partitions done: {count} of {limit}"),
        why: Words(
            ja: "停止の合図（Ctrl-C、kill、端末の終了など）を受け取りました。できたものはそのまま使えます",
            en: """
                a signal asked for it (Ctrl-C, kill, a terminal that closed); what is done is kept, \
                and nothing is half-written
                """),
        mend: Words(
            ja: "続きから進めるには、次を実行してください: {command}",
            en: "to go on from there, run: {command}"))

    static let resumeSettingsDiffer = FaultWords(
        what: Words(
            ja: "実行 {run} は、始めたときと設定が違うため続けられません",
            en: "the run {run} can't go on: its settings were others"),
        why: Words(
            ja: """
                その後 pipeline.yml か、そこに書かれたパターンに合うファイルか、\
                kintai のバージョンが変わりました。続けると、月によって違う設定で処理した結果になります
                """,
            en: """
                pipeline.yml, the files that its patterns match or the version of kintai have changed \
                since; its months would be by different rules
                """),
        mend: Words(
            ja: "新しく実行してください: {command}（または元に戻してから再開してください）",
            en: "start anew by: {command} (or put back what changed, and resume)"))

    static let resumeOvertaken = FaultWords(
        what: Words(
            ja: "実行 {run} のあとに、新しい実行 {found} が登録を済ませています",
            en: "run {run} can't go on: the newer run {found} has loaded its days"),
        why: Words(
            ja: "古い実行を続けると、新しい内容を古い勤怠で上書きしてしまいます",
            en: "going on would overwrite what is newer with what was read before"),
        mend: Words(
            ja: "続けずに、新しく実行してください: {command}",
            en: "start anew instead: {command}"))
}
