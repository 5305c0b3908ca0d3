import Foundation
import Sandbox
import Synchronization
import Testing
import WorkModel

/// A made-up company at the sandbox, whose key and behaviour the test chooses.
struct Tenant: Sendable {
    static let key = "bWFkZS11cC1rZXk6bm90LXJlYWw="

    let sandbox: HRMOSSandbox
    let front: Front

    /// More than 100 employees fill more than one page; tokens expire by `clock`, never without one.
    init(
        employees: Int = 104, front: FrontSettings = FrontSettings(),
        clock: LookedAtClock? = nil,
        _ change: (inout HRMOSSettings) -> Void = { _ in }
    ) throws {
        var settings = HRMOSSettings()
        settings.key = Self.key
        change(&settings)
        let company = Company(
            Company.Settings(employees: employees, months: 2, seed: 1, today: try Night.today))
        let books = Books()
        let sandbox = HRMOSSandbox(settings, company: company, books: books) {
            clock?.now() ?? Moment(seconds: 0)
        }
        self.sandbox = sandbox
        self.front = Front(front, books: books, service: sandbox.answer)
    }

    @Sendable func answer(_ request: Request) async -> Answer {
        await front.answer(request)
    }

    /// What the sandbox says that it has served.
    func served() throws -> Served {
        let page = sandbox.answer(Request(method: "GET", path: "/_sandbox/served"))
        return try JSONDecoder().decode(Served.self, from: Data(page.body))
    }
}

/// What the sandbox has served so far.
struct Served: Decodable {
    struct Asked: Decodable {
        let method: String
        let path: String
        let status: Int
        let count: Int
    }

    let total: Int
    let requests: [Asked]
    let faults: [String: Int]

    /// How often what ends so was asked for, with whatever result, or that one.
    func count(_ pathEnd: String, status: Int? = nil) -> Int {
        requests.filter { $0.path.hasSuffix(pathEnd) && (status == nil || $0.status == status) }
            .map(\.count).reduce(0, +)
    }
}

/// A clock that goes on by a second each time somebody looks at it.
final class LookedAtClock: Sendable {
    private let seconds = Mutex(0)

    func now() -> Moment {
        seconds.withLock { seconds in
            seconds += 1
            return Moment(seconds: seconds)
        }
    }
}
