internal import Synchronization
internal import WorkModel

/// A stand-in of KING OF TIME's API, as other-sources.md §1 has it.
package final class KingOfTimeSandbox: Sendable {
    let settings: KingOfTimeSettings
    let company: Company
    let books: Books
    /// By the company's number of somebody: the key that never changes.
    private let keys: [Int: String]
    private let clock: @Sendable () -> Moment
    private let state: Mutex<State>

    /// What changes while the stand-in serves.
    private struct State {
        var token: String
        var issued = 0
        var limiter: RateLimiter?
        var errorsLeft: Int
    }

    /// - Parameters:
    ///   - settings: how it behaves.
    ///   - company: whom it serves.
    ///   - books: what it has served.
    ///   - clock: says when hours are forbidden.
    package init(
        _ settings: KingOfTimeSettings, company: Company, books: Books,
        clock: @escaping @Sendable () -> Moment
    ) {
        self.settings = settings
        self.company = company
        self.books = books
        self.clock = clock
        let seed = UInt64(company.settings.seed)
        keys = Dictionary(
            company.people.map { ($0.id, hexadecimalKey(seed, 6, $0.id)) },
            uniquingKeysWith: { first, _ in first })
        state = Mutex(
            State(
                token: settings.token, limiter: settings.rate.map(RateLimiter.init),
                errorsLeft: settings.serverErrors))
    }

    /// What the service takes for now.
    var now: Moment { clock() }

    func key(of person: Person) -> String { keys[person.id, default: ""] }

    package func answer(_ request: Request) -> Answer {
        if request.path == "/_sandbox/served" { return .json(.object(books.members)) }
        do throws(KingOfTimeRefusal) {
            return try serve(request)
        } catch {
            return error.answer(settings.errorShape)
        }
    }

    private func serve(_ request: Request) throws(KingOfTimeRefusal) -> Answer {
        let parts = request.parts
        guard parts.first == "v1.0", let route = KingOfTimeRoute(parts.dropFirst()) else {
            throw .noSuchPath
        }
        if case .token(let token, let isQuestion) = route {
            return try answer(ofToken: token, isQuestion: isQuestion, request.method)
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            throw KingOfTimeRefusal(405, 405, "Method Not Allowed.")
        }
        if settings.isUnderMaintenance || hours.contains(now) { throw .forbiddenHours }
        try checkAccess(request, route)
        try checkRate()
        switch route {
        case .token: throw .noSuchPath
        case .company: return .json(companyItem)
        case .divisions: return .json(.array(divisionItems))
        case .workingTypes: return .json(.array(workingTypeItems))
        case .employees: return try employees(request, code: nil)
        case .employee(let code): return try employees(request, code: code)
        case .days(let isStamps, let date): return try days(request, isStamps, date)
        }
    }

    private var hours: ForbiddenHours { ForbiddenHours(ends: settings.windowEnds) }

    private func checkAccess(
        _ request: Request, _ route: KingOfTimeRoute
    ) throws(KingOfTimeRefusal) {
        let token = state.withLock(\.token)
        guard request.header("Authorization") == "Bearer \(token)" else {
            throw KingOfTimeRefusal(
                settings.refusalCode == 111 ? 401 : 403, settings.refusalCode,
                "Authentication failed.")
        }
        // Which code tells these isn't published; the vendor lists them as causes of 100.
        let lacksRight = route.right.map(settings.lacksRights.contains) ?? false
        if settings.blocksAddress || lacksRight {
            throw KingOfTimeRefusal(403, 100, "Authentication failed.")
        }
    }

    private func checkRate() throws(KingOfTimeRefusal) {
        let (isTooMuch, isError) = state.withLock { state in
            if state.limiter?.refuses(at: ContinuousClock.now) ?? false { return (true, false) }
            guard state.errorsLeft > 0 else { return (false, false) }
            state.errorsLeft -= 1
            return (false, true)
        }
        if isTooMuch {
            throw KingOfTimeRefusal(
                settings.rate?.status ?? 429, settings.rateCode, "Too Many Requests")
        }
        if isError { throw KingOfTimeRefusal(500, 300, "Resource Server Error.") }
    }

    /// Says whether a token is good; POST replaces it, DELETE ends it.
    private func answer(
        ofToken token: String, isQuestion: Bool, _ method: String
    ) throws(KingOfTimeRefusal) -> Answer {
        let isGood = state.withLock { $0.token == token && !token.isEmpty }
        switch (isQuestion, method) {
        case (true, "GET"): return .json(["available": .bool(isGood)])
        case (false, "POST") where isGood:
            let new = state.withLock { state in
                state.issued += 1
                state.token = hexadecimalKey(UInt64(company.settings.seed), 7, state.issued)
                return state.token
            }
            return .json(["token": .string(new)], status: 201)
        case (false, "DELETE") where isGood:
            state.withLock { $0.token = "" }
            return Answer(status: 204, contentType: "application/json", body: [])
        case (false, "POST"), (false, "DELETE"):
            throw KingOfTimeRefusal(403, settings.refusalCode, "Authentication failed.")
        default: throw KingOfTimeRefusal(405, 405, "Method Not Allowed.")
        }
    }
}

/// 64 hexadecimal digits, the same for the same seeds.
func hexadecimalKey(_ seed: UInt64, _ kind: UInt64, _ number: Int) -> String {
    var numbers = SeededNumbers(seed, kind, UInt64(number))
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in numbers.pick(digits) })
}
