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
    let waits = Set(parts.compactMap(\.waiting))
    let watcher = Task {
        var left = new
        // A wait that an earlier run was stopped in is no news.
        var told = Set(waits.compactMap(\.now))
        while !Task.isCancelled {
            left = tellDone(stage, left, tell)
            for wait in stage == .extract ? waits.compactMap(\.now) : []
            where told.insert(wait).inserted {
                tell(.waiting(wait.integration, service: wait.service, until: wait.until))
            }
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

/// A wait for a service of an integration's.
private struct RunWait: Hashable {
    let integration: IntegrationName
    let service: String
    let until: String
}

/// Where an integration's stage says that it waits.
private struct WaitNote: Hashable {
    let integration: IntegrationName
    let path: Path

    /// The last wait that has begun; `nil` where there was none.
    var now: RunWait? {
        guard let bytes = try? FileReading.bytes(of: path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.count == 2 else { return nil }
        return RunWait(
            integration: integration, service: String(lines[0]), until: String(lines[1]))
    }
}

extension StagePart {
    /// `nil` of parts of all integrations.
    fileprivate var waiting: WaitNote? {
        integration.map { integration in
            // Beside extract/<integration>/<month>, which isn't there yet.
            let parent = Path(String(folder.text.dropLast(folder.name.count)))
            return WaitNote(
                integration: integration, path: parent / "fetched" / RunFolder.waitingFile)
        }
    }
}
