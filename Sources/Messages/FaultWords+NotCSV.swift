// Files of another kind where CSV belongs.
extension FaultWords {
    static let csvIsASpreadsheet = FaultWords(
        what: Words(
            ja: "CSV ではなく、Excel のブックか zip ファイルです",
            en: "this isn't CSV but a spreadsheet or a zip file"),
        why: Words(
            ja: "名前を .csv に変えても、中身は .xlsx、.xls、.zip のままです",
            en: "a name that ends with .csv changes nothing: inside it is still .xlsx, .xls or .zip"
        ),
        mend: Words(
            ja: """
                {file} を Excel で開いて「CSV UTF-8（コンマ区切り）」で保存し直してから（zip \
                なら展開してから）、kintai run を実行してください
                """,
            en: """
                open {file} in Excel and save it as 'CSV UTF-8 (Comma delimited)', or unpack it if \
                it is a zip file, then run: kintai run
                """))

    static let csvIsUTF16 = FaultWords(
        what: Words(
            ja: "このファイルの文字コードは UTF-16 です",
            en: "this file is UTF-16"),
        why: Words(
            ja: """
                読めるのは UTF-8 と CP932（Shift_JIS）です。Excel の「Unicode テキスト」で保存すると \
                UTF-16 になります
                """,
            en: """
                UTF-8 and CP932 (Shift_JIS) can be read; what Excel saves as 'Unicode Text' is \
                UTF-16
                """),
        mend: Words(
            ja: """
                {file} を「CSV UTF-8（コンマ区切り）」か Shift_JIS の CSV で保存し直してから、\
                kintai run を実行してください
                """,
            en: """
                save {file} as 'CSV UTF-8 (Comma delimited)' or as CSV in Shift_JIS, then run: \
                kintai run
                """))
}
