// What `kintai init` can meet.
extension FaultWords {
    static let usageUnknownAnswer = FaultWords(
        what: Words(
            ja: "{key} という質問はありません[（{suggestion} ではありませんか）]",
            en: "there is no question {key}[ (did you mean {suggestion}?)]"),
        why: Words(
            ja: "答えられる質問は次のとおりです: {names}",
            en: "these are the questions: {names}"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]のキーを直すか消してから、同じコマンドをもう一度実行してください
                """,
            en: "correct or remove it in {file}[ at line {line}] and call the same command again"))

    static let usageForeignAnswer = FaultWords(
        what: Words(
            ja: "kind: {value} に {key} という質問はありません[（{suggestion} ではありませんか）]",
            en: "kind: {value} has no question {key}[ (did you mean {suggestion}?)]"),
        why: Words(
            ja: "{key} があるのは kind: {expected} です。kind: {value} の質問は次のとおりです: {names}",
            en: "{key} belongs to kind: {expected}; the questions of {value} are: {names}"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]のキーを直すか消すか、kind を直してから、\
                同じコマンドをもう一度実行してください
                """,
            en: """
                correct or remove it in {file}[ at line {line}], or choose another kind there, and \
                call the same command again
                """))

    static let usageMissingAnswer = FaultWords(
        what: Words(
            ja: "{key} への答えが必要です",
            en: "{key} needs an answer"),
        why: Words(
            ja: "既定値がなく、勤怠のファイルからも判断できません。書けるのは次の値です: {expected}",
            en: "it has no default, and no attendance file tells it; possible are: {expected}"),
        mend: Words(
            ja: """
                {key} に答えてから（--answers なら {key}: の行を書くか、\
                kintai guess なら --set {key}=… を付けて）、同じコマンドをもう一度実行してください
                """,
            en: """
                answer {key} (with --answers by a line {key}: …, of kintai guess by --set {key}=… \
                too) and call the same command again
                """))

    static let answersMissing = FaultWords(
        what: Words(
            ja: "答えを書いたファイルがありません",
            en: "there is no such file of answers"),
        why: Words(
            ja: "--answers を付けると、質問せずに {file} から答えを読みます",
            en: "with --answers nothing is asked, and {file} is read instead"),
        mend: Words(
            ja: """
                --answers のパスを直すか、{file} を作ってから、同じコマンドをもう一度実行してください\
                （キーは --help にあります。--answers がなければ質問します）
                """,
            en: """
                correct the path behind --answers or make {file}, and call the same command again \
                (--help lists the keys; without --answers it asks)
                """))

    static let fileExists = FaultWords(
        what: Words(
            ja: "このファイルはすでにあります",
            en: "this file is there already"),
        why: Words(
            ja: "いまの設定を失わないよう、頼まれないかぎり上書きしません",
            en: "what stands in it would be lost, so it is replaced only where you ask for that"),
        mend: Words(
            ja: """
                別の名前を --config（kintai guess では --to）で指定するか、{file} を置き換えてよければ --force を付けて、\
                同じコマンドをもう一度実行してください
                """,
            en: """
                name another file by --config (of kintai guess by --to), or add --force to have \
                {file} replaced, and call the same command again
                """))

    static let folderMissing = FaultWords(
        what: Words(
            ja: "書き込み先のフォルダ {path} がありません",
            en: "its folder {path} isn't there"),
        why: Words(
            ja: "書き間違えたパスにファイルを作らないよう、フォルダは作りません",
            en:
                "no folder is made for it, for a mistyped path would hide the file where nobody looks"
        ),
        mend: Words(
            ja: """
                --config（kintai guess では --to）のパスを直すか、フォルダ {path} を作ってから、\
                同じコマンドをもう一度実行してください
                """,
            en: """
                correct the path behind --config (of kintai guess behind --to) or make the folder \
                {path}, and call the same command again
                """))
}
