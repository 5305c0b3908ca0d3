// Folders that one stage hands to the next.
extension FaultWords {
    static let packageMissing = FaultWords(
        what: Words(
            ja: "前の段階のフォルダがありません",
            en: "this folder isn't there"),
        why: Words(
            ja: "前の段階がまだ実行されていないか、失敗しています",
            en: "the stage before has not run yet, or it failed"),
        mend: Words(
            ja: "{file} を作るため、次を実行してください: {command}",
            en: "to make {file}, run: {command}"))

    static let packageTorn = FaultWords(
        what: Words(
            ja: "フォルダが完成していません（datapackage.json がないか、読めません）",
            en: "this folder isn't whole: its datapackage.json is missing or can't be read"),
        why: Words(
            ja: "作成が途中で止まったフォルダを使うと、一部の日が抜け落ちます",
            en: "it was left unfinished, and days would be missing"),
        mend: Words(
            ja: "{file} を作り直すため、次を実行してください: {command}",
            en: "to make {file} again, run: {command}"))

    static let packageWrongStage = FaultWords(
        what: Words(
            ja: "別の段階のフォルダです（必要: {expected}、実際: {found}）",
            en: "this folder comes from {found}, not from {expected}"),
        why: Words(
            ja: "段階ごとにファイルの内容が違うため、読み替えはできません",
            en: "each stage writes other files, so one can't stand for another"),
        mend: Words(
            ja: "{file} を元の場所に戻してから、次を実行してください: {command}",
            en: "move {file} back to where it was, then run: {command}"))

    static let packageWrongFormat = FaultWords(
        what: Words(
            ja: "フォルダの形式番号が違います（必要: {expected}、実際: {found}）",
            en: "this folder has format {found}, this program reads {expected}"),
        why: Words(
            ja: "別のバージョンの kintai が作ったフォルダです",
            en: "another version of kintai made it"),
        mend: Words(
            ja: "このバージョンで {file} を作り直すため、次を実行してください: {command}",
            en: "to make {file} again with this version, run: {command}"))

    static let writtenByNewer = FaultWords(
        what: Words(
            ja: "形式番号 {found} です（このプログラムが読めるのは {expected} まで）",
            en: "its format is {found}, and this program knows formats up to {expected}"),
        why: Words(
            ja: "もっと新しいバージョンの kintai が書いたものです。古いバージョンで書き換えると、内容が失われるおそれがあります",
            en: "a newer version of kintai wrote it, and an older one might lose what it says"),
        mend: Words(
            ja: "何も変更していません。そのバージョンか、それより新しい kintai で次を実行してください: {command}",
            en: "nothing was changed; with that version of kintai or a newer one, run: {command}"))

    static let packageChecksumDiffers = FaultWords(
        what: Words(
            ja: "前の段階が書いたときの内容と違います",
            en: "this file isn't as the stage before wrote it"),
        why: Words(
            ja: """
                手で書き換えられたか、壊れています。このまま使うと、\
                元のデータと違う勤怠が登録されます
                """,
            en: "it was edited or damaged, so its days are no longer those of the source"),
        mend: Words(
            ja: "{file} は編集せず、次を実行して作り直してください: {command}",
            en: "leave {file} unedited; to make it again, run: {command}"))

    static let packageColumnsDiffer = FaultWords(
        what: Words(
            ja: "列が違います（必要: {expected}、実際: {found}）",
            en: "this file has the columns {found}, not {expected}"),
        why: Words(
            ja: "手で書き換えられたか、別のバージョンの kintai が作ったファイルです",
            en: "it was edited, or another version of kintai made it"),
        mend: Words(
            ja: "{file} を作り直すため、次を実行してください: {command}",
            en: "to make {file} again, run: {command}"))

    static let sumsDiffer = FaultWords(
        what: Words(
            ja: """
                {integration} の {month} の件数が {stage} で合いません（必要: {expected}件、実際: \
                {found}件）
                """,
            en: """
                the days of {integration} in {month} don't add up in {stage}: {expected} expected, \
                {found} found
                """),
        why: Words(
            ja: """
                取得したすべての日が、漏れも重複もなく処理されなければなりません。これは kintai \
                の不具合です
                """,
            en: "every day must come out exactly once; that it doesn't is a defect of kintai"),
        mend: Words(
            ja: """
                この実行の取込ファイルはクラウドログに取り込まず、pipeline.yml を変えずに kintai run \
                をもう一度実行してください。また出るときは、\
                この文面だけを開発元に知らせてください（データは送らないでください）
                """,
            en: """
                don't upload this run's files; leave pipeline.yml as it is and run again: \
                kintai run; if this comes again, report this text to the project, without any data
                """))
}
