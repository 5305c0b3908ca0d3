import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// The workspace's runs, newest first; it only reads.
package struct History {
    let entries: [HistoryEntry]
}

extension History {
    /// - Throws: `runMissing` where there is no run, and what is wrong with the ledger.
    package init(_ pipeline: PipelineSettings, config: String) throws(Faults) {
        let workspace = pipeline.workspaceFolder
        let runs = RunID.all(in: workspace)
        guard !runs.isEmpty else {
            throw Faults(
                .runMissing,
                [.path: workspace.text, .command: kintaiCommand("run", config: config)])
        }
        let shares = try LedgerShares(LedgerFolder(workspace: workspace))
        entries = runs.reversed().map { id in
            HistoryEntry(RunFolder(workspace / "runs" / id.text), shares)
        }
    }

    /// The runs for machines: an array, newest first.
    package var json: String { String(decoding: encodeJSON(entries), as: UTF8.self) }

    /// The runs as a table, and how the last ones that were loaded went.
    package func text(in language: Language) -> String {
        var table = TextTable(textColumns: 6)
        table.add(
            [
                HistoryWords.run, HistoryWords.start, HistoryWords.kind, HistoryWords.state,
                HistoryWords.window, ReportLabel.integration.words,
            ].map { $0[language] }
                + [
                    ReportLabel.extracted.words, ReportLabel.added.words,
                    ReportLabel.changed.words, ReportLabel.unchanged.words,
                    ReportLabel.held.words, ReportLabel.ignored.words, HistoryWords.vanished,
                    HistoryWords.pending, HistoryWords.confirmed, HistoryWords.seconds,
                ].map { $0[language] })
        for entry in entries { table.add(entry.cells(language)) }
        let trend = trendLines(in: language)
        let lines = table.lines() + (trend.isEmpty ? [] : [""] + trend)
        return lines.joined(separator: "\n") + "\n"
    }
}

extension HistoryEntry {
    fileprivate init(_ run: RunFolder, _ shares: LedgerShares) {
        let name = run.path.name
        let record = RunRecord.read(of: run)
        let summary = Summary.read(of: run)
        let kind = HistoryKind(run, record)
        var names: [IntegrationName] = []
        for partition in record?.partitions ?? [] where !names.contains(partition.integration) {
            names.append(partition.integration)
        }
        self.init(
            run: name, start: kind == .undo ? "" : tokyoStart(ofRun: name) ?? "", kind: kind,
            state: HistoryState(kind, record, summary), window: record?.window,
            integrations: names, counts: summary?.counts,
            pending: shares.pending[name] ?? 0, confirmed: shares.confirmed[name] ?? 0,
            seconds: RunTimes.read(of: run)?.worked)
    }

    fileprivate func cells(_ language: Language) -> [String] {
        let days = window.map { "\($0.from)〜\($0.to)" } ?? ""
        let fates = [
            "extracted", "added", "changed", "unchanged", "held", "ignored", "vanished",
        ].map { name in counts?[name].map(grouped) ?? "·" }
        return [
            run, start, kind.words[language], state.words[language], days,
            integrations.map(\.text).joined(separator: ","),
        ] + fates + [grouped(pending), grouped(confirmed), seconds.map(grouped) ?? "·"]
    }
}

extension HistoryKind {
    fileprivate init(_ run: RunFolder, _ record: RunRecord?) {
        if run.isUndo {
            self = .undo
        } else if run.isAdopt {
            self = .adopt
        } else {
            self = record?.isPlan == true ? .plan : .run
        }
    }
}

extension HistoryState {
    fileprivate init(_ kind: HistoryKind, _ record: RunRecord?, _ summary: Summary?) {
        if kind == .undo {
            self = .done
            return
        }
        if kind == .adopt {
            self = record?.ledger == nil ? .stopped : .loaded
            return
        }
        guard let summary else {
            self = .stopped
            return
        }
        if summary.failed > 0 {
            self = .failed
        } else if kind == .plan {
            self = summary.status == .done ? .done : .failed
        } else {
            self = summary.isLoaded ? .loaded : .notLoaded
        }
    }
}

extension Summary {
    /// Days by what became of them.
    var counts: [String: Int] {
        [
            "extracted": extracted, "added": added, "changed": changed, "unchanged": unchanged,
            "vanished": vanished, "held": held, "ignored": ignored, "failed": failed,
        ]
    }
}
