/// A value of a day that an import file gives CrowdLog.
package enum GivenField: String, CaseIterable, Hashable, Sendable {
    case clockIn = "clock_in"
    case clockOut = "clock_out"
    case breaks
    case leave
    case dailyReport = "daily_report"
    case status

    /// As CrowdLog's screens name it.
    package var words: Words {
        switch self {
        case .clockIn: Words(ja: "出社", en: "in")
        case .clockOut: Words(ja: "退社", en: "out")
        case .breaks: Words(ja: "休憩", en: "breaks")
        case .leave: Words(ja: "休暇", en: "leave")
        case .dailyReport: Words(ja: "日報", en: "daily report")
        case .status: Words(ja: "ステータス", en: "status")
        }
    }
}

/// How the values of a day are told.
package enum GivenWords {
    package static let value = Words(ja: "{field} {value}", en: "{field} {value}")
    package static let change = Words(
        ja: "{field} {before} → {after}", en: "{field} {before} → {after}")
    package static let separator = Words(ja: "、", en: ", ")
    package static let nothing = Words(ja: "なし", en: "none")
}
