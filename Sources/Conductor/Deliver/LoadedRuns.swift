import Handoff
import WorkModel

/// The runs that the ledger of a month has taken in, and the days they looked at.
struct LoadedRuns {
    struct Run {
        let folder: RunFolder
        let order: RunOrder
        /// The generation of the ledger that it was compared with.
        let comparedWith: Int
        let window: WorkWindow
        let integrations: Set<String>

        func sees(_ date: String, _ integration: String) -> Bool {
            integrations.contains(integration) && WorkDate(date).map(window.contains) ?? false
        }
    }

    private let month: WorkMonth
    private let runs: [Run]

    init(of month: WorkMonth, in workspace: Path) {
        self.month = month
        runs = RunID.all(in: workspace).compactMap { id in
            let run = RunFolder(workspace / "runs" / id.text)
            guard let record = RunRecord.read(of: run), !record.isPlan,
                record.generation(month) != nil
            else { return nil }
            return Run(
                folder: run, order: RunOrder(id.text),
                comparedWith: comparedGeneration(of: run, month) ?? 0, window: record.window,
                integrations: Set(record.partitions.map(\.integration.text)))
        }
    }

    /// Those that looked at the ledger after a run, or what undid one, had given its files out, oldest
    /// first.
    ///
    /// The name of what undid a run doesn't say when that was done: the generation that it was
    /// compared with does.
    func runs(after run: RunFolder) -> [Run] {
        let order = RunOrder(run.path.name)
        guard run.isUndo, let generation = comparedGeneration(of: run, month) else {
            return runs.filter { order < $0.order }
        }
        return runs.filter { generation < $0.comparedWith }
    }
}

private func comparedGeneration(of run: RunFolder, _ month: WorkMonth) -> Int? {
    PackageReader.whole(at: run.loaded(month), stage: .load)?.facts.comparedWith
}
