import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What the services of a run are asked about days before its window, by integration.
///
/// Asked is what changed since the last run that went up to its yesterday. Days that such a run has
/// found stay listed until a run reads them.
/// - Parameters:
///   - run: the run; those after it don't count.
///   - settings: of the run; one that doesn't go up to yesterday asks nothing.
///   - workspace: where the earlier runs are.
/// - Returns: `nil` where nothing is asked.
func watches(
    of run: RunFolder, _ settings: RunSettings, in workspace: Path
) -> [String: Watch]? {
    guard settings.window.reachesYesterday(of: settings.today) else { return nil }
    let names = settings.pipeline.integrations.filter(\.isWatched).map(\.name)
    guard !names.isEmpty else { return nil }
    let order = RunOrder(run.path.name)
    let earlier = RunID.all(in: workspace).map { RunFolder(workspace / "runs" / $0.text) }
        .filter { RunOrder($0.path.name) < order }
    var watches: [String: Watch] = [:]
    for name in names {
        watches[name.text] = watch(name, before: settings.window, earlier.reversed())
    }
    return watches.isEmpty ? nil : watches
}

private func watch(
    _ name: IntegrationName, before window: WorkWindow, _ earlier: [RunFolder]
) -> Watch? {
    var reads: [Watch.Reading] = []
    for run in earlier {
        guard let record = RunRecord.read(of: run), !record.isPlan, hasEnded(run, for: name) else {
            continue
        }
        guard let start = startSeconds(ofRun: run.path.name) else { continue }
        let later = reads
        reads.append(Watch.Reading(window: record.window, start: start))
        guard record.window.reachesYesterday(of: record.today), hasLooked(run, for: name) else {
            continue
        }
        let carried = changedDays(of: run, name).filter { day in
            day.date < window.from && !later.contains { $0.window.contains(day.date) }
        }
        return Watch(since: start, carried: carried, reads: reads)
    }
    return nil
}

/// Whether all months of an integration went well in a run.
func hasEnded(_ run: RunFolder, for name: IntegrationName) -> Bool {
    guard let summary = Summary.read(of: run) else { return false }
    let partitions = summary.partitions.filter { $0.integration == name }
    return !partitions.isEmpty && partitions.allSatisfy { $0.failedStage == nil }
}

/// Whether a run that was to ask about days before its window got its answer.
private func hasLooked(_ run: RunFolder, for name: IntegrationName) -> Bool {
    guard let bytes = try? FileReading.bytes(of: run.settings),
        decodeJSON(RunSettings.self, from: bytes)?.watches?[name.text] != nil
    else { return true }
    let people = PackageReader.whole(at: run.people(name), stage: .people)
    return people?.facts.checksums[TableSchema.changedOutside.fileName] != nil
}

/// The days outside its window that a run lists as changed.
func changedDays(of run: RunFolder, _ name: IntegrationName) -> [ChangedDay] {
    var days: [ChangedDay] = []
    do throws(Faults) {
        let people = try PackageReader(
            at: run.people(name), stage: .people, madeBy: "kintai run")
        guard people.facts.checksums[TableSchema.changedOutside.fileName] != nil else { return [] }
        try people.rows(.changedOutside) { block in
            for row in 0..<block.rowCount {
                guard let date = WorkDate(block.text(row: row, column: 1)),
                    let listed = WorkDate(block.text(row: row, column: 3))
                else { continue }
                days.append(
                    ChangedDay(
                        number: block.text(row: row, column: 0), date: date,
                        sourceID: block.text(row: row, column: 2), listed: listed))
            }
        }
    } catch {
        // Whoever needs the folder itself tells of it.
        return []
    }
    return days
}

extension WorkWindow {
    /// Whether it is one of every night, not one of days long past.
    func reachesYesterday(of today: WorkDate) -> Bool {
        to >= today.advanced(by: -1)
    }
}

extension IntegrationSettings {
    fileprivate var isWatched: Bool {
        source.watchMonths > 0
    }
}
