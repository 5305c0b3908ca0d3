import Foundation
import Sandbox
import Synchronization
import WorkModel

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A sandbox that serves during a test, and a client that knows nothing of it but HTTP.
struct Wire {
    static let key = HRMOSSettings().key
    static let today = "2026-10-31"

    /// What came back.
    struct Reply {
        let status: Int
        let headers: HTTPURLResponse
        let body: Data

        func header(_ name: String) -> String? { headers.value(forHTTPHeaderField: name) }

        /// The members of each item of an array.
        var items: [[String: Any]] {
            get throws { try JSONSerialization.jsonObject(with: body) as? [[String: Any]] ?? [] }
        }

        /// The members of an object.
        var object: [String: Any] {
            get throws { try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:] }
        }
    }

    let port: Int
    let clock: TestClock
    private let session: URLSession

    /// Gives `body` a client of a sandbox that has gone afterwards.
    static func serving(
        _ settings: HRMOSSettings = HRMOSSettings(), front: FrontSettings = FrontSettings(),
        company: Company.Settings = .small, _ body: (Wire) async throws -> Void
    ) async throws {
        let books = Books()
        let clock = TestClock()
        let sandbox = HRMOSSandbox(settings, company: Company(company), books: books) { clock.now }
        let front = Front(front, books: books, service: sandbox.answer)
        let server = try LoopbackServer(port: 0, answer: front.answer)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await server.run() }
            let configuration = URLSessionConfiguration.ephemeral
            // On a machine that is busy an answer may take long.
            configuration.timeoutIntervalForRequest = 600
            let session = URLSession(configuration: configuration)
            let wire = Wire(port: try await server.port(), clock: clock, session: session)
            let result = await Result.of { try await body(wire) }
            session.invalidateAndCancel()
            await server.stop()
            group.cancelAll()
            try result.get()
        }
    }

    /// Asks for a path below `/api/example/v1`, or for one that starts with `/_sandbox`.
    func ask(
        _ path: String, _ authorization: String? = nil, method: String = "GET",
        headers: [String: String] = [:], body: String? = nil
    ) async throws -> Reply {
        let prefix = path.hasPrefix("/_sandbox") || path.hasPrefix("/api") ? "" : "/api/example/v1"
        guard let url = URL(string: "http://127.0.0.1:\(port)\(prefix)\(path)") else {
            throw URLError(.badURL)
        }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body.map { Data($0.utf8) }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        request.setValue(authorization, forHTTPHeaderField: "Authorization")
        let (data, response) = try await session.data(for: request)
        guard let response = response as? HTTPURLResponse else {
            throw URLError(.badServerResponse)
        }
        return Reply(status: response.statusCode, headers: response, body: data)
    }

    /// A new token.
    func token() async throws -> String {
        let reply = try await ask("/authentication/token", "Basic \(Wire.key)")
        return try reply.object["token"] as? String ?? ""
    }

    /// Asks with a new token.
    func list(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
        try await ask(path, "Token \(token())", headers: headers)
    }

    /// All items of a list, page by page.
    func all(_ path: String) async throws -> [[String: Any]] {
        let token = try await token()
        var items: [[String: Any]] = []
        for page in 1... {
            let mark = path.contains("?") ? "&" : "?"
            let reply = try await ask("\(path)\(mark)limit=100&page=\(page)", "Token \(token)")
            items += try reply.items
            if page >= Int(reply.header("X-Total-Page") ?? "") ?? 0 { break }
        }
        return items
    }
}

extension Result where Success == Void, Failure == any Error {
    static func of(_ work: () async throws -> Void) async -> Self {
        do {
            try await work()
            return .success(())
        } catch {
            return .failure(error)
        }
    }
}

/// A clock that stands still until a test moves it.
final class TestClock: Sendable {
    /// 2026-10-31T12:00:00+09:00.
    private let seconds = Mutex(1_793_415_600)

    var now: Moment { Moment(seconds: seconds.withLock(\.self)) }

    func advance(bySeconds count: Int) {
        seconds.withLock { $0 += count }
    }
}

extension Company.Settings {
    /// 60 people and two months up to Saturday 2026-10-31.
    static var small: Company.Settings {
        Company.Settings(employees: 60, months: 2, today: WorkDate(dayNumber: 20_757))
    }
}
