internal import Synchronization

/// A stand-in of HRMOS勤怠's API, as hrmos.md has it.
package final class HRMOSSandbox: Sendable {
    let settings: HRMOSSettings
    let company: Company
    let books: Books
    let state: Mutex<State>
    private let clock: @Sendable () -> Moment

    /// What changes while the stand-in serves.
    struct State {
        var tokens: Tokens
        var attendance: Attendance
        var served = ServedDays()
        /// Lists whose rows have changed between pages.
        var turned: Set<String> = []
    }

    /// - Parameters:
    ///   - settings: how it behaves.
    ///   - company: what it serves.
    ///   - books: what it has served.
    ///   - clock: by which tokens expire.
    package init(
        _ settings: HRMOSSettings, company: Company, books: Books,
        clock: @escaping @Sendable () -> Moment
    ) {
        self.settings = settings
        self.company = company
        self.books = books
        self.clock = clock
        state = Mutex(
            State(
                tokens: Tokens(life: settings.tokenLife, seed: company.settings.seed),
                attendance: Attendance(company)))
    }

    package func answer(_ request: Request) -> Answer {
        var answer: Answer
        do {
            if let page = try ownPage(request) { return page }
            answer = try serve(request)
        } catch {
            answer = error.answer
        }
        if let type = settings.contentType, answer.contentType.hasPrefix("application/json") {
            answer.contentType = type
        }
        return answer
    }

    private func serve(_ request: Request) throws(Refusal) -> Answer {
        if let maintenance = settings.maintenance { return maintenance.answer }
        if settings.blocksAddress { throw Refusal(403, "this address is not allowed") }
        let parts = request.parts
        guard parts.count >= 4, parts[0] == "api", parts[2] == "v1",
            let route = Route(parts[3...])
        else { throw Refusal.noSuchPath }
        guard parts[1] == settings.company else { throw Refusal(404, "no such company") }
        let method = request.method == "HEAD" ? "GET" : request.method
        guard route.methods.contains(method) else {
            throw Refusal(405, "no such method", allowed: route.methods)
        }
        if let noPlan = settings.noPlan { throw Refusal(noPlan, "the plan has no API") }
        if case .token = route { return try issueToken(request) }
        let token = try token(request)
        switch route {
        case .postpone:
            return .json(state.withLock { $0.tokens.extend(token, at: clock()) })
        case .destroy:
            return .json(state.withLock { $0.tokens.revoke(token, at: clock()) })
        default:
            guard method == "GET" else { throw Refusal(403, "the sandbox serves reading only") }
            return try list(route, request)
        }
    }

    private func issueToken(_ request: Request) throws(Refusal) -> Answer {
        // The key as shown: encoded again, or with a colon, it is another text.
        guard request.header("Authorization") == "Basic \(settings.key)" else {
            throw Refusal(401, "the key is wrong")
        }
        if let status = settings.expiredKey { throw Refusal(status, "the key has expired") }
        return .json(
            state.withLock { state in
                if settings.hasOneToken { state.tokens.revokeAll() }
                return state.tokens.issue(at: clock())
            })
    }

    /// The request's token, where it is good.
    private func token(_ request: Request) throws(Refusal) -> String {
        let text = request.header("Authorization") ?? ""
        let schemes = settings.takesBearer ? ["Token ", "Bearer "] : ["Token "]
        let refusal = Refusal(401, "the token is missing, wrong or expired")
        guard let scheme = schemes.first(where: text.hasPrefix) else { throw refusal }
        let token = String(text.dropFirst(scheme.count))
        switch state.withLock({ $0.tokens.isGood(token, at: clock()) }) {
        case true?: return token
        case false?: throw Refusal(settings.expiredToken, refusal.message)
        case nil: throw refusal
        }
    }
}

extension HRMOSSettings.Maintenance {
    var answer: Answer {
        let page = """
            <!DOCTYPE html><html lang="ja"><title>メンテナンス中</title>\
            <p>ただいまメンテナンス中です。</p></html>
            """
        return switch self {
        case .html: .html(page, status: 503)
        case .htmlOK: .html(page, status: 200)
        case .json: .failure(503, "maintenance")
        }
    }
}
