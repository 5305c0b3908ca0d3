import ExtractStage
import Foundation
import Handoff
import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// One run's extraction over ジョブカン's API, in a folder of its own.
final class Night {
    static let name = IntegrationName("架空")

    let folder: Path
    let run: RunFolder
    var api: JobcanAPI
    let window: WorkWindow

    /// A window from one date to another, over the service that listens on that port.
    init(port: Int, from: String = "2026-09-29", to: String = "2026-10-03") throws {
        folder = Path(
            FileManager.default.temporaryDirectory.appending(path: "kintai-\(UUID())")
                .path(percentEncoded: false))
        run = RunFolder(folder / "run")
        let ends = (try #require(WorkDate(from)), try #require(WorkDate(to)))
        window = try #require(WorkWindow(from: ends.0, to: ends.1))
        let address = "http://127.0.0.1:\(port)"
        api = JobcanAPI(
            apiURL: address, authURL: address, clientID: .variable("ID"),
            clientSecret: .variable("SECRET"),
            // What is to be answered has time on a busy machine too.
            http: HTTPSettings(
                concurrent: 4, perSecond: 1000, timeout: 600, connectTimeout: 600,
                silenceTimeout: 600, attempts: 3))
        api.fields.staffCode = "staff_code"
        api.fields.name = "name"
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder.text)
    }

    func settings() throws -> RunSettings {
        let template = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        return RunSettings(
            pipeline: PipelineSettings(
                workspace: folder.text, integrations: [integration],
                target: TargetSettings(members: [], template: template)),
            window: window, today: try #require(WorkDate("2026-10-16")))
    }

    var environment = [
        "ID": JobcanSettings().clientID, "SECRET": JobcanSettings().clientSecret,
    ]

    var integration: IntegrationSettings {
        IntegrationSettings(name: Self.name, source: .jobcanAPI(api))
    }

    func extract() async throws {
        try await ExtractStage.extract(
            integration, months: window.months, settings: try settings(), into: run,
            environment: environment)
    }

    /// Extracts, which must end with faults.
    func faults(sourceLocation: SourceLocation = #_sourceLocation) async -> [Fault] {
        let faults = await #expect(throws: Faults.self, sourceLocation: sourceLocation) {
            try await self.extract()
        }
        return faults?.all ?? []
    }

    /// Checks the services, online; the faults that it finds.
    func checkOnline() async throws -> [Fault] {
        do {
            _ = try await checkServices(
                try settings(), isOnline: true, environment: environment)
            return []
        } catch let faults as Faults {
            return faults.all
        }
    }

    /// The rows of all months by date and the cell that says whose they are, the service's own id.
    func rows(keyedBy column: Int = 15) throws -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for month in window.months {
            let file = run.extracted(Self.name, month) / "attendance.csv"
            let text = try String(contentsOfFile: file.text, encoding: .utf8)
            for line in text.split(separator: "\n").dropFirst() {
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                    .map(String.init)
                rows["\(cells[column]) \(cells[1])"] = cells
            }
        }
        return rows
    }

    /// What the package of people says besides.
    func people() throws -> PackageFacts {
        try PackageReader(at: run.people(Self.name), stage: .people, madeBy: "").facts
    }

    func isWhole(_ month: WorkMonth) -> Bool {
        PackageReader.whole(at: run.extracted(Self.name, month), stage: .extract) != nil
    }

    /// The files of all packages by their path, without what was fetched.
    func packages() throws -> [String: Data] {
        var files: [String: Data] = [:]
        let below = run.people(Self.name).folder
        for path in try FileManager.default.subpathsOfDirectory(atPath: below.text)
        where !path.hasPrefix("fetched/") && path != "lock" && FileReading.isFile(below / path) {
            files[path] = try Data(contentsOf: URL(fileURLWithPath: (below / path).text))
        }
        return files
    }
}

/// The made-up company at the stand-in.
struct Service: Sendable {
    let sandbox: JobcanSandbox
    private let front: Front

    init(
        employees: Int = 104, front: FrontSettings = FrontSettings(),
        _ change: (inout JobcanSettings) -> Void = { _ in }
    ) throws {
        var settings = JobcanSettings()
        change(&settings)
        let books = Books()
        let today = try #require(WorkDate("2026-10-16"))
        let company = Company(Company.Settings(employees: employees, months: 2, today: today))
        let sandbox = JobcanSandbox(settings, company: company, books: books) {
            Moment(seconds: 0)
        }
        self.sandbox = sandbox
        self.front = Front(front, books: books, service: sandbox.answer)
    }

    /// Serves on a free port of 127.0.0.1 while `body` works.
    func serving<Value>(_ body: (_ port: Int) async throws -> Value) async throws -> Value {
        let server = try LoopbackServer(port: 0, answer: front.answer)
        let serving = Task { try await server.run() }
        defer { serving.cancel() }
        return try await body(try await server.port())
    }

    /// How often what is under a path was asked for, with whatever result or that one.
    func count(_ path: String, status: Int? = nil) throws -> Int {
        struct Served: Decodable {
            struct Asked: Decodable {
                let path: String
                let status: Int
                let count: Int
            }
            let requests: [Asked]
        }
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/served"))
        return try JSONDecoder().decode(Served.self, from: Data(page.body)).requests
            .filter { $0.path.contains(path) && (status == nil || $0.status == status) }
            .map(\.count).reduce(0, +)
    }
}
