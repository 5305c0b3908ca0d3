import Foundation
import Handoff
import Sandbox
import Synchronization
import Testing
import WorkModel

/// A project whose one source is the sandbox's API, and what the sandbox sees of it.
struct APIProject: Sendable {
    static let key = "bWFkZS11cC1rZXk6bm90LXJlYWw="
    static let today = "2026-10-16"

    let project: Project
    private let sandbox: HRMOSSandbox
    private let seen: Seen

    /// Keeps what must not appear anywhere.
    private final class Seen: Sendable {
        let tokens = Mutex<Set<String>>([])
    }

    /// Gives `body` a project that is gone afterwards.
    ///
    /// The made-up company has attendance from September until `today`; `change` says how the service
    /// behaves, and `http` is what pipeline.yml's key says besides. The sandbox shares this process with
    /// other tests, so that on a busy machine an answer may take minutes.
    static func with(
        employees: Int = 12, today: WorkDate? = nil, time: Int = 12 * 60,
        http: String = "",
        front: FrontSettings = FrontSettings(),
        change: (inout HRMOSSettings) -> Void = { _ in },
        _ body: (APIProject) async throws -> Void
    ) async throws {
        var settings = HRMOSSettings()
        settings.key = key
        change(&settings)
        let company = Company(
            Company.Settings(
                employees: employees, months: 2, seed: 1,
                today: try #require(today ?? WorkDate(Self.today)), time: time))
        let books = Books()
        let sandbox = HRMOSSandbox(settings, company: company, books: books) { Moment(seconds: 0) }
        let desk = Front(front, books: books, service: sandbox.answer)
        let seen = Seen()
        let server = try LoopbackServer(port: 0) { request in
            let words = (request.header("Authorization") ?? "").split(separator: " ")
            if words.first == "Token" {
                _ = seen.tokens.withLock { $0.insert(words.dropFirst().joined()) }
            }
            return await desk.answer(request)
        }
        let serving = Task { try await server.run() }
        defer { serving.cancel() }
        let rehearsal = HRMOSRehearsal(settings, company: company, port: try await server.port())
        try await Project.withCopy { project in
            try rehearsal.write(to: Path(project.folder.path))
            try project.edit(
                "pipeline.yml", "http: {concurrent: 4, per_second: 100}",
                to: "http: {per_second: 1000, timeout: 900s, silence_timeout: 900s\(http)}")
            try await body(APIProject(project: project, sandbox: sandbox, seen: seen))
        }
    }

    /// The key, and all tokens that somebody has sent.
    var secrets: Set<String> { seen.tokens.withLock(\.self).union([Self.key]) }

    /// How often each path was asked for, whatever came of it.
    func asked() throws -> [String: Int] {
        struct Served: Decodable {
            struct Asked: Decodable {
                let path: String
                let count: Int
            }
            let requests: [Asked]
        }
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/served"))
        let served = try JSONDecoder().decode(Served.self, from: Data(page.body))
        return Dictionary(
            served.requests.map { (String($0.path.split(separator: "/").last ?? ""), $0.count) },
            uniquingKeysWith: +)
    }

    /// Changes a day of the company's, as somebody at the office would.
    func change(_ day: String) throws {
        let page = sandbox.answer(
            Request(method: "POST", path: "/_sandbox/change", body: Array(day.utf8)))
        try #require(page.status == 200)
    }

    /// `kintai-extract` of the one integration into a folder, on the day that is today.
    static func extract(into run: String) -> [String] {
        ["--config", "pipeline.yml", "--run", run, "--integration", "架空", "--today", today]
    }

    /// What extraction has made below a run's folder, without what was only fetched.
    func packages(_ run: String) throws -> Tree {
        try Tree(project.folder.appending(path: "\(run)/extract")) {
            !$0.split(separator: "/").contains("fetched")
        }
    }
}
