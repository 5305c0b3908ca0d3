import Handoff
import Messages
import PipelineSettings
import WorkModel

/// What is known of a run that has ended, or that never began, for whoever is told of it.
struct RunFacts {
    /// `nil` for a run that didn't come to its end.
    var summary: Summary?
    var run: RunFolder?
    var faults: [ToldFault]
    let status: ExitStatus
    let pipeline: PipelineSettings
    let today: WorkDate

    init(
        summary: Summary, run: RunFolder, faults: [ToldFault], _ pipeline: PipelineSettings,
        today: WorkDate
    ) {
        self.summary = summary
        self.run = run
        self.faults = faults
        self.status = summary.status
        self.pipeline = pipeline
        self.today = today
    }

    init(
        faults: [ToldFault], status: ExitStatus, _ pipeline: PipelineSettings, today: WorkDate
    ) {
        self.faults = faults
        self.status = status
        self.pipeline = pipeline
        self.today = today
    }

    /// Days that a person must decide on.
    var held: Int { (summary?.held ?? 0) + (summary?.vanished ?? 0) }

    /// Those days by code.
    var heldByCode: [String: Int] {
        (summary?.partitions ?? []).reduce(into: [:]) {
            $0.merge($1.heldAndVanished, uniquingKeysWith: +)
        }
    }

    /// Faults by code.
    var faultsByCode: [String: Int] {
        Dictionary(faults.map { ($0.code.rawValue, 1) }, uniquingKeysWith: +)
    }

    /// The keys of services that soon won't be accepted any more, or are dead.
    var keys: [(integration: IntegrationName, age: KeyAge)] { agingKeys(pipeline, today: today) }

    /// What the run is told for.
    var events: [NoticeSettings.Event] {
        var events: [NoticeSettings.Event] = [.always]
        if status != .done { events.append(.failure) }
        if held > 0, bringsHeldDays { events.append(.held) }
        if keys.contains(where: { isTold($0.age) }) { events.append(.keyExpiry) }
        if let summary, summary.loaded + summary.vanished > 0 { events.append(.change) }
        return events
    }

    /// Whether days are held that weren't before this day, or that the window leaves next: what waits
    /// as it did yesterday is told by the report alone.
    private var bringsHeldDays: Bool {
        guard let open = summary?.open else { return true }
        return open.contains { $0.kind == "held" && ($0.new > 0 || !$0.leaving.isEmpty) }
    }

    /// Whether held days soon leave the window.
    var isUrgent: Bool {
        summary?.open?.contains { $0.kind == "held" && !$0.leaving.isEmpty } ?? false
    }

    /// Days left at which a key is told of, once each however seldom runs are; a dead one always.
    private static let told = [15, 10, 5, 3, 2, 1]

    private func isTold(_ age: KeyAge) -> Bool {
        guard age.daysLeft > 0 else { return true }
        let before = daysSinceLastRun.map { age.daysLeft + $0 }
        return Self.told.contains { left in
            age.daysLeft <= left && (before.map { $0 > left } ?? true)
        }
    }

    /// `nil` where there was no run before this one.
    private var daysSinceLastRun: Int? {
        let workspace = pipeline.workspaceFolder
        for id in RunID.all(in: workspace).reversed() where id.text != run?.path.name {
            guard let record = RunRecord.read(of: RunFolder(workspace / "runs" / id.text)),
                !record.isPlan
            else { continue }
            return Int(today.dayNumber - record.today.dayNumber)
        }
        return nil
    }
}
