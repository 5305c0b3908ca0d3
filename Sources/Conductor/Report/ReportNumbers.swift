import Handoff
import Messages
import PipelineSettings
import Report
import WorkModel

extension ReportSource {
    /// Days by integration and month, with the proof that none was lost.
    func counts() -> ReportCounts {
        var view = ReportCounts()
        view.headings = [
            .integration, .month, .extracted, .added, .changed, .unchanged, .held, .ignored,
        ].map { (label: ReportLabel) in label.words[language] }
        view.rows = summary.partitions.map { partition in
            row(partition.integration.text, partition.month.description, partition)
        }
        if summary.partitions.count > 1 {
            let numbers = [
                summary.extracted, summary.added, summary.changed, summary.unchanged, summary.held,
                summary.ignored,
            ]
            view.total = [row(RunWords.total[language], "", numbers, failed: nil)]
        }
        if summary.vanished > 0 {
            view.outside = filled(ReportWords.outside, ["count": grouped(summary.vanished)])
        }
        view.ignored = codes(summary.partitions.map(\.ignored)) { code in
            IgnoreCode(rawValue: code).map { code in
                (code.words.title, code.words.text(field: "", value: "…", in: language).reason)
            }
        }
        view.notes = codes([summary.notes]) { code in
            NoteCode(rawValue: code).map { ($0.words.title, $0.words.explanation[language]) }
        }
        return view
    }

    private func row(
        _ integration: String, _ month: String, _ partition: Summary.Partition
    ) -> ReportCounts.Row {
        row(
            integration, month,
            [
                partition.extracted, partition.added, partition.changed, partition.unchanged,
                partition.heldTotal, partition.ignoredTotal,
            ], failed: partition.failedStage)
    }

    private func row(
        _ integration: String, _ month: String, _ numbers: [Int], failed: Stage?
    ) -> ReportCounts.Row {
        let (extracted, sum) = (numbers[0], numbers.dropFirst().reduce(0, +))
        let text =
            if let failed {
                RunWords.failedMark.filled(["stage": "kintai-\(failed.rawValue)"], in: language)
            } else {
                filled(
                    extracted == sum ? ReportWords.sum : ReportWords.sumDiffers,
                    ["sum": grouped(sum), "extracted": grouped(extracted)])
            }
        return ReportCounts.Row(
            integration: integration, month: month, numbers: numbers.map(grouped),
            balances: failed == nil && extracted == sum, sum: text)
    }

    /// The most frequent code first.
    private func codes(
        _ counts: [[String: Int]], _ words: (String) -> (title: Words, text: String)?
    ) -> [ReportCounts.Code] {
        let total = counts.reduce(into: [String: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        return total.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, count in
            let told = words(code)
            return ReportCounts.Code(
                title: told?.title[language] ?? code, code: code, number: grouped(count),
                text: told?.text ?? "")
        }
    }

    /// Days by fate over the last runs that were loaded, and this one.
    func chart() -> RunChart? {
        let summaries = lastSummaries()
        func series(
            _ kind: String, _ label: ReportLabel, _ value: (Summary) -> Int
        ) -> RunChart.Series {
            RunChart.Series(
                kind: kind, label: label.words[language], values: summaries.map(value))
        }
        let description = filled(
            ReportWords.chart,
            [
                "runs": grouped(summaries.count),
                "first": grouped(summaries.first.map { $0.held + $0.vanished } ?? 0),
                "last": grouped(summaries.last.map { $0.held + $0.vanished } ?? 0),
            ])
        return RunChart(
            runs: summaries.map(\.today.description),
            series: [
                series("held", .held) { $0.held + $0.vanished },
                series("added", .added, \.added), series("changed", .changed, \.changed),
                series("unchanged", .unchanged, \.unchanged),
                series("ignored", .ignored, \.ignored),
            ], description: description, number: grouped)
    }

    /// Runs that the chart shows.
    private static let mostRuns = 30

    /// Oldest first, this run last.
    private func lastSummaries() -> [Summary] {
        let order = RunOrder(run.path.name)
        var found: [Summary] = []
        for id in RunID.all(in: workspace).reversed()
        where RunOrder(id.text) < order && found.count < Self.mostRuns - 1 {
            let earlier = RunFolder(workspace / "runs" / id.text)
            guard RunRecord.read(of: earlier)?.isPlan == false,
                let summary = Summary.read(of: earlier), summary.isLoaded
            else { continue }
            found.append(summary)
        }
        return found.reversed() + [summary]
    }
}

extension Summary {
    /// What a run's summary.json says; `nil` where the run hasn't ended.
    static func read(of run: RunFolder) -> Summary? {
        guard let bytes = try? FileReading.bytes(of: run.summary) else { return nil }
        return decodeJSON(Summary.self, from: bytes)
    }
}
