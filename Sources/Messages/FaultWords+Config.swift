// pipeline.yml.
extension FaultWords {
    static let configNotFound = FaultWords(
        what: Words(
            ja: "設定ファイルがありません",
            en: "there is no such pipeline"),
        why: Words(
            ja: "kintai は、いまのフォルダの pipeline.yml か、--config で指定されたファイルを読みます",
            en: "kintai reads pipeline.yml in the current folder, or the file that --config names"),
        mend: Words(
            ja: """
                kintai init で作るか（質問に答えるだけです）、--config で場所を指定してから、\
                kintai check を実行してください
                """,
            en: """
                make one with kintai init, which asks for what it needs, or name another with \
                --config, then run: kintai check
                """))

    static let configNotUTF8 = FaultWords(
        what: Words(
            ja: "文字コードが UTF-8 ではありません",
            en: "this isn't UTF-8"),
        why: Words(
            ja: "設定ファイルは UTF-8 で書きます。Shift_JIS や UTF-16 で保存されたようです",
            en: """
                pipelines are written in UTF-8; this one was most likely saved as Shift_JIS or \
                UTF-16
                """),
        mend: Words(
            ja: """
                {file} をエディターで開き、文字コードに UTF-8 を選んで保存し直してから、kintai check \
                を実行してください
                """,
            en: """
                open {file} in an editor, save it with the encoding UTF-8, then run: kintai check
                """))

    static let configSyntax = FaultWords(
        what: Words(
            ja: "YAML として読めません: {system}",
            en: "this isn't YAML: {system}"),
        why: Words(
            ja: "字下げ、「:」のあとの空白、引用符の閉じ忘れのいずれかがよくある原因です",
            en: "most often it is the indentation, a missing space after ':' or an open quote"),
        mend: Words(
            ja: "{file}[ の{line}行目]を直してから、kintai check を実行してください",
            en: "correct {file}[ at line {line}], then run: kintai check"))

    static let configUnknownKey = FaultWords(
        what: Words(
            ja: "{key} というキーはありません[（{suggestion} ではありませんか）]",
            en: "there is no key {key}[ (did you mean {suggestion}?)]"),
        why: Words(
            ja: "読まれない設定があると、設定したつもりの内容が効かないまま実行されます",
            en: "a setting that nobody reads would have no effect, and nobody would notice"),
        mend: Words(
            ja: "{file}[ の{line}行目]のキーを直すか消してから、kintai check を実行してください",
            en: "correct or remove it in {file}[ at line {line}], then run: kintai check"))

    static let configRepeatedKey = FaultWords(
        what: Words(
            ja: "{key} が2回書かれています",
            en: "{key} stands twice"),
        why: Words(
            ja: "どちらの値を使うのか決められません",
            en: "which of the two counts can't be told"),
        mend: Words(
            ja: "{file}[ の{line}行目]か、もう一方を消してから、kintai check を実行してください",
            en: "remove the one in {file}[ at line {line}] or the other, then run: kintai check"))

    static let configMissingKey = FaultWords(
        what: Words(
            ja: "{key} がありません",
            en: "{key} is missing"),
        why: Words(
            ja: "このキーには既定値がなく、必ず書く必要があります",
            en: "this key has no default"),
        mend: Words(
            ja: """
                {file} に {key} を書いてから、kintai check を実行してください（例は \
                pipeline.yml.example にあります）
                """,
            en: "add {key} to {file} (pipeline.yml.example shows how), then run: kintai check"))

