extension FaultWords {
    static let outputExists = FaultWords(
        what: Words(
            ja: "このファイルはすでにあるため、{key} では書けません",
            en: "this file is there already, so {key} doesn't write it"),
        why: Words(
            ja: "人が書き足した内容を失わないよう、このコマンドはファイルを上書きしません",
            en: "somebody may have worked on it, and this command replaces no file"),
        mend: Words(
            ja: "{key} に別の名前を指定するか、{file} を移してから、同じコマンドをもう一度実行してください",
            en: "give {key} another name, or move {file} away, and call the same command again"))

    static let mappingShared = FaultWords(
        what: Words(
            ja: "社員番号 {value} は連携 {integration} にもいるため、共用の対応表には書けません",
            en: "number {value} is somebody's in {integration} too, which reads the same mapping"),
        why: Words(
            ja: "1つの行が、番号の同じ別の人にも当てはまってしまいます",
            en: "one row would stand for two people who have the same number"),
        mend: Words(
            ja: """
                pipeline.yml で連携ごとに別の employees.code.mapping を指定してから、同じコマンドを\
                もう一度実行してください。{file} は変えていません
                """,
            en: """
                give each integration a mapping of its own (employees.code.mapping in pipeline.yml) and \
                call the same command again; {file} is as it was
                """))

    static let mappingIsAWorkbook = FaultWords(
        what: Words(
            ja: "この対応表は Excel のファイルなので、書き足せません",
            en: "this mapping is a workbook, and rows can't be added to it"),
        why: Words(
            ja: "書式や他のシートを壊さずに行を足せるのは CSV だけです",
            en: "only CSV takes rows without harm to formats and other sheets"),
        mend: Words(
            ja: """
                {file} に自分で行を書き足すか、CSV で保存し、pipeline.yml の employees.code.mapping を\
                直してから、同じコマンドをもう一度実行してください
                """,
            en: """
                add the rows to {file} yourself, or save it as CSV, correct employees.code.mapping in \
                pipeline.yml and call the same command again
                """))

    static let mappingNotNamed = FaultWords(
        what: Words(
            ja: "連携 {integration} の新しい対応表を書く場所に、すでにファイルがあります",
            en: "where a new mapping of {integration} belongs, there is a file already"),
        why: Words(
            ja: "pipeline.yml が指定していないファイルには書き足しません",
            en: "pipeline.yml doesn't name it, and nothing is added to other files"),
        mend: Words(
            ja: """
                {file} が対応表なら、pipeline.yml の連携 {integration} に employees: {code: {mapping: ファイル名}} \
                と書いてから、同じコマンドをもう一度実行してください。そうでなければ移してください
                """,
            en: """
                if {file} is a mapping, write employees: {code: {mapping: its name}} under {integration} in \
                pipeline.yml and call the same command again; else move it away
                """))
}
