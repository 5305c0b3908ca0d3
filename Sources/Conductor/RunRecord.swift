import Handoff
import PipelineSettings
import WorkModel

/// What `run.json` records; neither where nor when, so that the same run gives the same bytes.
struct RunRecord: Codable, Equatable {
    struct Partition: Codable, Equatable {
        let integration: IntegrationName
        let month: WorkMonth
    }

    /// The number of this layout.
    static let currentFormat = 1

    var format = currentFormat
    let window: WorkWindow
    let today: WorkDate
    let partitions: [Partition]
    /// The people that a trial is limited to.
    let limitPeople: Int?
    /// XXH3 of the pipeline's settings as resolved, without the paths of this machine.
    let settings: String
    let version: String
    /// Whether it only shows what would change: nothing of it reaches the ledger.
    let isPlan: Bool
    /// The generation of each month's ledger after the run took it in; `nil` before.
    var ledger: [String: Int]?

    /// Whether the ledger has taken it in.
    var isLoaded: Bool { !isPlan && ledger != nil }

    init(_ settings: RunSettings, isPlan: Bool) {
        self.isPlan = isPlan
        window = settings.window
        today = settings.today
        limitPeople = settings.limitPeople
        partitions = settings.pipeline.integrations.flatMap { integration in
            settings.window.months.map { Partition(integration: integration.name, month: $0) }
        }
        self.settings = settings.pipeline.digest
        version = programVersion
    }

    /// What a run recorded when it began.
    /// - Returns: `nil` where it ended before it could.
    static func read(of run: RunFolder) -> RunRecord? {
        guard let bytes = try? FileReading.bytes(of: run.runFile) else { return nil }
        return decodeJSON(RunRecord.self, from: bytes)
    }

    /// What a run recorded, or a refusal of what a newer version of kintai has written.
    ///
    /// - Returns: `nil` where the run ended before it could record anything.
    /// - Throws: `writtenByNewer`.
    static func readKnown(of run: RunFolder, command: String) throws(Faults) -> RunRecord? {
        struct Head: Decodable {
            let format: Int
        }
        guard let bytes = try? FileReading.bytes(of: run.runFile) else { return nil }
        if let format = decodeJSON(Head.self, from: bytes)?.format, format > currentFormat {
            throw writtenByNewer(run.runFile, format: format, currentFormat, command)
        }
        return decodeJSON(RunRecord.self, from: bytes)
    }

    /// The settings of the run by the pipeline as it is now: the run's integrations and days.
    /// - Returns: `nil` where they aren't those that the run began with; paths may differ.
    func settings(by pipeline: PipelineSettings) -> RunSettings? {
        let names = Set(partitions.map(\.integration))
        var settings = RunSettings(pipeline: pipeline, window: window, today: today)
        settings.keepIntegrations { names.contains($0.name) }
        settings.limitPeople = limitPeople
        var now = RunRecord(settings, isPlan: isPlan)
        now.ledger = ledger
        return now == self ? settings : nil
    }

    /// The generation of a month's ledger after the run took it in; `nil` before.
    func generation(_ month: WorkMonth) -> Int? { ledger?[month.description] }
}

/// The date of a run: as it recorded, else by its name in Asia/Tokyo, where its folder is gone.
///
/// - Returns: `nil` for a name that isn't a run's; what undid a run has that run's name, and no
///   record.
func runDate(_ name: String, in workspace: Path) -> WorkDate? {
    RunRecord.read(of: RunFolder(workspace / "runs" / name))?.today
        ?? tokyoStart(ofRun: name).flatMap { WorkDate(String($0.prefix(10))) }
}

extension RunFolder {
    /// Whether `kintai adopt` made it.
    var isAdopt: Bool { FileReading.exists(path / "adopt-settings.json") }
}
