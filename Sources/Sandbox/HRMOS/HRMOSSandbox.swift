internal import Synchronization

/// A stand-in of HRMOS勤怠's API, as hrmos.md has it.
package final class HRMOSSandbox: Sendable {
    let settings: HRMOSSettings
    let company: Company
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
    ///   - clock: by which tokens expire.
    package init(
        _ settings: HRMOSSettings, company: Company, clock: @escaping @Sendable () -> Moment
    ) {
        self.settings = settings
        self.company = company
        self.clock = clock
        state = Mutex(
            State(
                tokens: Tokens(life: settings.tokenLife, seed: company.settings.seed),
                attendance: Attendance(company)))
    }

    package func answer(_ request: Request) -> Answer {
        var answer: Answer
        do {
            answer = try answerInTime(request)
        } catch {
            answer = error.answer
        }
        if let type = settings.contentType, answer.contentType.hasPrefix("application/json") {
            answer.contentType = type
        }
        return answer
    }

    private func answerInTime(_ request: Request) throws(Refusal) -> Answer {
        if let maintenance = settings.maintenance { return maintenance.answer }
        if settings.blocksAddress { throw Refusal(403, "this address is not allowed") }
        let parts = request.parts
        guard parts.count >= 4, parts[0] == "api", parts[2] == "v1" else {
            throw Refusal.noSuchPath
        }
        guard parts[1] == settings.company else { throw Refusal(404, "no such company") }
        if let noPlan = settings.noPlan { throw Refusal(noPlan, "the plan has no API") }
        let path = Array(parts[3...])
        if path.first == "authentication" { return try authenticate(path, request) }
        _ = try token(request)
        return try answer(path, request)
    }

    private func authenticate(_ path: [String], _ request: Request) throws(Refusal) -> Answer {
        let now = clock()
        switch (request.method, path.dropFirst().first, path.count) {
        case ("GET", "token", 2):
            // The key as shown: encoded again, or with a colon, it is another text.
            guard request.header("Authorization") == "Basic \(settings.key)" else {
                throw Refusal(401, "the key is wrong")
            }
            if let status = settings.expiredKey { throw Refusal(status, "the key has expired") }
            return .json(state.withLock { $0.tokens.issue(at: now) })
        case ("PUT", "postpone", 2):
            let token = try token(request)
            return .json(state.withLock { $0.tokens.extend(token, at: now) })
        case ("DELETE", "destroy", 2):
            let token = try token(request)
            return .json(state.withLock { $0.tokens.revoke(token, at: now) })
        default: throw Refusal.noSuchPath
        }
    }

    /// The request's token, where it is good.
    private func token(_ request: Request) throws(Refusal) -> String {
        let text = request.header("Authorization") ?? ""
        let now = clock()
        guard text.hasPrefix("Token "), case let token = String(text.dropFirst(6)),
            state.withLock({ $0.tokens.accepts(token, at: now) })
        else { throw Refusal(401, "the token is missing, wrong or expired") }
        return token
    }
}

extension HRMOSSettings.Maintenance {
    var answer: Answer {
        let page = "<!DOCTYPE html><html lang=\"ja\"><title>メンテナンス中</title><p>ただいまメンテナンス中です。</p>"
        return switch self {
        case .html: .html(page, status: 503)
        case .htmlOK: .html(page, status: 200)
        case .json: .failure(503, "maintenance")
        }
    }
}
