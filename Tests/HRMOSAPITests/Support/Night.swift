import ExtractStage
import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

/// One run's extraction over the API, in a folder of its own.
final class Night {
    static let name = IntegrationName("架空")
    static var today: WorkDate { get throws { try date("2026-10-16") } }

    let folder: TemporaryFolder
    let run: RunFolder
    var api: HRMOSAPI
    var employees = EmployeeSettings()
    /// What is asked of days before the window.
    var watch: Watch?
    var environment = ["HRMOS_API_KEY": Tenant.key]
    let window: WorkWindow
    private let name: IntegrationName

    /// A window from one date to another, over the service that listens on that port.
    init(port: Int, from: String = "2026-09-29", to: String = "2026-10-03") throws {
        folder = try TemporaryFolder()
        run = RunFolder(folder.path / "run")
        window = try #require(WorkWindow(from: try date(from), to: try date(to)))
        name = Self.name
        api = HRMOSAPI(
            company: "example", baseURL: "http://127.0.0.1:\(port)",
            key: .variable("HRMOS_API_KEY"),
            // What is to be answered has time on a busy machine too.
            http: HTTPSettings(
                concurrent: 4, perSecond: 1000, timeout: 600, connectTimeout: 600,
                silenceTimeout: 600, attempts: 3))
    }

    func settings() throws -> RunSettings {
        let template = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        var settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: folder.path.text,
                integrations: [integration],
                target: TargetSettings(members: [], template: template)),
            window: window, today: try Self.today)
        settings.watches = watch.map { [name.text: $0] }
        return settings
    }

    var integration: IntegrationSettings {
        IntegrationSettings(name: name, source: .hrmosAPI(api), employees: employees)
    }

    /// Extracts the window's months, or those given.
    func extract(_ months: String...) async throws {
        let settings = try settings()
        try await ExtractStage.extract(
            integration,
            months: months.isEmpty ? window.months : try months.map { try #require(WorkMonth($0)) },
            settings: settings, into: run, environment: environment)
    }

    /// Extracts, which must end with faults.
    func faults(sourceLocation: SourceLocation = #_sourceLocation) async throws -> [Fault] {
        let faults = await #expect(throws: Faults.self, sourceLocation: sourceLocation) {
            try await extract()
        }
        return faults?.all ?? []
    }

    /// Checks the services, online; the faults that it finds.
    func checkOnline() async throws -> [Fault] {
        do {
            _ = try await listsLacking()
            return []
        } catch let faults as Faults {
            return faults.all
        }
    }

    /// Checks the services, online; the lists that are refused and not needed.
    func listsLacking() async throws -> [String] {
        var lacking: [String] = []
        try await checkServices(try settings(), isOnline: true, environment: environment) {
            if case .lacks(_, let lists) = $0 { lacking += lists }
        }
        return lacking
    }

    /// The files of all packages by their path, without what was fetched.
    func packages() throws -> [String: Data] {
        try tree(below: run.people(name).folder).filter {
            !$0.key.hasPrefix("fetched/") && $0.key != "lock"
        }
    }

    /// All files of the run by their path.
    func everything() throws -> [String: Data] {
        try tree(below: folder.path)
    }

    func isWhole(_ month: String) throws -> Bool {
        let month = try #require(WorkMonth(month))
        return PackageReader.whole(at: run.extracted(name, month), stage: .extract) != nil
    }

    /// What the package of people says besides.
    func people() throws -> PackageFacts {
        try PackageReader(at: run.people(name), stage: .people, madeBy: "").facts
    }

    /// What was fetched and isn't extracted yet: names without their checksums.
    func fetched() -> Set<String> {
        Set(
            FileReading.names(in: run.fetched(name)).map { file in
                String(file.prefix { $0 != "." })
            })
    }

    /// The lines of a month's attendance.csv.
    func attendance(_ month: String) throws -> [Substring] {
        let text = try folder.text("run/extract/\(name.text)/\(month)/attendance.csv")
        return text.split(separator: "\n")
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

/// What an undisturbed run over the service makes.
func undisturbed(
    _ tenant: Tenant, _ change: (Night) -> Void = { _ in }
) async throws -> [String: Data] {
    try await withService(tenant.answer) { port in
        let night = try Night(port: port)
        change(night)
        try await night.extract()
        return try night.packages()
    }
}

/// What a run makes over a service without any oddity.
func plainPackages() async throws -> [String: Data] {
    try await plain.value
}

private let plain = Task { try await undisturbed(try Tenant()) }

/// Compares packages; says which files differ, not what is in them.
func expectSame(
    _ found: [String: Data], _ wanted: [String: Data],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(!wanted.isEmpty, sourceLocation: sourceLocation)
    let names = Set(found.keys).union(wanted.keys)
    let differing = names.filter { found[$0] != wanted[$0] }.sorted()
    #expect(differing.isEmpty, sourceLocation: sourceLocation)
}

/// Swift Testing has an `ExitStatus` of its own.
typealias Exit = WorkModel.ExitStatus

extension Faults {
    /// With what a program that ends with these faults ends.
    var exitStatus: Exit { Exit.worst(of: all.map(\.code.exitStatus)) }
}

extension [String: Data] {
    /// The days and people alone: what describes a package has checksums of the answers, which differ
    /// where these do, and counts what was tolerated in them.
    var rows: [String: Data] { filter { $0.key.hasSuffix(".csv") } }

    /// How often packages say that something was tolerated.
    func tolerated(_ what: String) -> Int {
        filter { $0.key.hasSuffix("datapackage.json") }.values.map { bytes in
            String(decoding: bytes, as: UTF8.self).matches(of: /"([a-z_-]+)" ?: ?(\d+)/)
                .filter { $0.1 == what }.compactMap { Int($0.2) }.reduce(0, +)
        }.reduce(0, +)
    }
}
