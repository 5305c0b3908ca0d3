import Handoff
import PipelineSettings
import WorkModel

/// Adds up what the stages' packages say, and proves that every day has exactly one fate.
struct Sums {
    let run: RunFolder
    let settings: RunSettings
    private(set) var partitions: [Summary.Partition] = []
    private(set) var uploads: [Summary.Upload] = []
    private(set) var notes: [String: Int] = [:]
    /// `sums-differ`, one a partition; and folders that can't be read.
    private(set) var faults: [Fault] = []

    init(_ run: RunFolder, settings: RunSettings) {
        self.run = run
        self.settings = settings
        for month in settings.window.months {
            let load = package(at: run.loaded(month), .load)
            for integration in settings.pipeline.integrations {
                add(integration.name, month, load: load)
            }
            if let load {
                add(load, month)
                checkRows(of: load, month, passed: .diff)
            }
        }
        partitions.sort { ($0.integration, $0.month) < ($1.integration, $1.month) }
    }

    /// Whether a stage has failed on that partition, and so has told why.
    func hasFailed(_ unread: UnreadPartition) -> Bool {
        partitions.contains {
            $0.integration == unread.integration && $0.month == unread.month
                && $0.failedStage != nil
        }
    }

    /// - Returns: `nil` where a stage has failed and left no folder; its faults are told already.
    private mutating func package(at folder: Path, _ stage: Stage) -> PackageReader? {
        guard FileReading.exists(folder) else { return nil }
        do {
            return try PackageReader(at: folder, stage: stage, madeBy: "kintai run")
        } catch {
            faults += error.all
            return nil
        }
    }

    private mutating func add(
        _ integration: IntegrationName, _ month: WorkMonth, load: PackageReader?
    ) {
        var partition = Summary.Partition(
            integration: integration, month: month, extracted: 0, added: 0, changed: 0,
            unchanged: 0, vanished: 0, held: [:], ignored: [:])
        defer { partitions.append(partition) }
        guard let extracted = tally(of: run.extracted(integration, month), .extract, integration)
        else {
            partition.failedStage = .extract
            return
        }
        partition.extracted = extracted.received
        guard
            let transformed = tally(
                of: run.transformed(integration, month), .transform, integration)
        else {
            partition.failedStage = .transform
            return
        }
        partition.held = transformed.held
        partition.ignored = transformed.ignored
        check(extracted.passedTotal, transformed.received, integration, month, .transform)
        check(transformed.received, transformed.fatesTotal, integration, month, .transform)
        guard let loaded = load?.facts.counts[integration.text] else {
            partition.failedStage = .load
            return
        }
        partition.added = loaded.passed["added"] ?? 0
        partition.changed = loaded.passed["changed"] ?? 0
        partition.unchanged = loaded.passed["unchanged"] ?? 0
        partition.vanished = loaded.outside[Tally.vanished] ?? 0
        partition.held.merge(loaded.held, uniquingKeysWith: +)
        partition.ignored.merge(loaded.ignored, uniquingKeysWith: +)
        check(transformed.passedTotal, loaded.received, integration, month, .load)
        check(loaded.received, loaded.fatesTotal, integration, month, .load)
    }

    private mutating func tally(
        of folder: Path, _ stage: Stage, _ integration: IntegrationName
    ) -> Tally? {
        guard let package = package(at: folder, stage) else { return nil }
        let month = package.facts.month ?? settings.window.from.month
        checkRows(of: package, month, passed: stage == .extract ? .attendance : .timesheets)
        return package.facts.counts[integration.text]
    }

    /// Holds what a package counts against the rows that were really written.
    private mutating func checkRows(
        of package: PackageReader, _ month: WorkMonth, passed: TableSchema
    ) {
        let counts = package.facts.counts
        var total = Tally()
        for tally in counts.values { total += tally }
        let integrations = IntegrationName(counts.keys.sorted().joined(separator: ", "))
        for (schema, expected) in [
            (passed, total.passedTotal + (total.outside[Tally.carried] ?? 0)),
            (.held, total.heldTotal + (total.outside[Tally.vanished] ?? 0)),
            (.ignored, total.ignoredTotal),
            (.forgotten, total.outside[Tally.forgotten] ?? 0),
        ] {
            let found = package.facts.rows[schema.fileName] ?? 0
            check(expected, found, integrations, month, package.facts.stage)
        }
    }

    private mutating func check(
        _ expected: Int, _ found: Int, _ integration: IntegrationName, _ month: WorkMonth,
        _ stage: Stage
    ) {
        guard expected != found else { return }
        faults.append(
            Fault(
                .sumsDiffer,
                [
                    .integration: integration.text, .month: month.description,
                    .stage: stage.rawValue, .expected: String(expected), .found: String(found),
                ]))
    }

    private mutating func add(_ load: PackageReader, _ month: WorkMonth) {
        for resource in load.descriptor.resources where resource.path.hasPrefix("upload-") {
            uploads.append(
                Summary.Upload(
                    month: month, file: "load/\(month)/\(resource.path)",
                    hash: resource.hash ?? ""))
        }
        for tally in load.facts.counts.values {
            notes.merge(tally.notes, uniquingKeysWith: +)
        }
    }
}

extension Tally {
    fileprivate var fatesTotal: Int { passedTotal + heldTotal + ignoredTotal }
}
