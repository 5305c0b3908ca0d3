/// What the workbook of held days says besides its headings.
package enum ReviewWords {
    package static let sheet = Words(ja: "保留", en: "Held")

    /// What people can choose in the column 処理: to replace the source's row, to load nothing of the
    /// day, and that it was entered in CrowdLog by hand.
    package static let actions = [
        Words(ja: "置換", en: "replace"),
        Words(ja: "対象外", en: "skip"),
        Words(ja: "手入力済", en: "done"),
    ]
}
