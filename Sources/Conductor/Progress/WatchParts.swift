import Handoff
import WorkModel

/// A part of a stage's work: its folder becomes whole.
struct StagePart: Sendable {
    let integration: IntegrationName?
    let month: WorkMonth
    let folder: Path

    /// The rows that a stage was given for it, once it is whole.
    func rows(_ stage: Stage) -> Int? {
        PackageReader.whole(at: folder, stage: stage)?.facts.counts.values
            .reduce(0) { $0 + $1.received }
    }
}

/// Does a stage's work and tells of each part as it becomes whole, once each.
///
/// Stages say nothing while they work; what they leave is whole or absent, so their folders tell.
func watching<Value: Sendable>(
    _ stage: Stage, _ parts: [StagePart], _ tell: (@Sendable (RunEvent) -> Void)?,
    _ work: () async -> Value
) async -> Value {
    guard let tell else { return await work() }
    tell(.stageBegan(stage, parts: parts.count))
    // What is there before is being replaced, and tells nothing until the work is done.
    let (old, new) = (
        parts.filter { $0.rows(stage) != nil }, parts.filter { $0.rows(stage) == nil }
    )
    let watcher = Task {
        var left = new
        while !Task.isCancelled {
            left = tellDone(stage, left, tell)
            try? await Task.sleep(for: .milliseconds(200))
        }
        return left
    }
    let value = await work()
    watcher.cancel()
    _ = tellDone(stage, await watcher.value + old, tell)
    return value
}

/// Tells of those that are whole.
/// - Returns: The others.
private func tellDone(
    _ stage: Stage, _ parts: [StagePart], _ tell: (RunEvent) -> Void
) -> [StagePart] {
    parts.filter { part in
        guard let rows = part.rows(stage) else { return true }
        tell(.partDone(stage, part.integration, part.month, rows: rows))
        return false
    }
}
