/// What `kintai run` says of the services that it has read from.
package enum ServiceWords {
    package static let refused = Words(
        ja: """
            警告: 連携「{integration}」のサービスが {lists} を見せないため、それなしで続けました\
            （氏名や勤務区分の種類などが分からないことがあります）。
            """,
        en: """
            warning: the service of {integration} doesn't show {lists}; the run went on without (names, \
            or the kinds of segments, may be lacking).
            """)
    /// What `kintai check --online` says of them.
    package static let lacking = Words(
        ja: """
            警告: 連携「{integration}」のサービスは {lists} を見せません。実行はそれなしで続けます\
            （氏名や勤務区分の種類などが分からないことがあります）。
            """,
        en: """
            warning: the service of {integration} doesn't show {lists}; a run goes on without (names, \
            or the kinds of segments, may be lacking).
            """)
    package static let changedOutside = Words(
        ja: """
            対象期間より前の勤怠が、取り込んだあとに変更されています（changed-outside-window）
            """,
        en: "Changed before the window after it was read (changed-outside-window)")
    package static let changedMonth = Words(
        ja: "{integration} {month}: {count} 日[ 新規 {new} 日][ 継続 {continuing} 日（最長で {age} 日目）]",
        en:
            "{integration} {month}: {count} days[, new {new}][, continuing {continuing} (the oldest on day {age})]"
    )
    package static let others = Words(ja: " ほか {count} 日", en: " and {count} more")
    package static let loadThem = Words(
        ja: "取り込むには: {command}", en: "To load them: {command}")
}
