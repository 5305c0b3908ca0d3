// Runs and their parts.
extension FaultWords {
    static let firstLoadNotAllowed = FaultWords(
        what: Words(
            ja: "クラウドログへの最初の登録が、まだ許可されていません",
            en: "this would be the first load into CrowdLog, and nobody has allowed it"),
        why: Words(
            ja: "クラウドログにすでに入力されている日は上書きされ、元の値に戻せません",
            en: """
                days that CrowdLog has already would be overwritten, and nothing could restore them
                """),
        mend: Words(
            ja: """
                元の値を控えるか、上書きしてよいことを確かめてから、次を実行してください: \
                {command}（または pipeline.yml の target に first_load: allow と書いて kintai run \
                を実行してください）
                """,
            en: """
                make sure that they may be overwritten, then run: {command} (or set first_load: \
                allow under target in pipeline.yml and run: kintai run)
                """))

    static let runMissing = FaultWords(
        what: Words(
            ja: "実行結果[「{value}」]が {path} に見つかりません",
            en: "there is no run[ '{value}'] in {path}"),
        why: Words(
            ja: "名前が違うか、まだ一度も実行していないか、古いため削除されています",
            en: "the name differs, nothing was run yet, or it was old and purged"),
        mend: Words(
            ja: """
                pipeline.yml の workspace が {path} でよいか確かめてから、次を実行してください: \
                {command}
                """,
            en: "see that workspace in pipeline.yml is meant to be {path}, then run: {command}"))

    static let runNotLoaded = FaultWords(
        what: Words(
            ja: "実行「{value}」は、クラウドログにも台帳にも何も登録していません",
            en: "run '{value}' has loaded nothing"),
        why: Words(
            ja: "計画（kintai plan）か、登録の前に止まった実行です",
            en: "it is a plan, or stopped before it loaded"),
        mend: Words(
            ja: "「登録」で「台帳に記録」となっている実行を選んでください。一覧: {command}",
            en: "choose a run that was loaded; the list: {command}"))

    static let dayNotFound = FaultWords(
        what: Words(
            ja: "社員 {value} の {found} の勤怠は、この実行結果にありません[（実行 {run} にはあります）]",
            en: "this run has no day {found} of employee {value}[ (run {run} has it)]"),
        why: Words(
            ja: "番号か日付が違うか、その日の勤怠が取得元にないか、期間の外です",
            en: "number or date differ, the source has no such day, or it is outside the window"),
        mend: Words(
            ja: """
                番号と日付、pipeline.yml の window を確かめてから、次を実行してください: {command}
                """,
            en: "check number and date, and window in pipeline.yml, then run: {command}"))

    static let partitionFailed = FaultWords(
        what: Words(
            ja: "{integration} の {month} は {stage} で失敗しました",
            en: "{integration} {month} failed in {stage}"),
        why: Words(
            ja: "原因は上に出ているエラーです。ほかの連携と月はそのまま続いています",
            en: "its own errors stand above; other integrations and months went on"),
        mend: Words(
            ja: "上のエラーの「対処」に従って直してから、次を実行してください: {command}",
            en: "mend the errors above, then run: {command}"))

    static let stageCrashed = FaultWords(
        what: Words(
            ja: "{stage} が異常終了しました: {system}",
            en: "{stage} ended unexpectedly: {system}"),
        why: Words(
            ja: "メモリ不足で止められたか、kintai の不具合です。作りかけのフォルダは使われません",
            en: """
                the system ran out of memory, or kintai has a defect; unfinished folders aren't \
                used
                """),
        mend: Words(
            ja: """
                メモリが足りないときは pipeline.yml の parallel を減らしてから、\
                次を実行してください: {command}
                """,
            en: "if memory is short lower parallel in pipeline.yml, then run: {command}"))

    static let fileHandlesShort = FaultWords(
        what: Words(
            ja: "{stage} を始めるためのファイルを、システムがこれ以上開けません",
            en: "the system opens no more files, so {stage} can't be started"),
        why: Words(
            ja: "段階を始めるには、あと {limit} 個のファイルを開ける必要があります。上限は実行環境の設定です",
            en: """
                starting stages takes {limit} more open files; how many there may be is a limit of \
                the system
                """),
        mend: Words(
            ja: """
                上限（ulimit -n、systemd では LimitNOFILE=）を 256 以上にしてから、\
                次を実行してください: {command}
                """,
            en: """
                raise the limit (ulimit -n, or LimitNOFILE= of systemd) to 256 or more, \
                then run: {command}
                """))
}
