internal import Synchronization

/// What stands before every stand-in: latency, a rate limit, faults by share, and the books.
package final class Front: Sendable {
    private let settings: FrontSettings
    private let books: Books
    private let service: @Sendable (Request) -> Answer
    private let asked = Mutex<[String: Int]>([:])
    private let limiter: Mutex<RateLimiter?>
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameters:
    ///   - settings: how it behaves.
    ///   - books: keeps what is served.
    ///   - now: by which the rate is limited.
    ///   - service: answers what is let through.
    package init(
        _ settings: FrontSettings, books: Books,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now },
        service: @escaping @Sendable (Request) -> Answer
    ) {
        self.settings = settings
        self.books = books
        self.now = now
        self.service = service
        limiter = Mutex(settings.rate.map(RateLimiter.init))
    }

    /// Answers a request; the sandbox's own pages are neither delayed nor disturbed nor counted.
    package func answer(_ request: Request) async -> Answer {
        if request.path.hasPrefix("/_sandbox/") { return service(request) }
        books.begin()
        defer { books.end() }
        // What it takes to make the answer is part of the latency.
        let end = ContinuousClock.now + .milliseconds(settings.latency)
        var answer = disturbed(request)
        if settings.latency > 0 { try? await Task.sleep(until: end) }
        if [429, 503].contains(answer.status), let wait = settings.retryAfter {
            answer.headers.append(wait.header)
        }
        books.note(request, answer)
        switch answer.delivery {
        case .whole, .slow: answer.onDelivery?()
        case .cut, .reset: break
        }
        return answer
    }

    private func disturbed(_ request: Request) -> Answer {
        let instant = now()
        if limiter.withLock({ $0?.refuses(at: instant) ?? false }) {
            return .failure(settings.rate?.status ?? 429, "too many requests")
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
        case .tooMany: return .failure(429, "too many requests")
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
