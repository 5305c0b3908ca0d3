/// What the folder of `deliver` says to the people who open it.
package enum DeliveryWords {
    static let nothing = Words(ja: "取り込むファイルはありません", en: "nothing-to-import")
    static let howTo = Words(ja: "取り込み方", en: "how-to-import")

    /// How the names of such files begin, in all languages.
    package static let noteNames: Set<String> = Set(
        [nothing, howTo].flatMap { words in Language.allCases.map { words[$0] } })

    /// The file that says what there is to import.
    ///
    /// - Parameters:
    ///   - files: The import files' names in the order of their import.
    ///   - encoding: `cp932`, `utf-8` or `utf-8-bom`.
    ///   - run: The newest run.
    ///   - language: The user's.
    /// - Returns: The file's name and its lines.
    package static func note(
        of files: [String], encoding: String, run: String, in language: Language
    ) -> (name: String, text: String) {
        let name = (files.isEmpty ? nothing : howTo)[language] + "_\(run).txt"
        guard !files.isEmpty else { return (name, nothingText[language] + "\n") }
        let values = [
            "encoding": RunWords.encodingName(encoding)[language],
            "files": files.map { "  \($0)" }.joined(separator: "\n"),
        ]
        return (name, howToText.filled(values, in: language) + "\n")
    }

    private static let nothingText = Words(
        ja: "今、クラウドログに取り込むファイルはありません。",
        en: "There is nothing to import into CrowdLog now.")

    private static let howToText = Words(
        ja: """
            1. クラウドログの［プロジェクト］＞［インポート］を開きます。
            2. ファイルの種類は「勤怠」、文字コードは「{encoding}」を選びます。
            3. 次のファイルを、上から順に取り込みます。

            {files}

            4. 取り込めたファイルは、そのまま uploaded フォルダに移してください。
               次の実行で登録済みとして記録します。中身は書き換えないでください。
            """,
        en: """
            1. In CrowdLog open プロジェクト > インポート.
            2. Choose the kind 勤怠 and the 文字コード {encoding}.
            3. Import these files, in this order:

            {files}

            4. Move each file that CrowdLog has taken into the folder uploaded, as it is.
               The next run takes it down as imported. Don't change what is in it.
            """)

    /// Days that files in `uploaded/` have confirmed.
    package static let taken = Words(
        ja: "uploaded フォルダの {files} 個のファイルから、{count} 日を登録済みとして記録しました。",
        en: "Taken down as imported, from files in uploaded/ ({files}): {count} days.")
    /// A file in `uploaded/` that no run has made as it is now.
    package static let differs = Words(
        ja: """
            警告: {file} は kintai が作った取込ファイルと一致しないため、登録済みとして記録していません。\
            書き換えたか、別のファイルです。uploaded フォルダから出してください（取り込みに使ったのなら、\
            クラウドログの内容を確かめて {command} を実行してください）。
            """,
        en: """
            warning: {file} is no import file as kintai has made it, so nothing of it was taken down: \
            it was changed, or is another file. Take it out of uploaded/ (if it was imported, see \
            what CrowdLog has and run: {command}).
            """)
    package static let delivered = Words(
        ja: "取り込むファイルと確認する表は、次のフォルダにあります:",
        en: "What to import and what to review lies in:")
}
