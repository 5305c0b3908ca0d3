import Handoff
package import Messages
package import PipelineSettings
package import WorkModel

/// What `kintai purge` has removed, or would remove.
package struct PurgeOutcome {
    /// The runs that go, oldest first, each with the bytes of its files.
    package let removed: [(run: String, bytes: Int)]
    let kept: [KeepReason: Int]
    let isDryRun: Bool
    let keepRuns: Int
}

/// Removes the runs that are older than the newest `keep_runs`, but for those that something still
/// needs; the ledger stays as it is.
///
/// - Parameters:
///   - pipeline: pipeline.yml.
///   - user: Who holds the workspace meanwhile.
///   - isDryRun: Whether to remove nothing and only say what would go.
/// - Returns: What went.
/// - Throws: What is wrong with the ledger, before anything is removed; what keeps the workspace from
///   being held; `cannotWrite`, after which the next purge goes on.
package func purge(
    _ pipeline: PipelineSettings, for user: WorkspaceUser, isDryRun: Bool
) async throws(Faults) -> PurgeOutcome {
    let workspace = pipeline.workspaceFolder
    let isEmpty = RunID.all(in: workspace).isEmpty && !FileReading.exists(removing(in: workspace))
    // Nobody else's work is touched, and no workspace is made where there is none.
    if isDryRun || isEmpty {
        let kept = try KeptRuns(pipeline, in: workspace)
        return PurgeOutcome(kept, sizes: sizes(of: kept), pipeline, isDryRun: isDryRun)
    }
    return try await holdingWorkspace(workspace, for: user) { _ throws(Faults) in
        // What an earlier purge was stopped at.
        try FileWriting.removeTree(removing(in: workspace))
        let kept = try KeptRuns(pipeline, in: workspace)
        let sizes = sizes(of: kept)
        for group in kept.groups.reversed() where group.reason == nil {
            try remove(group, in: workspace)
        }
        try FileWriting.remove(removing(in: workspace))
        return PurgeOutcome(kept, sizes: sizes, pipeline, isDryRun: false)
    }
}

/// Takes a run out of `runs/` first, so that nobody ever meets half of one.
private func remove(_ group: KeptRuns.Group, in workspace: Path) throws(Faults) {
    try FileWriting.makeFolder(removing(in: workspace))
    // What undoes a run goes first: alone it would stand for a run that isn't there.
    for folder in group.folders.reversed() {
        let aside = removing(in: workspace) / folder.name
        try FileWriting.move(folder, to: aside)
        try FileWriting.removeTree(aside)
    }
}

private func removing(in workspace: Path) -> Path { workspace / "removing" }

private func sizes(of kept: KeptRuns) -> [RunFolder: Int] {
    var sizes: [RunFolder: Int] = [:]
    for group in kept.groups where group.reason == nil {
        sizes[group.run] = group.folders.map(bytes(below:)).reduce(0, +)
    }
    return sizes
}

/// The bytes of all files of a folder; links count nothing.
private func bytes(below path: Path) -> Int {
    if FileReading.isFolder(path) {
        return FileReading.names(in: path).map { bytes(below: path / $0) }.reduce(0, +)
    }
    return FileReading.isFile(path) ? FileReading.size(of: path) ?? 0 : 0
}

extension PurgeOutcome {
    fileprivate init(
        _ runs: KeptRuns, sizes: [RunFolder: Int], _ pipeline: PipelineSettings, isDryRun: Bool
    ) {
        removed = runs.groups.reversed().filter { $0.reason == nil }.map { group in
            (group.run.path.name, sizes[group.run] ?? 0)
        }
        kept = Dictionary(grouping: runs.groups.compactMap(\.reason)) { $0 }.mapValues(\.count)
        self.isDryRun = isDryRun
        keepRuns = pipeline.keepRuns
    }

    /// What went and what stayed, and why, each on a line.
    package func text(in language: Language) -> String {
        let bytes = removed.map(\.bytes).reduce(0, +)
        let facts = [
            "count": grouped(removed.count), "size": grouped((bytes + 999_999) / 1_000_000),
        ]
        var lines: [String] = []
        if removed.isEmpty {
            lines.append(PurgeWords.nothing.filled(["count": grouped(keepRuns)], in: language))
        } else if isDryRun {
            lines.append(PurgeWords.wouldRemove.filled(facts, in: language))
            lines += removed.map { "  " + $0.run }
        } else {
            lines.append(PurgeWords.removed.filled(facts, in: language))
        }
        for reason in KeepReason.allCases {
            guard let count = kept[reason] else { continue }
            lines.append(reason.words.filled(["count": grouped(count)], in: language))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension KeepReason {
    fileprivate var words: Words {
        switch self {
        case .recent: PurgeWords.keptAsRecent
        case .pending: PurgeWords.keptAsPending
        case .compared: PurgeWords.keptAsCompared
        }
    }
}
