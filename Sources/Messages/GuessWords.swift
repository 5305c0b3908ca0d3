/// What `kintai guess` says of a file.
///
/// `{name}` stands for what the guess fills in.
package enum GuessWords: CaseIterable, Sendable {
    case origin
    case workbook
    case file
    case yes
    case no
    case several
    case leftOut
    case examples
    case askList

    // Advice.
    case hrmosDaily
    case segmentIDs
    case idsOnly
    case backwards
    case unreadableClocks
    case otherEncoding

    // What to do next.
    case use
    case useCurrent
    case useMembers
    case useMapping
    case useCorrections
    case useEmployees
    case useSegments
    case useManHours
    case useOwn
    case membersNeed
    case mappingNeeds
    case trial
    case written
    case setExample

    /// The text in a language, with its placeholders filled in.
    package func filled(_ values: [String: String] = [:], in language: Language) -> String {
        words.filled(values, in: language)
    }

    package var words: Words {
        switch self {
        case .origin, .workbook, .file, .yes, .no, .several, .leftOut, .examples, .askList: found
        case .hrmosDaily, .segmentIDs, .idsOnly, .backwards, .unreadableClocks, .otherEncoding:
            advice
        default: next
        }
    }

    private var found: Words {
        switch self {
        case .origin:
            Words(
                ja: "kintai guess が {file}（{encoding}）から作りました。",
                en: "Made by kintai guess from {file} ({encoding}).")
        case .workbook: Words(ja: "Excel ブック", en: "an Excel workbook")
        case .file:
            Words(
                ja: "{file}: {list}（{sureness}: {reason}）、{encoding}、先頭の {count} 行を調べました",
                en: "{file}: {list} ({sureness}: {reason}), {encoding}; rows looked at: {count}")
        case .yes: Words(ja: "あり", en: "yes")
        case .no: Words(ja: "なし", en: "no")
        case .several: Words(ja: "読まない", en: "not read")
        case .leftOut:
            Words(
                ja: "読まない列（見出しは合いますが、kintai が読める値ではありません）: {names}",
                en: "columns left out, for their values can't be read: {names}")
        case .examples: Words(ja: "{column} の値: {values}", en: "values of {column}: {values}")
        default:
            Words(
                ja: "このファイルは何の一覧ですか",
                en: "What does this file list?")
        }
    }

    private var advice: Words {
        switch self {
        case .hrmosDaily:
            Words(
                ja: """
                    HRMOS勤怠の勤怠CSV出力です。source.kind を hrmos-csv、profile を hrmos-daily にすれば、\
                    下の profiles は要りません（users: と segments: の一覧が必要です）。
                    """,
                en: """
                    This is HRMOS's 勤怠CSV出力: with kind: hrmos-csv and profile: hrmos-daily the \
                    entry below isn't needed (users: and segments: are).
                    """)
        case .segmentIDs:
            Words(
                ja: """
                    {column} は番号です。勤務区分の名前がわかるように、source.kind を hrmos-csv にして \
                    users: と segments: の一覧を指定してください。
                    """,
                en: """
                    {column} holds ids; for the titles use kind: hrmos-csv, with the lists users: and \
                    segments:.
                    """)
        case .idsOnly:
            Words(
                ja: """
                    社員番号の列がなく、社員は {column} で書かれています。source.kind を hrmos-csv にして、\
                    社員番号のわかる users: と、segments: の一覧を指定してください。
                    """,
                en: """
                    no column holds employee numbers, people stand by {column}: use kind: hrmos-csv, \
                    with the lists users:, which has the numbers, and segments:
                    """)
        case .backwards:
            Words(
                ja: """
                    退勤が出勤より前の行が {count} 行あり、日をまたぐ印の列がありません。そのままでは\
                    保留になります。25:30 や 翌1:30 の形で出力し直せないか確かめてください。
                    """,
                en: """
                    rows with clock-out before clock-in: {count}, and no column says on which day; a \
                    run would hold them. See whether the export can write 25:30 or 翌1:30.
                    """)
        case .unreadableClocks:
            Words(
                ja: "{column} に時刻として読めない値が {count} 行あります（例: {value}）。実行すると保留になります。",
                en: """
                    rows of {column} that can't be read as a time: {count} (such as {value}); a run \
                    would hold them
                    """)
        default:
            Words(
                ja: """
                    文字化けしているようです（EUC-JP かもしれません）。UTF-8 か Shift_JIS で出力し直して\
                    ください。
                    """,
                en: """
                    the text looks garbled (EUC-JP, perhaps); export it again as UTF-8 or Shift_JIS
                    """)
        }
    }

    private var next: Words {
        switch self {
        case .use:
            Words(
                ja: "pipeline.yml での使い方: source: {value}",
                en: "in pipeline.yml: source: {value}")
        case .useCurrent:
            Words(
                ja: """
                    クラウドログからダウンロードした勤怠なら、pipeline.yml の target に current: {value} \
                    と書きます（インポート用のテンプレートなら template: だけで足り、profiles は要りません）。
                    """,
                en: """
                    CrowdLog's own download goes under target as current: {value}; its import \
                    template is named by template: and needs no profile.
                    """)
        case .useMembers:
            Words(
                ja: "pipeline.yml の target.members に書きます: - {value}（profiles は要りません）",
                en: "goes under target.members: - {value}; it needs no profile")
        case .useMapping:
            Words(
                ja: "pipeline.yml の employees.code.mapping に書きます: {value}（profiles は要りません）",
                en: "goes under employees.code as mapping: {value}; it needs no profile")
        case .useCorrections:
            Words(
                ja: "pipeline.yml の integrations の corrections: に書きます: {value}（profiles は要りません）",
                en: "goes into an integration as corrections: {value}; it needs no profile")
        case .useEmployees:
            Words(
                ja: "pipeline.yml の source.users に書きます: {value}（profiles は要りません）",
                en: "goes into a source as users: {value}; it needs no profile")
        case .useSegments:
            Words(
                ja: "pipeline.yml の source.segments に書きます: {value}（profiles は要りません）",
                en: "goes into a source as segments: {value}; it needs no profile")
        case .useManHours:
            Words(
                ja: "pipeline.yml の target.man_hours に書きます: {value}（kintai hours が勤怠と比べます）",
                en: "goes under target as man_hours: {value}, for kintai hours")
        case .useOwn:
            Words(
                ja: "kintai の処理の途中や結果のファイルなので、pipeline.yml には書きません。",
                en: "it is a step or a result of a run; pipeline.yml doesn't name it")
        case .membersNeed:
            Words(
                ja: "見出し「{names}」が必要です。いまの見出し: {found}",
                en: "it needs the heading {names}; its headings: {found}")
        case .mappingNeeds:
            Words(
                ja: "1行目を employee_number,employee_code にしてください（from,to も書けます）。いまの見出し: {found}",
                en:
                    "its first row must be employee_number,employee_code (and from,to); now: {found}"
            )
        case .trial:
            Words(ja: "試しに読むには: {command}", en: "to try it: {command}")
        case .written: Words(ja: "{path} に書きました。", en: "written: {path}")
        default:
            Words(
                ja: "答え方の例: {command}",
                en: "an answer, for example: {command}")
        }
    }
}
