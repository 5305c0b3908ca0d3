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
    package static let staleTotals = Words(
        ja: """
            警告: 連携「{integration}」で、{count} 日分の集計が打刻と合いません。サービスの集計が古いと考えられます（kintai \
            は集計し直させません）。サービスの画面で集計し直してから、もう一度実行してください。
            """,
        en: """
            warning: {count} days of {integration} have totals that don't go with their stamps; most likely the \
            service's totals are stale (kintai never has them made anew). Have them made anew on the service's \
            screen, then run again.
            """)
    package static let unknownBreaks = Words(
        ja: """
            警告: 連携「{integration}」の {count} 日分は、労働時間が出勤から退勤までより短いのに、休憩が分かりません。\
            休憩なしで登録されます（pipeline.yml の fields.break_minutes、fields.adit_type、break_from_work を確かめてください）。
            """,
        en: """
            warning: {count} days of {integration} have less work than there is between the stamps, and nothing says \
            when; they go without breaks (see fields.break_minutes, fields.adit_type and break_from_work in \
            pipeline.yml).
            """)
    /// What `kintai check --online` says of them.
    package static let answered = Words(
        ja: "連携「{integration}」: {service}が応答し、キーを受け付けました。",
        en: "{integration}: {service} answers and takes the key.")
    package static let lacking = Words(
        ja: """
            警告: 連携「{integration}」のサービスは {lists} を見せません。実行はそれなしで続けます\
            （氏名や勤務区分の種類などが分からないことがあります）。
            """,
        en: """
            warning: the service of {integration} doesn't show {lists}; a run goes on without (names, \
            or the kinds of segments, may be lacking).
            """)
    /// What extract says when it waits for a service's hours.
    package static let waiting = Words(
        ja: "{integration}: {service} が要求を受け付けない時間帯のため、{until} まで待ってから続けます。",
        en: "{integration}: waiting until {until}, before which {service} takes no requests.")
    /// What `kintai check --online` says of a tenant, for people to see that it is theirs.
    package static let tenant = Words(
        ja: "{integration}: {service} の「{name}」（{host}）に接続できました。",
        en: "{integration}: connected to '{name}' ({host}) at {service}.")
    /// What else it says of a service with which nobody has tried it.
    package static let untried = Words(
        ja: """
            注意: {service} の実際のサービスではまだ確かめていません（KING OF TIME と同じ API と見なしています）。            上の会社名が正しいか確かめてください。
            """,
        en: """
            note: nobody has tried this with {service} itself, which is taken to have KING OF TIME's API;             look whether that is your company.
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
