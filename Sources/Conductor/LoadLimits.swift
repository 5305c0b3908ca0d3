import Handoff
import PipelineSettings
import WorkModel

/// Says where a run would change more, or has got less, than pipeline.yml allows unasked
/// (`design.md`, Load, "Guards").
///
/// - Parameters:
///   - run: Whose months are prepared.
///   - settings: The run's settings.
///   - workspace: Holds the runs before.
///   - command: What to run where it is right.
/// - Returns: `tooMuchChanged`, `tooManyPeopleMissing` and `tooManyDaysMissing`.
func exceededLimits(
    _ run: RunFolder, _ settings: RunSettings, workspace: Path, command: String
) -> [Fault] {
    changedTooMuch(run, settings, command: command)
        + missingTooMuch(run, settings, workspace: workspace, command: command)
}

private func changedTooMuch(
    _ run: RunFolder, _ settings: RunSettings, command: String
) -> [Fault] {
    var changed = 0
    var confirmed = 0
    for month in settings.window.months {
        guard let load = PackageReader.whole(at: run.loaded(month), stage: .load) else { continue }
        confirmed += load.facts.confirmed ?? 0
        for tally in load.facts.counts.values { changed += tally.passed["changed"] ?? 0 }
    }
    let limit = settings.pipeline.target.maxChangedPercent
    guard changed * 100 > limit * confirmed, confirmed > 0 else { return [] }
    return [
        Fault(
            .tooMuchChanged,
            [
                .count: String(changed), .limit: String(confirmed),
                .found: String(changed * 100 / confirmed), .expected: String(limit),
                .command: command,
            ])
    ]
}

private func missingTooMuch(
    _ run: RunFolder, _ settings: RunSettings, workspace: Path, command: String
) -> [Fault] {
    let names = settings.pipeline.integrations.map(\.name)
    return names.flatMap { name -> [Fault] in
        guard let last = lastLoaded(name, before: run, in: workspace) else { return [] }
        var (now, before) = (Extent(), Extent())
        for month in settings.window.months {
            guard
                let extracted = PackageReader.whole(
                    at: run.extracted(name, month), stage: .extract),
                let old = PackageReader.whole(at: last.extracted(name, month), stage: .extract)
            else { continue }
            // A day that only one of the windows has isn't missing.
            guard extracted.facts.days.overlaps(old.facts.days) else { continue }
            let shared = extracted.facts.days.clamped(to: old.facts.days)
            now.add(extracted, shared)
            before.add(old, shared)
        }
        let limit = settings.pipeline.target.maxMissingPercent
        func fault(_ code: FaultCode, _ now: Int, _ before: Int) -> Fault? {
            guard before > 0, (before - now) * 100 > limit * before else { return nil }
            return Fault(
                code,
                [
                    .integration: name.text, .count: String(now), .limit: String(before),
                    .found: String((before - now) * 100 / before), .expected: String(limit),
                    .command: command,
                ])
        }
        return [
            fault(.tooManyPeopleMissing, now.people, before.people),
            fault(.tooManyDaysMissing, now.days, before.days),
        ].compactMap(\.self)
    }
}

/// The newest earlier run that loaded that integration.
private func lastLoaded(
    _ name: IntegrationName, before run: RunFolder, in workspace: Path
) -> RunFolder? {
    let order = RunOrder(run.path.name)
    return RunID.all(in: workspace).reversed().lazy
        .filter { RunOrder($0.text) < order }
        .map { RunFolder(workspace / "runs" / $0.text) }
        .first { earlier in
            guard let record = RunRecord.read(of: earlier), record.ledger != nil else {
                return false
            }
            return record.partitions.contains {
                $0.integration == name
                    && PackageReader.whole(
                        at: earlier.extracted(name, $0.month), stage: .extract) != nil
            }
        }
}
