// Workbooks that can't be read.
extension FaultWords {
    static let workbookIsText = FaultWords(
        what: Words(
            ja: "名前は Excel のブックですが、中身はテキスト（CSV や HTML など）です",
            en: "this is named as a workbook but holds text, such as CSV or HTML"),
        why: Words(
            ja: "名前を .xlsx に変えても、中身は CSV のままです",
            en: "a name that ends with .xlsx changes nothing: inside it is still text"),
        mend: Words(
            ja: """
                CSV なら {file} の名前を .csv に戻してください。そうでなければ Excel で開いて「Excel \
                ブック（*.xlsx）」で保存し直してください。それから kintai run を実行してください
                """,
            en: """
                if it is CSV, give {file} a name that ends with .csv; if not, open it in Excel and \
                save it as 'Excel Workbook (*.xlsx)'; then run: kintai run
                """))

    static let workbookIsXLS = FaultWords(
        what: Words(
            ja: "古い形式の Excel ブック（.xls）です",
            en: "this is a workbook of Excel's old kind (.xls)"),
        why: Words(
            ja: "読めるのは .xlsx と CSV です",
            en: "only .xlsx and CSV can be read"),
        mend: Words(
            ja: """
                {file} を Excel で開いて「Excel ブック（*.xlsx）」で保存し直してから、kintai run \
                を実行してください
                """,
            en: "open {file} in Excel, save it as 'Excel Workbook (*.xlsx)', then run: kintai run"
        ))

    static let workbookEncrypted = FaultWords(
        what: Words(
            ja: "パスワードで保護された Excel ブックです",
            en: "this workbook opens with a password only"),
        why: Words(
            ja: "中身が暗号化されていて読めません",
            en: "what it holds is encrypted"),
        mend: Words(
            ja: """
                {file} を Excel で開き、［ファイル］＞［情報］＞［ブックの保護］＞［パスワードを使用して暗号化］で\
                パスワードを消して保存してから、kintai run を実行してください
                """,
            en: """
                open {file} in Excel, clear the password under File > Info > Protect Workbook > \
                Encrypt with Password, save it, then run: kintai run
                """))

    static let workbookOfAnotherKind = FaultWords(
        what: Words(
            ja: "Excel ブック（.xlsx）ではなく、{found}です",
            en: "this isn't an .xlsx workbook but {found}"),
        why: Words(
            ja: "読めるのは .xlsx と CSV です",
            en: "only .xlsx and CSV can be read"),
        mend: Words(
            ja: """
                {file} を開いて「Excel ブック（*.xlsx）」で保存し直してから（zip なら展開してから）、\
                kintai run を実行してください
                """,
            en: """
                open {file} and save it as 'Excel Workbook (*.xlsx)', or unpack it if it is a zip \
                file, then run: kintai run
                """))

    static let workbookDamaged = FaultWords(
        what: Words(
            ja: "Excel ブックが壊れています[（{path}）][: {system}]",
            en: "this workbook is damaged[ ({path})][: {system}]"),
        why: Words(
            ja: "途中までしか写されていないか、表計算ソフトではないものが書き換えたファイルです",
            en: "it was copied in part only, or changed by something that isn't a spreadsheet"),
        mend: Words(
            ja: """
                {file} を Excel で開き（修復するか聞かれたら修復し）、保存し直してから、kintai run \
                を実行してください
                """,
            en: """
                open {file} in Excel, let it repair the file if it asks, save it, then run: \
                kintai run
                """))

    static let workbookOverLimit = FaultWords(
        what: Words(
            ja: "Excel ブックの{expected}が上限（{limit}）を超えています",
            en: "this workbook has more than {limit} {expected}"),
        why: Words(
            ja: "上限は、悪意のあるファイルがメモリーや時間を使い切るのを防ぐためのものです",
            en: "the limit keeps a malicious file from taking all memory or time"),
        mend: Words(
            ja: """
                正しいファイルなら、{file} の要らない列・シートを消すか「CSV UTF-8（コンマ区切り）」で\
                保存し直してから、kintai run を実行してください
                """,
            en: """
                if the file is what it should be, remove columns and sheets of {file} that nobody \
                needs, or save it as 'CSV UTF-8 (Comma delimited)', then run: kintai run
                """))

    static let sheetMissing = FaultWords(
        what: Words(
            ja: "「{value}」というシートはありません",
            en: "there is no sheet '{value}'"),
        why: Words(
            ja: "このブックにあるシート: {names}",
            en: "the workbook's sheets: {names}"),
        mend: Words(
            ja: """
                sheet を[「{suggestion}」か、]ブックにあるシートの名前か番号に直してから、kintai run \
                を実行してください
                """,
            en: """
                set sheet to [{suggestion}, or to ]the name or number of a sheet that is there, \
                then run: kintai run
                """))

    static let sheetFormulaWithoutValue = FaultWords(
        what: Words(
            ja: "数式の計算結果が保存されていません（この列に {count} 個）",
            en: "the value of this formula isn't saved (formulas of the column: {count})"),
        why: Words(
            ja: "ブックを書き出したプログラムが計算していません。kintai は数式を計算しません",
            en: "the program that wrote the workbook didn't calculate it, and kintai doesn't either"
        ),
        mend: Words(
            ja: "{file} を Excel で開き、そのまま保存し直してから、kintai run を実行してください",
            en: "open {file} in Excel and save it as it is, then run: kintai run"))
}
