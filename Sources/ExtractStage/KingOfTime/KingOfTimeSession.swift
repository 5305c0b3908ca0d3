import HTTP
import PipelineSettings
import WorkModel

/// One run's talk with KING OF TIME: a request after the other, never in its forbidden hours.
struct KingOfTimeSession: Sendable {
    let client: HTTPClient
    /// Such as `https://api.kingtime.jp/v1.0`.
    let root: HTTPURL
    let token: Secret
    let api: KingOfTimeAPI
    let faults: KingOfTimeFaults
    let clock: HTTPClock
    /// Gets until when, in seconds since 1970, nothing is asked.
    let pausing: @Sendable (Int) -> Void

    /// How often a service may say that it is closed when by our clock it isn't.
    private static let mostClosures = 6

    /// Asks for something.
    ///
    /// In forbidden hours it waits or stops, as pipeline.yml says; passing errors are asked again.
    /// - Throws: what keeps the service from answering.
    func get(
        _ path: String, _ query: KeyValuePairs<String, String> = [:]
    ) async throws(Faults) -> [UInt8] {
        var request = HTTPRequest(
            .get, root.appending(path: path).appending(query: query), headers: authorization)
        request.closedHours = api.closedHours
        // What an error means its code says, and only we read codes.
        request.passing = []
        var failures = 0
        var closures = 0
        while true {
            do throws(HTTPFailure) {
                return try await client.send(request).body
            } catch .closed(let until) {
                try await pause(until: until, path)
            } catch .refused(let response) {
                let error = KingOfTimeError(response)
                switch error.meaning {
                case .closed:
                    closures += 1
                    let until = reopening
                    guard closures <= Self.mostClosures else {
                        throw faults.closed(until: until, at: path)
                    }
                    try await pause(until: until, path)
                case .refused:
                    throw faults.noAccess(error, at: path, isGood: await isTokenGood())
                case .busy, .failing, .maintenance:
                    failures += 1
                    try await backOff(error, response, failures, path)
                case .other: throw faults.refused(error, at: path)
                }
            } catch {
                throw faults.unanswered(error, at: path)
            }
        }
    }

    /// Asks whether the token is good, which the service says at any hour.
    /// - Throws: `kingOfTimeTokenWrong` where it says that it isn't; what keeps it from saying.
    func checkToken() async throws(Faults) {
        let path = "/tokens/…/available"
        do throws(HTTPFailure) {
            let answer = try await client.send(availability)
            guard saysGood(answer) else {
                throw HTTPFailure.refused(answer)
            }
        } catch .refused(let response) {
            throw faults.noAccess(KingOfTimeError(response), at: path, isGood: false)
        } catch {
            throw faults.unanswered(error, at: path)
        }
    }

    /// What the service says of the token itself, at any hour; false where it says nothing.
    func isTokenGood() async -> Bool {
        guard let answer = try? await client.send(availability) else { return false }
        return saysGood(answer)
    }

    private var availability: HTTPRequest {
        let url = root.appending(parts: [
            .path("/tokens/"), .value(token.exposed), .path("/available"),
        ])
        return HTTPRequest(.get, url, headers: authorization)
    }

    private func saysGood(_ answer: HTTPResponse) -> Bool {
        var object = ObjectReader(keys: ["available"])
        return object.read(answer.body, answer.body.indices) == nil
            && object.string(object.value(at: 0)) == "true"
    }

    private var authorization: HTTPHeaders { ["Authorization": "Bearer \(token.exposed)"] }

    /// When a service that says that it is closed is asked again: our clocks may differ a little, and
    /// maintenance has no end that we know.
    private var reopening: Int {
        let now = clock.secondsSince1970()
        return api.closedHours.end(at: now + 15 * 60) ?? now + 10 * 60
    }

    /// Waits for open hours, or stops.
    private func pause(until seconds: Int, _ path: String) async throws(Faults) {
        guard api.onForbiddenHours == .wait else {
            throw faults.closed(until: seconds, at: path)
        }
        pausing(seconds)
        // In steps: a machine that slept meanwhile goes by the hour when it wakes.
        while case let left = seconds - clock.secondsSince1970(), left > 0 {
            try await sleep(min(left, 60), path)
        }
    }

    /// Waits a little longer after each passing error, or gives up.
    private func backOff(
        _ error: KingOfTimeError, _ response: HTTPResponse, _ failures: Int, _ path: String
    ) async throws(Faults) {
        let waits = error.meaning == .busy ? [10, 30, 60, 120] : [1, 2, 5, 10, 20]
        let asked = response.headers.retryAfter(now: clock.secondsSince1970())
        let wait = asked ?? min(waits[min(failures, waits.count) - 1], api.http.longestWait)
        guard failures < api.http.attempts, wait <= api.http.longestWait else {
            throw faults.refused(error, at: path)
        }
        try await sleep(wait, path)
    }

    private func sleep(_ seconds: Int, _ path: String) async throws(Faults) {
        do {
            try await clock.sleepUntil(clock.now() + .seconds(seconds))
        } catch {
            throw faults.unanswered(.cancelled, at: path)
        }
    }
}
