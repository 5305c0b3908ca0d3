import ExtractStage
import Foundation
import HTTP
import Handoff
import PipelineSettings
import Synchronization
import TestSupport
import Testing
import WorkModel

/// One run's extraction over the API, in a folder of its own.
final class Night: Sendable {
    static let name = IntegrationName("架空")

    let folder: TemporaryFolder
    let run: RunFolder
    let window: WorkWindow
    let api: KingOfTimeAPI
    let clock: HourClock
    let environment: [String: String]
    /// When it was to be waited for, in order.
    private let pauses = Mutex<[String]>([])

    /// 40 days before 2026-10-31, over the service that listens on that port.
    init(
        port: Int, clock: HourClock, from: String = "2026-09-21", to: String = "2026-10-30",
        token: String = Tenant.token, _ change: (inout KingOfTimeAPI) -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        run = RunFolder(folder.path / "run")
        window = try #require(WorkWindow(from: try date(from), to: try date(to)))
        self.clock = clock
        environment = ["KING_OF_TIME_TOKEN": token]
        var api = KingOfTimeAPI(
            baseURL: "http://127.0.0.1:\(port)/v1.0", token: .variable("KING_OF_TIME_TOKEN"),
            http: HTTPSettings(
                concurrent: 1, perSecond: 1000, timeout: 600, connectTimeout: 600,
                silenceTimeout: 600))
        change(&api)
        self.api = api
    }

    var pausedUntil: [String] { pauses.withLock(\.self) }

    func settings(_ api: KingOfTimeAPI? = nil) throws -> RunSettings {
        let template = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        return RunSettings(
            pipeline: PipelineSettings(
                workspace: folder.path.text, integrations: [integration(api ?? self.api)],
                target: TargetSettings(members: [], template: template)),
            window: window, today: try date("2026-10-31"))
    }

    private func integration(_ api: KingOfTimeAPI) -> IntegrationSettings {
        IntegrationSettings(name: Self.name, source: .kingOfTime(api))
    }

    private var watcher: ServiceWatcher {
        ServiceWatcher(clock: clock.client) { pause in
            self.pauses.withLock { $0.append(pause.until) }
        }
    }

    func extract(_ api: KingOfTimeAPI? = nil) async throws {
        let settings = try settings(api)
        try await ExtractStage.extract(
            settings.pipeline.integrations[0], months: window.months, settings: settings, into: run,
            environment: environment, watcher: watcher)
    }

    /// Extracts, which must end with faults.
    func faults(sourceLocation: SourceLocation = #_sourceLocation) async throws -> [Fault] {
        let faults = await #expect(throws: Faults.self, sourceLocation: sourceLocation) {
            try await extract()
        }
        return faults?.all ?? []
    }

    func check() async throws -> (tenants: [ServiceTenant], faults: [Fault]) {
        var tenants: [ServiceTenant] = []
        do {
            try await checkServices(
                try settings(), isOnline: true, environment: environment, watcher: watcher
            ) {
                if case .tenant(_, let tenant) = $0 { tenants.append(tenant) }
            }
            return (tenants, [])
        } catch {
            return (tenants, (error as? Faults)?.all ?? [])
        }
    }

    /// The files of all packages by their path, without what was fetched.
    func packages() throws -> [String: Data] {
        try tree(below: run.people(Self.name).folder).filter {
            !$0.key.hasPrefix("fetched/") && $0.key != "lock"
        }
    }

    /// All files by their path.
    func everything() throws -> [String: Data] {
        try tree(below: folder.path)
    }

    /// What was fetched and isn't extracted yet: names without their checksums.
    func fetched() -> Set<String> {
        Set(
            FileReading.names(in: run.fetched(Self.name)).map { file in
                String(file.prefix { $0 != "." })
            })
    }

    /// The rows of all months' attendance, cell by cell under their headings.
    func rows() throws -> [[String: String]] {
        try window.months.flatMap { month in
            let text = try folder.text("run/extract/\(Self.name.text)/\(month)/attendance.csv")
            let lines = text.split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            return lines.dropFirst().map { cells in
                Dictionary(zip(lines[0], cells), uniquingKeysWith: { $1 })
            }
        }
    }

    private func tree(below folder: Path) throws -> [String: Data] {
        var files: [String: Data] = [:]
        guard FileReading.exists(folder) else { return files }
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.text) {
            let file = folder / path
            if FileReading.isFile(file) {
                files[path] = try Data(contentsOf: URL(fileURLWithPath: file.text))
            }
        }
        return files
    }
}

extension [String: Data] {
    /// Says which files differ from those wanted, not what is in them.
    func differing(from wanted: [String: Data]) -> [String] {
        Set(keys).union(wanted.keys).filter { self[$0] != wanted[$0] }.sorted()
    }
}
