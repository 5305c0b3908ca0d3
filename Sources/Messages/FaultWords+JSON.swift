// JSON files of a source.
extension FaultWords {
    static let jsonIsASpreadsheet = FaultWords(
        what: Words(
            ja: "JSON ではなく、Excel のブックか zip ファイルです",
            en: "this isn't JSON but a spreadsheet or a zip file"),
        why: Words(
            ja: "名前を .json に変えても、中身は .xlsx、.xls、.zip のままです",
            en:
                "a name that ends with .json changes nothing: inside it is still .xlsx, .xls or .zip"
        ),
        mend: Words(
            ja: """
                {file} を HRMOS勤怠の応答のまま保存し直してから（zip なら展開してから）、kintai run \
                を実行してください
                """,
            en: """
                save {file} as HRMOS answered it, or unpack it if it is a zip file, then run: \
                kintai run
                """))

    static let jsonIsUTF16 = FaultWords(
        what: Words(
            ja: "このファイルの文字コードは UTF-16 です",
            en: "this file is UTF-16"),
        why: Words(
            ja: "JSON は UTF-8 で読みます。Windows PowerShell の「>」で保存すると UTF-16 になります",
            en: "JSON is read as UTF-8; what '>' saves in Windows PowerShell is UTF-16"),
        mend: Words(
            ja: "{file} を UTF-8 で保存し直してから、kintai run を実行してください",
            en: "save {file} as UTF-8, then run: kintai run"))

    static let jsonInvalid = FaultWords(
        what: Words(
            ja: "JSON として読めません[（{item}件目）]: {system}（バイト位置 {offset}）",
            en: "this isn't JSON[ (item {item})]: {system} at offset {offset}"),
        why: Words(
            ja: "保存が途中で切れたか、エラー画面などの別の内容が保存されています",
            en: "the file was cut short, or something else was saved, such as an error page"),
        mend: Words(
            ja: "{file} を HRMOS勤怠から取得し直してから、kintai run を実行してください",
            en: "fetch {file} from HRMOS again, then run: kintai run"))

    static let jsonNotAnArray = FaultWords(
        what: Words(
            ja: "JSON の配列ではありません（見つかったもの: {found}）",
            en: "this is {found} where an array belongs"),
        why: Words(
            ja: "読めるのは、配列か、1行に1件ずつ書いた JSON Lines です",
            en: "a file holds an array or JSON Lines: one item a line"),
        mend: Words(
            ja: "{file} を HRMOS勤怠の応答のまま保存し直してから、kintai run を実行してください",
            en: "save {file} as HRMOS answered it, then run: kintai run"))

    static let jsonItemNotAnObject = FaultWords(
        what: Words(
            ja: "{item}件目がオブジェクトではありません（見つかったもの: {found}）",
            en: "item {item} is {found} where an object belongs"),
        why: Words(
            ja: "1件ごとに名前のついた項目がないと、誰のどの日の勤怠か分かりません",
            en: "without named values nobody can tell whose item it is"),
        mend: Words(
            ja: "{file} を HRMOS勤怠の応答のまま保存し直してから、kintai run を実行してください",
            en: "save {file} as HRMOS answered it, then run: kintai run"))

    static let jsonItemTooLong = FaultWords(
        what: Words(
            ja: "{item}件目が上限の{limit}バイトを超えています",
            en: "item {item} is longer than {limit} bytes"),
        why: Words(
            ja: "1日分の勤怠にこの長さはなく、別の内容のファイルと考えられます",
            en: "no day of attendance is that long; most likely this is another file"),
        mend: Words(
            ja: "{file} を HRMOS勤怠から取得し直してから、kintai run を実行してください",
            en: "fetch {file} from HRMOS again, then run: kintai run"))
}
