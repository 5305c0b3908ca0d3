// Programs of the user's own that hand over attendance (`kind: command`).
extension FaultWords {
    static let commandMissing = FaultWords(
        what: Words(
            ja: "連携「{integration}」のプログラム {value} を起動できません[（{system}）]",
            en: "the program {value} of {integration} can't be started[: {system}]"),
        why: Words(
            ja: "pipeline.yml の source.command にあるプログラムが、このコンピューターで見つからないか実行できません",
            en: "nothing that can be run is there under the name in source.command of pipeline.yml"),
        mend: Words(
            ja: """
                プログラムを置いて実行できるようにするか（chmod +x）、source.command を直してから、\
                次を実行してください: {command}
                """,
            en: """
                put the program there, executable (chmod +x), or correct source.command, then run: \
                {command}
                """))

    static let commandFailed = FaultWords(
        what: Words(
            ja: "連携「{integration}」のプログラム {value} が失敗しました（終了コード {found}）",
            en: "the program {value} of {integration} failed ({found})"),
        why: Words(
            ja: "0 以外で終わったプログラムの出力は途中かもしれないため、使いません",
            en: """
                what a program leaves that doesn't end with 0 may be half of it, so nothing is used
                """),
        mend: Words(
            ja: """
                [プログラムのメッセージ（{path}）を読んで]原因を直してから、次を実行してください: {command}
                """,
            en: "[read what it says in {path}, ]mend the cause, then run: {command}"))

    static let commandLater = FaultWords(
        what: Words(
            ja: "連携「{integration}」のプログラム {value} は、今は取得できないと知らせました（終了コード {found}）",
            en: "the program {value} of {integration} asks to be run later ({found})"),
        why: Words(
            ja: "取得元が今は応じない時間帯と考えられます",
            en: "most likely its source isn't to be asked at this hour"),
        mend: Words(
            ja: "[{path} を読み、]時間をおいてから、次を実行してください: {command}",
            en: "[read {path}, and ]after a while run: {command}"))

    static let commandRefused = FaultWords(
        what: Words(
            ja: "連携「{integration}」のプログラム {value} は、取得元に拒否されました（終了コード {found}）",
            en: "the source refuses the program {value} of {integration} ({found})"),
        why: Words(
            ja: "鍵か権限の問題と考えられ、同じまま繰り返しても取得できません",
            en: "most likely a key or a right is lacking, so trying again is of no use"),
        mend: Words(
            ja: "[{path} を読み、]プログラムの鍵や権限を直してから、次を実行してください: {command}",
            en: "[read {path}, ]mend the program's key or rights, then run: {command}"))

    static let commandSilent = FaultWords(
        what: Words(
            ja: "連携「{integration}」のプログラム {value} が {limit} 秒たっても終わらないため、止めました",
            en: "the program {value} of {integration} wasn't done after {limit} s and was ended"),
        why: Words(
            ja: "終わらないプログラムを待つと、ほかの連携の実行も終わりません",
            en: "a run that waits for a program that hangs never ends"),
        mend: Words(
            ja: """
                [{path} を読んで]止まった原因を直すか、時間がかかるだけなら pipeline.yml の source.timeout を\
                長くしてから、次を実行してください: {command}
                """,
            en: """
                [read {path} and ]mend what it hangs at, or give it longer by source.timeout of \
                pipeline.yml, then run: {command}
                """))

    static let commandIncomplete = FaultWords(
        what: Words(
            ja: """
                連携「{integration}」のプログラム {value} が渡したものが足りません（{expected} のはずが {found}）
                """,
            en: """
                what the program {value} of {integration} handed over isn't whole ({expected} \
                expected, {found} found)
                """),
        why: Words(
            ja: "途中までのファイルを使うと、残りの日がなかったことになります",
            en: "half a file would pass for all days there are"),
        mend: Words(
            ja: """
                プログラムが attendance.csv を書き終え、標準出力の最後の行に「rows 行数」を書いて 0 で\
                終わるように直してから、次を実行してください: {command}
                """,
            en: """
                have the program write the whole attendance.csv, print `rows N` as its last line and \
                end with 0, then run: {command}
                """))
}
