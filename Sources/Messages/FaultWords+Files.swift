// Use of the programs, and files as a whole.
extension FaultWords {
    static let usageBadOption = FaultWords(
        what: Words(
            ja: "{key} に「{value}」は指定できません",
            en: "{key} can't be '{value}'"),
        why: Words(
            ja: "指定できるのは次の値です: {expected}",
            en: "it takes: {expected}"),
        mend: Words(
            ja: """
                {key} を上の形に直して、同じコマンドをもう一度実行してください（--help \
                に例があります）
                """,
            en: """
                give {key} in that form and call the same command again (--help shows an example)
                """))

    static let usageUnknownIntegration = FaultWords(
        what: Words(
            ja: "「{value}」という連携名は pipeline.yml にありません",
            en: "pipeline.yml names no integration '{value}'"),
        why: Words(
            ja: "pipeline.yml にある連携名は次のとおりです: {names}",
            en: "it names: {names}"),
        mend: Words(
            ja: """
                その中の連携名を指定して同じコマンドをもう一度実行するか、pipeline.yml の \
                integrations に追加してから kintai check を実行してください
                """,
            en: """
                call the same command again with one of these, or add it under integrations in \
                pipeline.yml, then run: kintai check
                """))

    static let portTaken = FaultWords(
        what: Words(
            ja: "127.0.0.1 のポート {value} で待ち受けられません",
            en: "nothing can listen on port {value} of 127.0.0.1"),
        why: Words(
            ja: "ほかのプログラムが使っているか、このユーザーには許可されていないポートです",
            en: "another program listens there, or this user may not"),
        mend: Words(
            ja: "--port 0 を指定して同じコマンドをもう一度実行すると、空いているポートが選ばれます",
            en: "call the same command again with --port 0, which chooses a free one"))

    static let fileMissing = FaultWords(
        what: Words(
            ja: "このファイルがありません",
            en: "there is no such file"),
        why: Words(
            ja: "設定またはコマンドで指定されたファイルがないと、先へ進めません",
            en: "the settings or the command name it, and the work can't go on without it"),
        mend: Words(
            ja: "{file} を置くか、pipeline.yml のパスを直してから、kintai run を実行してください",
            en: "put {file} there, or correct its path in pipeline.yml, then run: kintai run"))

    static let fileUnreadable = FaultWords(
        what: Words(
            ja: "このファイルを読めません: {system}",
            en: "this file can't be read: {system}"),
        why: Words(
            ja: "実行したユーザーに読み取り権限がないか、ファイルやディスクに問題があります",
            en: "the user who runs this may lack the permission, or the disk has a problem"),
        mend: Words(
            ja: """
                実行するユーザーが {file} を読めるように権限を直してから、kintai run \
                を実行してください
                """,
            en: "let the user who runs this read {file}, then run: kintai run"))

    static let fileEmpty = FaultWords(
        what: Words(
            ja: "このファイルは空です",
            en: "this file is empty"),
        why: Words(
            ja: "見出しもデータもないため、書き出しに失敗したファイルと考えられます",
            en: "without even a header it is most likely an export that failed"),
        mend: Words(
            ja: "{file} を書き出し直してから、kintai run を実行してください",
            en: "export {file} again, then run: kintai run"))

    static let cannotWrite = FaultWords(
        what: Words(
            ja: "ここに書き込めません: {system}",
            en: "this can't be written: {system}"),
        why: Words(
            ja: """
                実行したユーザーに書き込み権限がないか、ディスクが読み取り専用か、フォルダの場所に別のものがあります
                """,
            en: """
                the user who runs this may lack the permission, the disk is read-only, or something \
                that is no folder stands in a folder's place
                """),
        mend: Words(
            ja: """
                実行するユーザーが {file} に書き込めるようにするか、pipeline.yml の workspace \
                を変えてから、kintai run を実行してください
                """,
            en: """
                let the user who runs this write {file}, or change workspace in pipeline.yml, then \
                run: kintai run
                """))

    static let diskFull = FaultWords(
        what: Words(
            ja: "ディスクの空き容量がなくなりました",
            en: "no space is left on the disk"),
        why: Words(
            ja: "書きかけのファイルは使われないため、これまでの結果は壊れていません",
            en: "a file written by half is never used, so what was there before is still whole"),
        mend: Words(
            ja: "{file} のあるディスクの空きを増やしてから、kintai run を実行してください",
            en: "free space on the disk of {file}, then run: kintai run"))
}
