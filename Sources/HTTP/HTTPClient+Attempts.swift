internal import PipelineSettings
internal import Synchronization

extension HTTPClient {
    /// Sends a request as often as patience lets; its last answer may be a good one or not.
    func answer(
        to request: HTTPRequest
    ) async throws(HTTPFailure) -> (HTTPResponse, Redirect?) {
        var number = 0
        while true {
            number += 1
            let attempt = try await attempt(number, of: request)
            let mayRepeat =
                attempt.isPassing(request.passing)
                && (request.isIdempotent || !attempt.mayHaveBeenSent)
            let verdict =
                mayRepeat
                ? patience.verdict(
                    afterAttempt: number, retryAfter: retryAfter(attempt, request.passing))
                : .giveUp
            switch (verdict, attempt) {
            case (.again(let wait), _):
                try await sleep(until: clock.now() + wait)
            case (.tooLong(let seconds), .answered(let response, _)):
                throw tryLater(status: response.status, seconds: seconds)
            case (_, .answered(var response, let target)):
                response.attempts = number
                return (response, Redirect(status: response.status, target: target))
            case (_, .failed(let failure, _)):
                throw failure
            }
        }
    }

    /// Sends a request once, when it is its turn.
    private func attempt(
        _ number: Int, of request: HTTPRequest
    ) async throws(HTTPFailure) -> Attempt {
        guard await gate.enter() else { throw .cancelled }
        defer { gate.leave() }
        try await waitForSlot()
        // Nothing comes between this and the network.
        if let until = request.closedHours?.end(at: clock.secondsSince1970()) {
            throw .closed(until: until)
        }
        let order = TransferOrder(request, settings: settings, environment: environment)
        let start = clock.now()
        let startSeconds = clock.secondsSince1970()
        let end = await engine.perform(order)
        let attempt = Attempt(end, of: order, host: request.url.host)
        count(end, isRetry: number > 1)
        pauseAll(after: attempt, request.passing)
        log?.tell(
            attempt, number, of: request, at: startSeconds,
            milliseconds: (clock.now() - start).milliseconds)
        return attempt
    }

    private func waitForSlot() async throws(HTTPFailure) {
        while true {
            let now = clock.now()
            if let pause = pace.withLock({ $0.pause(now: now) }) {
                let seconds = (pause.until - now).wholeSecondsUp
                guard seconds <= settings.longestWait else {
                    throw tryLater(status: pause.status, seconds: seconds)
                }
            }
            try await sleep(until: pace.withLock { $0.takeSlot(now: now) })
            // Another answer may have asked for a pause meanwhile.
            if pace.withLock({ $0.pause(now: clock.now()) }) == nil { return }
        }
    }

    func sleep(until time: Duration) async throws(HTTPFailure) {
        guard time > clock.now() else { return }
        do {
            try await clock.sleepUntil(time)
        } catch {
            throw .cancelled
        }
    }

    /// A service that is overloaded or shut says so to all that we ask of it; whoever takes our
    /// place at the gate knows already.
    private func pauseAll(after attempt: Attempt, _ passing: Set<Int>?) {
        guard case .answered(let response, _) = attempt, [429, 503].contains(response.status),
            let seconds = retryAfter(attempt, passing)
        else { return }
        let until = clock.now() + .seconds(seconds)
        pace.withLock { $0.pause(until: until, status: response.status) }
    }

    /// The seconds that a passing fault's answer asks for.
    private func retryAfter(_ attempt: Attempt, _ passing: Set<Int>?) -> Int? {
        guard attempt.isPassing(passing), case .answered(let response, _) = attempt else {
            return nil
        }
        return response.headers.retryAfter(now: clock.secondsSince1970())
    }

    private func tryLater(status: Int, seconds: Int) -> HTTPFailure {
        .tryLater(status: status, seconds: seconds, at: clock.secondsSince1970() + seconds)
    }

    private func count(_ end: TransferEnd, isRetry: Bool) {
        counts.withLock { counts in
            counts.requests += 1
            counts.retries += isRetry ? 1 : 0
            if case .ended(let result) = end { counts.bytesReceived += result.received }
        }
    }
}