    static let configWrongType = FaultWords(
        what: Words(
            ja: "{key} の値の種類が違います（必要: {expected}、実際: {found}）",
            en: "{key} is {found} where {expected} belongs"),
        why: Words(
            ja: "この形のままでは、値を読み取れません",
            en: "in this form the value can't be read"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]を直してから、kintai check を実行してください（例は \
                pipeline.yml.example にあります）
                """,
            en: """
                correct {file}[ at line {line}] (pipeline.yml.example shows how), then run: \
                kintai check
                """))

    static let configBadValue = FaultWords(
        what: Words(
            ja: "{key} に「{value}」は書けません[（「{suggestion}」ではありませんか）]",
            en: "{key} can't be '{value}'[ (did you mean '{suggestion}'?)]"),
        why: Words(
            ja: "書けるのは次の値です: {expected}",
            en: "it takes: {expected}"),
        mend: Words(
            ja: "{file}[ の{line}行目]を直してから、kintai check を実行してください",
            en: "correct {file}[ at line {line}], then run: kintai check"))

    static let configMissingVariable = FaultWords(
        what: Words(
            ja: "{key} が使う環境変数 {value} が設定されていません",
            en: "{key} takes the environment variable {value}, and it isn't set"),
        why: Words(
            ja: "手元では設定されていても、systemd や cron からの実行には引き継がれません",
            en: "systemd and cron don't pass on what a login shell has"),
        mend: Words(
            ja: """
                実行する環境で {value} を設定するか、{file}[ の{line}行目]を直してから、\
                kintai check を実行してください
                """,
            en: """
                set {value} where kintai is started, or change {file}[ at line {line}], then run: \
                kintai check
                """))

    static let configMissingFile = FaultWords(
        what: Words(
            ja: "{key} に書かれたファイルがありません: {path}",
            en: "{key} names {path}, and there is no such file"),
        why: Words(
            ja: """
                パスは {file} のあるフォルダから数えます。フォルダや切れたリンクはファイルではありません。\
                「*」を使うときは、1つ以上のファイルに当てはまる必要があります
                """,
            en: """
                paths count from the folder of {file}; a folder or a link that leads nowhere is no \
                file, and a pattern with * must fit one
                """),
        mend: Words(
            ja: """
                ファイルを置くか、{file}[ の{line}行目]のパスを直してから、kintai check \
                を実行してください
                """,
            en: """
                put the file there, or correct the path in {file}[ at line {line}], then run: \
                kintai check
                """))

    static let configContradiction = FaultWords(
        what: Words(
            ja: "{key} の {found} は、ほかの設定と両立しません",
            en: "{key} is {found}, which another setting rules out"),
        why: Words(
            ja: "両立するのは次の値です: {expected}",
            en: "what would fit: {expected}"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]か、もう一方の設定を直してから、kintai check を実行してください
                """,
            en: "change {file}[ at line {line}] or the other setting, then run: kintai check"))

    static let configNotAvailable = FaultWords(
        what: Words(
            ja: "{key} の「{value}」は、このバージョンではまだ使えません",
            en: "this version doesn't carry out {key}: {value}"),
        why: Words(
            ja: "指定を無視して実行すると、期待と違う結果になります",
            en: "to go on without it would give another result than the one asked for"),
        mend: Words(
            ja: "{file}[ の{line}行目]を消すか別の値にしてから、kintai check を実行してください",
            en: """
                remove it from {file}[ at line {line}] or give another value, then run: kintai check
                """))

    static let configSecretInFile = FaultWords(
        what: Words(
            ja: "{key} に秘密の値がそのまま書かれています",
            en: "{key} holds a secret as plain text"),
        why: Words(
            ja: "このファイルはコピーされたり人に見せたりするため、キーが漏れるおそれがあります",
            en: "this file gets copied and shown around, and the secret with it"),
        mend: Words(
            ja: """
                {file}[ の{line}行目]を {key}: ${環境変数名} か {key}: {file: パス} の形に直し、\
                値を発行し直してから、kintai check を実行してください
                """,
            en: """
                write {key}: ${NAME} or {key}: {file: path} in {file}[ at line {line}], have the \
                secret issued anew, then run: kintai check
                """))

    static let configVerifyOff = FaultWords(
        what: Words(
            ja: "{key} を false にできるのは、接続先が自分のコンピューターのときだけです（接続先: {value}）",
            en: "{key} can be false only for this machine itself, not for {value}"),
        why: Words(
            ja: "証明書を確かめないと、通信の途中にいる誰かに API キーと勤怠を読まれても気づけません",
            en: """
                without a check of the certificate, somebody on the way could read the key and the \
                attendance, and nobody would notice
                """),
        mend: Words(
            ja: """
                {file}[ の{line}行目]から {key} を消し、社内の認証局の証明書を使う場合は ca_file に指定して\
                から、kintai check を実行してください
                """,
            en: """
                remove {key} from {file}[ at line {line}], name your company's own certificate in \
                ca_file if there is one, then run: kintai check
                """))
}
