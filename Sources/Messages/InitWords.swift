/// What `kintai init` says besides its questions (``InitKey``).
///
/// `{name}` stands for what init fills in.
package enum InitWords: CaseIterable, Sendable {
    // While asking.
    case intro
    case yes
    case no
    case nothing
    case choices
    case kindsLater
    case wrong
    case filesFit
    case noFileFits
    case noFile
    case headings
    case noHeadings
    case noHeader
    case firstValue
    case noIssueDate
    case roundingWhy
    case syncWarning
    case attendanceWarning

    // At the end.
    case preview
    case written
    case checking
    case allWell
    case next
    case nextMend
    case nextRead
    case nextOnline
    case nextRun
    case nextLeave
    case nextCrowdLog

    package var words: Words {
        switch self {
        case .intro, .yes, .no, .nothing, .choices, .kindsLater, .wrong: asking
        case .filesFit, .noFileFits, .noFile, .headings, .noHeadings, .noHeader, .firstValue:
            fileNotes
        case .noIssueDate: noIssueDateNote
        case .roundingWhy, .syncWarning, .attendanceWarning: notes
        default: ending
        }
    }

    /// The text in a language, with its placeholders filled in.
    package func filled(_ values: [String: String] = [:], in language: Language) -> String {
        words.filled(values, in: language)
    }

    private var asking: Words {
        switch self {
        case .intro:
            Words(
                ja: """
                    {file} を作ります。Enter だけを押すと、かっこ内の値になります。ファイルのパスは \
                    {file} のあるフォルダから数えます。中止は Ctrl-C です（何も書かれません）。
                    """,
                en: """
                    This makes {file}. Enter takes the value in brackets; paths count from the \
                    folder of {file}; Ctrl-C stops, and nothing is written.
                    """)
        case .yes: Words(ja: "はい", en: "yes")
        case .no: Words(ja: "いいえ", en: "no")
        case .nothing: Words(ja: "なし（none）", en: "none")
        case .choices: Words(ja: "選べる値: {values}", en: "one of: {values}")
        case .kindsLater:
            Words(
                ja: "この版の init ではまだ選べません: {values}",
                en: "not in init of this version yet: {values}")
        default:
            Words(
                ja: "「{value}」は使えません。書けるのは次の値です: {expected}",
                en: "'{value}' isn't possible here; possible: {expected}")
        }
    }

    private var fileNotes: Words {
        switch self {
        case .filesFit:
            Words(ja: "{pattern} に当てはまるファイル: {count} 個", en: "files that fit {pattern}: {count}")
        case .noFileFits:
            Words(
                ja: "{pattern} に当てはまるファイルはまだありません（あとで置くか、パスを書き換えてください）",
                en: "no file fits {pattern} yet; put it there later, or change the path")
        case .noFile:
            Words(
                ja: "{file} はまだありません（あとで置くか、パスを書き換えてください）",
                en: "{file} isn't there yet; put it there later, or change the path")
        case .headings:
            Words(ja: "{file} の見出し: {names}", en: "headings of {file}: {names}")
        case .noHeader:
            Words(
                ja: "{file} には見出しの行がないようです。列と1行目の値: {names}",
                en:
                    "{file} seems to have no row of headings; columns and their first values: {names}"
            )
        case .noHeadings:
            Words(
                ja: "{file} の見出しを読めません（理由は最後の kintai check に出ます）",
                en: "the headings of {file} can't be read; the check at the end says why")
        default:
            Words(ja: "この列の最初の値: {value}", en: "first value of this column: {value}")
        }
    }

    private var noIssueDateNote: Words {
        Words(
            ja: "発行日がないと、キーの期限が近づいても警告できません（あとで api_key_issued に書けます）",
            en:
                "without that date nobody can be warned of the key's end; write it into api_key_issued later"
        )
    }

    private var notes: Words {
        switch self {
        case .roundingWhy:
            Words(
                ja: """
                    丸めると、取り込まれる勤務時間は取得元の実績と変わります。\
                    就業規則に決まりがなければ none が安全です。
                    """,
                en: """
                    Rounded times differ from what the source has; none is safe unless your work \
                    rules say otherwise.
                    """)
        case .syncWarning:
            Words(
                ja: """
                    警告: 自動同期が動いていると、同じ日の勤怠を kintai と両方で書き、\
                    あとに書いたほうが残ります。取り込む前に停止してください。
                    """,
                en: """
                    warning: while 自動同期 is on, it and kintai write the same days and the last \
                    one wins; switch it off before you import.
                    """)
        default:
            Words(
                ja: """
                    警告: 「勤怠管理機能」を使っている場合、クラウドログでは勤怠のインポートが\
                    まったく使えません。先に確認してください。
                    """,
                en: """
                    warning: where 勤怠管理機能 is used, CrowdLog offers no import of attendance at \
                    all; make sure first.
                    """)
        }
    }

    private var ending: Words {
        switch self {
        case .preview: Words(ja: "{file} の内容:", en: "{file} will be:")
        case .written: Words(ja: "{file} を書きました。", en: "{file} is written.")
        case .checking: Words(ja: "kintai check の結果:", en: "kintai check finds:")
        case .allWell:
            Words(
                ja: "問題は見つかりませんでした。{from} から {to} までを処理できます。",
                en: "no fault; it can run from {from} to {to}.")
        case .next: Words(ja: "次にすること", en: "What to do next")
        case .nextMend:
            Words(
                ja: "上の指摘を直してから、次のコマンドで確かめてください: {command}",
                en: "Mend what stands above, then check again: {command}")
        case .nextRead:
            Words(
                ja: "{file} を読み、必要なら書き換えてください（すべてのキーは pipeline.yml.example にあります）。",
                en: "Read {file} and change what you like; pipeline.yml.example has every key.")
        case .nextOnline:
            Words(
                ja: "HRMOS勤怠がキーを受け付けるか確かめます: {command}",
                en: "Ask HRMOS whether it accepts the key: {command}")
        case .nextRun:
            Words(
                ja: "取込ファイルを作ります（クラウドログには何も送りません）: {command}",
                en: "Make the import files (nothing is sent to CrowdLog): {command}")
        case .nextLeave:
            Words(
                ja: "休暇も取り込むなら、テンプレートの休暇の列を target.leave_columns に書いてください。",
                en: "To import leave too, name the template's columns in target.leave_columns.")
        default:
            Words(
                ja: "クラウドログ側で確かめること:",
                en: "To settle in CrowdLog:")
        }
    }
}
