extension ReportLabels {
    /// The headings of the page of `kintai hours` that report.html doesn't have.
    static let hours: [String: Words] = [
        "hoursSummary": Words(ja: "照合の結果", en: "What was found"),
        "byDay": Words(ja: "確認する日", en: "Days that stand out"),
        "byPerson": HoursWords.byPerson,
        "byPersonCaption": Words(
            ja: "一致しない日がある人の日数と時間",
            en: "Days and hours of people of whom something was found"),
        "sumsCaption": Words(ja: "日数と時間", en: "Days and hours"),
        "finding": HoursWords.finding,
        "department": HoursWords.department,
        "times": Words(ja: "出勤–退勤", en: "Clock-in–clock-out"),
        "attendance": HoursWords.attendance,
        "manHours": HoursWords.manHours,
        "difference": HoursWords.difference,
    ]
}
