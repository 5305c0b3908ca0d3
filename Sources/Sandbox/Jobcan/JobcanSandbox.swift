internal import Synchronization
internal import WorkModel

/// A stand-in of ジョブカン勤怠管理's API, as other-sources.md §3 has it.
package final class JobcanSandbox: Sendable {
    let settings: JobcanSettings
    let company: Company
    private let books: Books
    private let state: Mutex<State>
    private let clock: @Sendable () -> Moment

    /// What changes while the stand-in serves.
    private struct State {
        var tokens: JobcanTokens
        var attendance: Attendance
        var refusals = 0
    }

    /// - Parameters:
    ///   - settings: how it behaves.
    ///   - company: what it serves.
    ///   - books: what it has served.
    ///   - clock: by which tokens expire.
    package init(
        _ settings: JobcanSettings, company: Company, books: Books,
        clock: @escaping @Sendable () -> Moment
    ) {
        self.settings = settings
        self.company = company
        self.books = books
        self.clock = clock
        state = Mutex(
            State(
                tokens: JobcanTokens(life: settings.tokenLife, seed: company.settings.seed),
                attendance: Attendance(company)))
    }

    package func answer(_ request: Request) -> Answer {
        do throws(Refusal) {
            if request.path == "/_sandbox/served" { return .json(.object(books.members)) }
            if request.path == "/oauth/token" { return try issueToken(request) }
            let parts = request.parts
            guard let route = JobcanRoute(parts) else { throw Refusal.noSuchPath }
            guard request.method == route.method else { throw Refusal(405, "no such method") }
            try authorize(request, scope: route.scope)
            return try serve(route, request)
        } catch {
            return settings.errorBody.answer(error)
        }
    }

    private func issueToken(_ request: Request) throws(Refusal) -> Answer {
        guard request.method == "POST" else { throw Refusal(405, "no such method") }
        let client = "\(settings.clientID):\(settings.clientSecret)"
        guard request.header("Authorization") == "Basic \(base64(Array(client.utf8)))" else {
            throw Refusal(401, "invalid_client")
        }
        let form = formPairs(String(decoding: request.body, as: UTF8.self))
        guard form.first(where: { $0.name == "grant_type" })?.value == "client_credentials" else {
            throw Refusal(400, "unsupported_grant_type")
        }
        let scope = form.first { $0.name == "scope" }?.value ?? ""
        let scopes = scope.split(separator: " ").map(String.init)
        guard !scopes.isEmpty, !settings.hasOneScope || scopes.count == 1 else {
            throw Refusal(400, "invalid_scope")
        }
        return .json(state.withLock { $0.tokens.issue(scopes, at: clock()) })
    }

    private func authorize(_ request: Request, scope: String) throws(Refusal) {
        let text = request.header("Authorization") ?? ""
        let isGood = state.withLock { state in
            guard text.hasPrefix("Bearer "),
                let scopes = state.tokens.scopes(of: String(text.dropFirst(7)), at: clock())
            else { return false }
            switch settings.unauthorized {
            case .always: return false
            case .once where state.refusals == 0:
                state.refusals += 1
                return false
            default: return scopes.contains(scope)
            }
        }
        guard isGood else { throw Refusal(401, "the token is missing, wrong or expired") }
    }

    private func serve(_ route: JobcanRoute, _ request: Request) throws(Refusal) -> Answer {
        switch route {
        case .employees:
            return try page("employees", people.map(employee), id: "id", request)
        case .employee(let id): return .json(employee(try person(id)))
        case .adits:
            return try page("adits", try adits(of: people, request), id: "id", request)
        case .aditsOf(let id):
            return .json(["adits": .array(try adits(of: [person(id)], request))])
        case .summaries:
            let items = try summaries(of: people, request)
            return try page("daily_summaries", items, id: "employee_id", request)
        case .summariesOf(let id):
            return .json(["daily_summaries": .array(try summaries(of: [person(id)], request))])
        case .leave(let id): return .json(["use_days": .array(try leave(person(id), request))])
        case .leaveTypes:
            let names = [WorkSegment.paidLeave, .morningLeave, .afternoonLeave].map(\.displayTitle)
            let types = zip(1..., names).map { id, name in
                JSON.object([JSON.Member("id", .int(id)), JSON.Member("name", .string(name))])
            }
            return .json(["holiday_types": .array(types)])
        case .refresh: throw Refusal(403, "the sandbox serves reading only")
        }
    }

    /// In the order of ids, by which pages go on.
    private var people: [Person] { company.people.sorted { $0.id < $1.id } }

    private func person(_ text: String) throws(Refusal) -> Person {
        guard let id = Int(text), let person = company.person(id: id) else {
            throw Refusal(404, "no such employee")
        }
        return person
    }

    private func adits(of people: [Person], _ request: Request) throws(Refusal) -> [JSON] {
        let date = try date(of: request, "date")
        let dates = settings.isByCalendar ? [date.advanced(by: -1), date] : [date]
        let all = people.flatMap { person in
            dates.compactMap { day(of: person, on: $0) }.flatMap(stamps)
        }
        return all.filter { !settings.isByCalendar || $0.moment.date == date }.map(adit)
    }

    private func summaries(of people: [Person], _ request: Request) throws(Refusal) -> [JSON] {
        let dates = try dates(of: request)
        return people.flatMap { person in
            dates.compactMap { day(of: person, on: $0) }.map(summary)
        }
    }

    private func leave(_ person: Person, _ request: Request) throws(Refusal) -> [JSON] {
        guard request.query("vacation_type") == "paid" else {
            throw Refusal(400, "vacation_type is paid")
        }
        let (from, to) = try (date(of: request, "from"), date(of: request, "to"))
        guard from <= to else { throw Refusal(400, "from is after to") }
        return (from.dayNumber...to.dayNumber).compactMap { number in
            day(of: person, on: WorkDate(dayNumber: number)).flatMap(useDay)
        }
    }

    /// The company's day as ジョブカン has it; nothing of days ahead.
    private func day(of person: Person, on date: WorkDate) -> WorkDay? {
        guard date <= company.settings.today else { return nil }
        return state.withLock { $0.attendance.day(of: person, on: date) }
    }
}
