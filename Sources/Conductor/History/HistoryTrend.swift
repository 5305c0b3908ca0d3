import Messages
import WorkModel

/// What a reader of `kintai history` looks for in the last runs.
private enum TrendMeasure: CaseIterable {
    case toUpload
    case held
    case vanished
    case seconds

    var words: Words {
        switch self {
        case .toUpload: HistoryWords.toUpload
        case .held: ReportLabel.held.words
        case .vanished: HistoryWords.vanished
        case .seconds: HistoryWords.seconds
        }
    }

    /// A distance from the usual that nobody need look at: days or seconds.
    var least: Int {
        switch self {
        case .toUpload, .held, .vanished: 3
        case .seconds: 30
        }
    }

    func value(of run: HistoryEntry) -> Int? {
        func days(_ fate: String) -> Int { run.counts?[fate] ?? 0 }
        switch self {
        case .toUpload: return days("added") + days("changed")
        case .held: return days("held")
        case .vanished: return days("vanished")
        case .seconds: return run.seconds
        }
    }
}

extension History {
    /// Runs that a trend shows at most.
    private static let mostRuns = 20

    /// How the last loaded runs went, a line a measure: signs, the newest value, the median of the
    /// ones before, and words where the newest is far from them (see `Trend`).
    ///
    /// Plans and what undoes a run aren't among them.
    /// - Parameter language: The language of the words.
    /// - Returns: The lines; empty where less than three runs were loaded.
    func trendLines(in language: Language) -> [String] {
        let loaded = entries.filter { $0.kind == .run && $0.state == .loaded }
        let runs = loaded.prefix(Self.mostRuns).reversed()
        let trends = TrendMeasure.allCases.compactMap { measure in
            Trend(runs.map(measure.value), least: measure.least).map { (measure.words, $0) }
        }
        guard !trends.isEmpty else { return [] }
        var table = TextTable(textColumns: 2)
        table.add(
            [
                "", HistoryWords.trend[language], HistoryWords.newest[language],
                HistoryWords.usual[language],
            ])
        for (words, trend) in trends {
            table.add([words[language], trend.signs, grouped(trend.newest), grouped(trend.usual)])
        }
        let remarks = [""] + trends.map { _, trend in remark(on: trend, language) }
        let title = HistoryWords.lastRuns.filled(["count": grouped(runs.count)], in: language)
        return [title] + zip(table.lines(indent: "  "), remarks).map { $0 + $1 }
    }

    private func remark(on trend: Trend, _ language: Language) -> String {
        switch trend.far {
        case .above: "  ← " + HistoryWords.farAbove[language]
        case .below: "  ← " + HistoryWords.farBelow[language]
        case nil: ""
        }
    }
}
