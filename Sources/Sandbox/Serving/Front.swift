internal import Synchronization

/// What stands before every stand-in: latency, a rate limit, faults by share, and the books.
package final class Front: Sendable {
    package let settings: FrontSettings
    package let books = Books()
    private let service: @Sendable (Request) -> Answer
    private let asked = Mutex<[String: Int]>([:])
    private let limiter: Mutex<RateLimiter?>
    private let now: @Sendable () -> ContinuousClock.Instant

    package init(
        _ settings: FrontSettings,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
        service: @escaping @Sendable (Request) -> Answer
    ) {
        self.settings = settings
        self.now = now
        self.service = service
        limiter = Mutex(settings.rate.map(RateLimiter.init))
    }

    /// Answers a request; the sandbox's own pages are neither delayed nor disturbed nor counted.
    package func answer(_ request: Request) async -> Answer {
        if request.path.hasPrefix("/_sandbox/") { return service(request) }
        books.begin()
        defer { books.end() }
        if settings.latency > 0 { try? await Task.sleep(for: .milliseconds(settings.latency)) }
        let answer = disturbed(request)
        books.note(request, answer)
        return answer
    }

    private func disturbed(_ request: Request) -> Answer {
        let instant = now()
        if limiter.withLock({ $0?.refuses(at: instant) ?? false }) {
            return tooMany(settings.rate?.status ?? 429)
        }
        let time = asked.withLock { asked in
            asked[request.line, default: 0] += 1
            return asked[request.line, default: 0]
        }
        guard let fault = settings.faults.draw(request.line, time: time) else {
            return service(request)
        }
        books.note(fault)
        switch fault {
        case .error(let status): return .failure(status, "made up by the sandbox")
        case .tooMany: return tooMany(429)
        case .reset, .cut, .slow:
            var answer = service(request)
            answer.delivery =
                switch fault {
                case .cut: .cut
                case .slow: .slow(milliseconds: settings.faults.slowMilliseconds)
                default: .reset
                }
            return answer
        }
    }

    private func tooMany(_ status: Int) -> Answer {
        var answer = Answer.failure(status, "too many requests")
        if let wait = settings.retryAfter { answer.headers.append(wait.header) }
        return answer
    }
}

extension Answer {
    /// An error as HRMOS documents its shape; code and message are unknown there.
    package static func failure(_ status: Int, _ message: String) -> Answer {
        .json(
            .object([
                JSON.Member("code", .int(status)), JSON.Member("message", .string(message)),
            ]), status: status)
    }
}
