import Handoff
import PipelineSettings
import WorkModel

/// Why `kintai purge` leaves a run where it is.
enum KeepReason: CaseIterable {
    /// It is one of the newest (`keep_runs`).
    case recent
    /// Days of its import files are not confirmed, or what it has sent isn't in the ledger yet; or for
    /// want of it another run's unconfirmed file would be offered again.
    case pending
    /// The next run looks at it: for what is missing, for changes outside the window, or for how long
    /// no run went well.
    case compared
}

/// Which runs of a workspace stay and which may go; what undoes a run goes with it.
struct KeptRuns {
    /// A run, and what undoes it where there is such a folder.
    struct Group {
        let run: RunFolder
        /// `nil` = it may go.
        let reason: KeepReason?

        /// The folders that are there.
        var folders: [Path] { [run.path, run.undo.path].filter(FileReading.isFolder) }
    }

    /// Newest first.
    let groups: [Group]

    /// - Throws: What is wrong with the ledger: without it nobody knows which days are pending.
    init(_ pipeline: PipelineSettings, in workspace: Path) throws(Faults) {
        var runs: [RunFolder] = []
        for id in RunID.all(in: workspace).reversed() {
            let folder = RunFolder(workspace / "runs" / id.text)
            let run = folder.undone ?? folder
            if !runs.contains(run) { runs.append(run) }
        }
        let pending = try LedgerShares(LedgerFolder(workspace: workspace)).pending
        let overtaking = try overtakingRuns(in: workspace)
        let compared = comparedRuns(runs, in: workspace)
        groups = runs.enumerated().map { index, run in
            let isPending =
                overtaking.contains(run)
                || [run, run.undo].contains { folder in
                    pending[folder.path.name] != nil || hasUnsettledReceipts(folder)
                }
            let reason: KeepReason? =
                if index < pipeline.keepRuns {
                    .recent
                } else if isPending {
                    .pending
                } else if compared.contains(run) {
                    .compared
                } else {
                    nil
                }
            return Group(run: run, reason: reason)
        }
    }
}

/// The newest run of each kind that a run to come looks at.
private func comparedRuns(_ runs: [RunFolder], in workspace: Path) -> Set<RunFolder> {
    var kept: Set<RunFolder> = []
    var loaded: Set<IntegrationName> = []
    var watched: Set<IntegrationName> = []
    var hasNewestLoaded = false
    for run in runs {
        guard let record = RunRecord.read(of: run), !record.isPlan else { continue }
        let names = Set(record.partitions.map(\.integration))
        if record.isLoaded, !hasNewestLoaded {
            hasNewestLoaded = true
            kept.insert(run)
        }
        for name in names {
            if record.isLoaded, !loaded.contains(name),
                FileReading.isFolder(run.people(name).folder)
            {
                loaded.insert(name)
                kept.insert(run)
            }
            if record.window.reachesYesterday(of: record.today), !watched.contains(name),
                hasEnded(run, for: name)
            {
                watched.insert(name)
                kept.insert(run)
            }
        }
    }
    if let good = RunEnd.all(in: workspace).first(where: \.isGood) { kept.insert(good.run) }
    return kept
}

/// Whether a load by CrowdLog's API has answers that no ledger has taken in yet.
private func hasUnsettledReceipts(_ run: RunFolder) -> Bool {
    FileReading.names(in: run.path / "load").contains { name in
        guard name.hasSuffix("-receipts.csv") else { return false }
        // What can't be read is nothing to throw away.
        guard let bytes = try? FileReading.bytes(of: run.path / "load" / name) else { return true }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        return lines.last?.starts(with: Array("folded,".utf8)) != true
    }
}

extension RunFolder {
    /// The run that this folder undoes; `nil` where it undoes none.
    fileprivate var undone: RunFolder? {
        guard isUndo else { return nil }
        return RunFolder(path.folder / String(path.name.dropLast("-undo".count)))
    }
}
