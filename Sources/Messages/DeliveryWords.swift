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
    ///   - review: The list for review's name; `nil` where no day is held.
    ///   - run: The newest run.
    ///   - language: The user's.
    /// - Returns: The file's name and its lines.
    package static func note(
        of files: [String], encoding: String, review: String?, run: String,
        in language: Language
    ) -> (name: String, text: String) {
        let name = (files.isEmpty ? nothing : howTo)[language] + "_\(run).txt"
        let held = review.map { "\n" + heldText.filled(["list": $0], in: language) + "\n" } ?? ""
        guard !files.isEmpty else { return (name, nothingText[language] + "\n" + held) }
        let values = [
            "encoding": RunWords.encodingName(encoding)[language],
            "files": files.map { "  \($0)" }.joined(separator: "\n"),
        ]
        return (name, howToText.filled(values, in: language) + "\n" + held)
    }

    private static let heldText = Words(
        ja: """
            確認が必要な日（取込ファイルに入れていない日）があります。
              {list}
            1 行が 1 人の 1 日で、「理由」と「対処」が書いてあります。元の勤怠（HRMOS勤怠など）で直せる日は、
            そこで直してください。次の実行で登録されます。直せない日は、この表のその日の行を書き換えて保存します。
            時刻は 18:30、翌朝 7:00 は 31:00 と書きます。登録しない日は「処理」に 対象外、クラウドログの画面で
            入力した日は 手入力済 と書きます。触っていない行は残しておいてください。
            直した表を読ませる設定（corrections）と例は、kintai の説明書「保留の日を直す」（HeldDays.ja.md）にあります。
            """,
        en: """
            Some days need a decision; they aren't in the import files.
              {list}
            A row is one day of one person, with why it is held and what to do. A day that can be mended
            at its source (such as HRMOS) is mended there: the next run loads it. For any other, change
            its row in this list and save it. Times are 18:30; 7:00 next morning is 31:00. Type skip as
            the action of a day that isn't to be loaded, done where it was entered in CrowdLog by hand.
            Leave rows that you don't touch. How a mended list is read (corrections), with examples:
            kintai's page "Mending held days" (HeldDays.md).
            """)

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
