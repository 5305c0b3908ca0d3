/// What the page of `kintai hours` says besides its headings and `HoursWords`.
package enum HoursPageWords {
    package static let title = Words(
        ja: "工数と勤怠の照合 {from} 〜 {to}", en: "Man-hours against attendance, {from} to {to}")
    package static let list = Words(ja: "工数一覧 {file}", en: "List of man-hours {file}")
    package static let tolerance = Words(
        ja: "{limit} 分以上の差を報告", en: "A difference counts from {limit} minutes on")

    // The verdict, one of these.
    package static let allWell = Words(
        ja: "直すところはありません。", en: "All is well: there is nothing to mend.")
    package static let mend = Words(
        ja: "確認が必要な日が {count} 日（{people} 人）あります。",
        en: "Days to mend: {count}, of {people} people.")
    package static let nothing = Words(
        ja: "照合できる日がありません。", en: "There was no day to compare.")

    package static let faults = Words(ja: "要確認", en: "To be mended")
    package static let difference = Words(ja: "差", en: "Difference")
    package static let breaks = Words(ja: "休憩 {breaks}", en: "breaks {breaks}")
    package static let otherMode = Words(
        ja: "休憩のもう一方の書き方では {hours}", en: "{hours} by the other break mode")
    package static let line = Words(ja: "工数一覧 {line} 行目", en: "line {line} of the list")

    // Where there are too many.
    package static let moreDays = Words(
        ja: """
            多いため、差の大きい {shown} 日だけを載せています（全 {count} 日）。すべては同じコマンドに --xlsx を付けると\
            見られます。
            """,
        en: """
            Only the {shown} days that differ most are here, of {count}; --xlsx with the same command \
            writes all of them.
            """)
    package static let morePeople = Words(
        ja: """
            多いため、要確認の日が多い {shown} 人だけを載せています（全 {count} 人）。すべては同じコマンドに --xlsx を\
            付けると見られます。
            """,
        en: """
            Only the {shown} people with most to mend are here, of {count}; --xlsx with the same \
            command writes all of them.
            """)
    package static let moreDepartments = Words(
        ja: """
            多いため、要確認の日が多い {shown} 部署だけを載せています（全 {count} 部署）。すべては同じコマンドに --xlsx を\
            付けると見られます。
            """,
        en: """
            Only the {shown} departments with most to mend are here, of {count}; --xlsx with the same \
            command writes all of them.
            """)

    // The end of the page.
    package static let personal = Words(
        ja: "このページには氏名、出退勤の時刻、工数（個人情報）が載っています。扱いに注意してください。",
        en: """
            This page has names, clock times and man-hours, which are personal data: mind whom you \
            give it.
            """)
    package static let again = Words(
        ja: "勤怠を直したあとは、もう一度実行してから照合してください。",
        en: "After mending attendance run the pipeline again, then compare anew.")
    /// In report.html.
    package static let fromReport = Words(
        ja: "工数との照合をページにするには: {command}",
        en: "To hold recorded man-hours against it, as a page: {command}")
}
