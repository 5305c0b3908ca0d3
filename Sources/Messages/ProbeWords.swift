/// What `kintai probe` says besides its questions (``ProbeKey``).
///
/// `{name}` stands for what the probe fills in.
package enum ProbeWords: CaseIterable, Sendable {
    // The tick sheet.
    case number
    case file
    case encoding
    case look
    case choice
    case tick
    case memo
    case numberToType
    case onlyIfNeeded

    // What was made, and what to do.
    case made
    case days
    case daysClosed
    case erase
    case upload
    case noLeaveColumn
    case severalLeaveColumns
    case noClosedDay
    case fill
    case intro
    case uploadStep
    case stillOpen
    case settled
    case noChange
    case lines
    case edited
    case pasted
    case recorded
    case toWrite
    case recordHead
    case editComment

    package var words: Words {
        switch self {
        case .number, .file, .encoding, .look, .choice, .tick, .memo, .numberToType, .onlyIfNeeded:
            sheet
        case .made, .days, .daysClosed, .erase, .upload, .noLeaveColumn, .severalLeaveColumns,
            .noClosedDay, .fill:
            beginning
        case .intro, .uploadStep, .stillOpen: asking
        default: ending
        }
    }

    /// The text in a language, with its placeholders filled in.
    package func filled(_ values: [String: String] = [:], in language: Language) -> String {
        words.filled(values, in: language)
    }

    private var sheet: Words {
        switch self {
        case .number: Words(ja: "順", en: "no.")
        case .file: Words(ja: "取り込むファイル", en: "file to upload")
        case .encoding: Words(ja: "画面で選ぶ文字コード", en: "文字コード to choose")
        case .look: Words(ja: "取り込んだあと、タイムシートで見るところ", en: "what to look at in the timesheet")
        case .choice: Words(ja: "どうなったか", en: "what you see")
        case .tick: Words(ja: "○", en: "tick")
        case .memo: Words(ja: "メモ", en: "memo")
        case .numberToType: Words(ja: "（右の欄に数字）", en: "(a number, to the right)")
        default: Words(ja: "（上が取り込まれたら不要）", en: "(only if the one above wasn't taken) ")
        }
    }

    private var beginning: Words {
        switch self {
        case .made:
            Words(
                ja: "{folder} に取込ファイルと記入表 {sheet} を作りました。",
                en: "{folder} has the files and {sheet} now.")
        case .days:
            Words(
                ja: "書かれるのはメンバー {member} の {from} から {to} までの日だけです。",
                en: "They write days of the member {member} alone, {from} to {to}.")
        case .daysClosed:
            Words(ja: "ほかに締めた日 {date} も書きます。", en: "They write the closed day {date} too.")
        case .erase:
            Words(
                ja: "すでに勤怠がある日だと上書きされます。試し終わったら、クラウドログで消してください。",
                en: "What stands on these days is overwritten; clear them in CrowdLog afterwards.")
        case .upload:
            Words(
                ja: """
                    プロジェクト > インポート > 勤怠 で、表の順に1つずつ取り込み、見えたとおりに○を付けます\
                    （{count} ファイル、10分ほど）。
                    """,
                en: """
                    Upload them one by one in the sheet's order (プロジェクト > インポート > 勤怠) and tick \
                    what you see: {count} files, ten minutes.
                    """)
        case .noLeaveColumn:
            Words(
                ja: "テンプレートに休暇の列がないので、休暇は試しません。",
                en: "The template has no column for leave, so leave isn't tried.")
        case .severalLeaveColumns:
            Words(
                ja: "どれが休暇の列か分からないので、休暇は試しません。--leave 列名=全休,午前休,午後休 で指定できます: {names}",
                en: """
                    Which column holds leave isn't known, so leave isn't tried; name it by \
                    --leave column=全休,午前休,午後休. There are: {names}
                    """)
        case .noClosedDay:
            Words(
                ja: "締めた日は試しません（--closed-day で締めた日を1日指定できます）。",
                en: "A closed day isn't tried; name one by --closed-day to have it tried.")
        default:
            Words(
                ja: "途中でやめても続けられます。記入したら: {command}（1問ずつ答えるなら: {ask}）",
                en: """
                    You can stop at any time and go on later. When the sheet is filled in: {command} \
                    (to be asked instead: {ask})
                    """)
        }
    }

    private var asking: Words {
        switch self {
        case .intro:
            Words(
                ja: "番号か言葉で答えます。Enter だけなら後回し、skip なら試さない、Ctrl-D で中断です（答えは残ります）。",
                en: """
                    Answer by number or word; Enter leaves it open, skip says that it isn't tried, \
                    Ctrl-D stops (answers stay).
                    """)
        case .uploadStep:
            Words(
                ja: "{file} を文字コード {encoding} で取り込みます。",
                en: "Upload {file}, 文字コード {encoding}.")
        default:
            Words(
                ja: "まだ答えのない項目: {count} 件（{names}）。続けるには: {command}",
                en: "open questions: {count} ({names}); to go on: {command}")
        }
    }

    private var ending: Words {
        switch self {
        case .settled: Words(ja: "分かったこと", en: "What is settled")
        case .noChange:
            Words(ja: "pipeline.yml を変えるところはありません。", en: "pipeline.yml needs no change for it.")
        case .lines: Words(ja: "pipeline.yml に必要な設定:", en: "What pipeline.yml needs for it:")
        case .edited:
            Words(
                ja: "{file} を書き換えました（コメントと順序はそのまま）。",
                en: "{file} is changed; comments and order are as they were.")
        case .pasted:
            Words(
                ja: "{file} の次の設定は安全に書き換えられませんでした。手で入れてください:",
                en: "These can't be written into {file} safely; put them there by hand:")
        case .recorded: Words(ja: "記録: {file}", en: "record: {file}")
        case .toWrite: Words(ja: "pipeline.yml に書くには: {command}", en: "to write it: {command}")
        case .recordHead:
            Words(
                ja: "{date} に kintai probe でクラウドログを試した記録（メンバー {member}、{from} から）",
                en:
                    "what kintai probe found in CrowdLog on {date} (member {member}, days from {from})"
            )
        default: Words(ja: "kintai probe {date}", en: "kintai probe {date}")
        }
    }
}
