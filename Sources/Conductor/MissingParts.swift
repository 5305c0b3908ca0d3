import Handoff
import PipelineSettings
import WorkModel

/// What a run lacks yet, from what lies in its folder: all of it where the run is new.
///
/// Of what is there, every file is read and held against its checksum.
struct MissingParts {
    let run: RunFolder
    let settings: RunSettings

    private var names: [IntegrationName] { settings.pipeline.integrations.map(\.name) }

    /// Whether there is nothing left to do for any stage.
    var isEmpty: Bool {
        !members && names.allSatisfy { extracted($0).isEmpty && transformed($0).isEmpty }
            && loaded.isEmpty && current.isEmpty && uncommitted.isEmpty
    }

    /// Months of CrowdLog's own download to read, where pipeline.yml names one.
    var current: [WorkMonth] {
        guard settings.pipeline.target.current != nil else { return [] }
        return settings.window.months.filter {
            PackageReader.intact(at: run.current($0), stage: .current) == nil
        }
    }

    /// Whether it lacks the comparison of its people with CrowdLog's members, and has both.
    var comparison: Bool {
        let folders = [run.members] + names.map { run.people($0) }
        return !names.isEmpty && folders.allSatisfy(FileReading.exists)
            && PackageReader.intact(at: run.comparison, stage: .comparison) == nil
    }

    /// Prepared months that the ledger has not taken in; none of a plan.
    var uncommitted: [WorkMonth] {
        guard let record = RunRecord.read(of: run), !record.isPlan else { return [] }
        return settings.window.months.filter {
            record.generation($0) == nil
                && PackageReader.whole(at: run.loaded($0), stage: .load) != nil
        }
    }

    /// Whether it lacks who CrowdLog knows.
    var members: Bool { PackageReader.intact(at: run.members, stage: .members) == nil }

    /// Months of an integration to extract: all where its people are lacking.
    func extracted(_ name: IntegrationName) -> [WorkMonth] {
        let months = settings.window.months
        guard PackageReader.intact(at: run.people(name), stage: .people) != nil else {
            return months
        }
        return months.filter {
            PackageReader.intact(at: run.extracted(name, $0), stage: .extract) == nil
        }
    }

    /// Extracted months of an integration to transform: lacking, or made from what is another now.
    func transformed(_ name: IntegrationName) -> [WorkMonth] {
        let members = PackageReader.whole(at: run.members, stage: .members)
        let people = PackageReader.whole(at: run.people(name), stage: .people)
        return settings.window.months.filter { month in
            let attendance = PackageReader.whole(at: run.extracted(name, month), stage: .extract)
            guard let attendance else { return false }
            guard let members, let people else { return true }
            let made = PackageReader.intact(at: run.transformed(name, month), stage: .transform)
            return made?.wasMade(
                from: [(attendance, .attendance), (people, .employees), (members, .members)])
                != true
        }
    }

    /// Months to load that any integration has timesheets of: lacking, or made from what is another
    /// now, the ledger included.
    var loaded: [WorkMonth] {
        settings.window.months.filter { month in
            let transformed = settings.pipeline.integrations.compactMap {
                PackageReader.whole(at: run.transformed($0.name, month), stage: .transform)
            }
            guard !transformed.isEmpty else { return false }
            guard let made = PackageReader.intact(at: run.loaded(month), stage: .load),
                made.wasMade(from: transformed.flatMap { [($0, .timesheets), ($0, .held)] })
            else { return true }
            return !isCommitted(month) && made.facts.comparedWith != base(month)
        }
    }

    /// Whether the ledger has taken the month in, told or not.
    private func isCommitted(_ month: WorkMonth) -> Bool {
        guard let newest = try? ledger.openNewest(month) else { return false }
        return newest.facts.ledger?.run == run.path.name
            || RunRecord.read(of: run)?.generation(month) != nil
    }

    private func base(_ month: WorkMonth) -> Int? {
        try? ledger.base(
            month, for: run.path.name, onWrite: settings.pipeline.target.confirm == .onWrite)
    }

    private var ledger: LedgerFolder {
        LedgerFolder(workspace: Path(settings.pipeline.workspace))
    }

    /// Partitions whose days are decided, of all that the run has.
    var progress: (done: Int, all: Int) {
        let partitions = settings.pipeline.integrations.flatMap { integration in
            settings.window.months.map { run.transformed(integration.name, $0) }
        }
        let done = partitions.count { PackageReader.whole(at: $0, stage: .transform) != nil }
        return (done, partitions.count)
    }
}
