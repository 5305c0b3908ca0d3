extension FaultWords {
    static let memberImportNotSet = FaultWords(
        what: Words(
            ja: "{key} が pipeline.yml にないため、メンバーの取込ファイルを書けません",
            en: "pipeline.yml has no {key}, so the file for CrowdLog's import can't be written"),
        why: Words(
            ja: """
                クラウドログはこの取込の列を公表していません。どの列に何を入れるかは、ダウンロードしたテンプレートを\
                見て決める必要があります
                """,
            en:
                "CrowdLog publishes no layout: your own template and a map of its columns are needed"
        ),
        mend: Words(
            ja: """
                クラウドログのインポート画面でテンプレートをダウンロードし、pipeline.yml に {key} を書いてから\
                （pipeline.yml.example に例があります）、同じコマンドをもう一度実行してください
                """,
            en: """
                download the template from CrowdLog's import screen, write {key} in pipeline.yml (see \
                pipeline.yml.example) and call the same command again
                """))

    static let memberColumnMissing = FaultWords(
        what: Words(
            ja: "このテンプレートに「{column}」の列がありません[（近い見出し:「{suggestion}」）]",
            en: "the template has no column '{column}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "pipeline.yml の {key} が指定しています。テンプレートにある見出し: {names}",
            en: "{key} in pipeline.yml names it; the template has: {names}"),
        mend: Words(
            ja: """
                pipeline.yml の {key} の見出しを {file} に合わせてから、同じコマンドをもう一度実行してください
                """,
            en: "correct the headings of {key} to those of {file} and call the same command again"))

    static let memberValueUnknown = FaultWords(
        what: Words(
            ja: "社員番号 {names} の「{value}」を「{column}」に入れる値が決まっていません",
            en: "nothing is set to stand for '{value}' of employee number {names} in '{column}'"),
        why: Words(
            ja: "{key} に「{column}」の対応があり、この値はその中にありません",
            en: "{key} lists what goes into '{column}', and this isn't among it"),
        mend: Words(
            ja: "pipeline.yml の {key} に「{value}」を加えてから、同じコマンドをもう一度実行してください",
            en: "add '{value}' to {key} in pipeline.yml and call the same command again"))

    static let memberTextUnencodable = FaultWords(
        what: Words(
            ja: "社員番号 {names} の「{column}」にある「{value}」は、{found} で書けません",
            en: "'{value}' in '{column}' of employee number {names} can't be written in {found}"),
        why: Words(
            ja: "別の文字に置き換えると、違う名前で登録されてしまいます",
            en: "with another character the member would get another name"),
        mend: Words(
            ja: """
                {key} を utf-8 にして（取込画面の文字コードも合わせます）、同じコマンドをもう一度実行してください
                """,
            en: """
                set {key} to utf-8, choose the same on CrowdLog's screen, and call the same command again
                """))
}
