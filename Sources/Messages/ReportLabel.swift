/// A heading of the run's table.
package enum ReportLabel: String, CaseIterable, Sendable {
    case integration
    case month
    case extracted
    case added
    case changed
    case unchanged
    case held
    case ignored

    package var words: Words {
        switch self {
        case .integration: Words(ja: "連携名", en: "Integration")
        case .month: Words(ja: "月", en: "Month")
        case .extracted: Words(ja: "取得", en: "Extracted")
        case .added: Words(ja: "追加", en: "Added")
        case .changed: Words(ja: "変更", en: "Changed")
        case .unchanged: Words(ja: "変更なし", en: "Unchanged")
        case .held: Words(ja: "保留", en: "Held")
        case .ignored: Words(ja: "対象外", en: "Ignored")
        }
    }
}

/// What became of one day.
package enum FateName: String, CaseIterable, Sendable {
    case timesheet
    case held
    case ignored
    case added

    package var words: Words {
        switch self {
        case .timesheet: Words(ja: "タイムシート", en: "timesheet")
        case .held: Words(ja: "保留", en: "held")
        case .ignored: Words(ja: "対象外", en: "ignored")
        case .added: Words(ja: "追加", en: "added")
        }
    }
}
