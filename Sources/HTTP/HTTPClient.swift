private import Foundation
package import PipelineSettings
internal import Synchronization
package import WorkModel

/// Calls services: at their pace, with patience for passing faults, and never with a secret on the
/// wrong way.
package final class HTTPClient: Sendable {
    let settings: HTTPSettings
    let environment: [String: String]
    let clock: HTTPClock
    let patience: Patience
    let engine = Engine()
    let gate: Gate
    let pace: Mutex<Pace>
    let counts = Mutex(HTTPStatistics())
    let log: LogWriter?

    /// - Parameters:
    ///   - settings: The key `http`.
    ///   - secrets: Never appear in the log, wherever they occur.
    ///   - environment: Names the proxy where the settings leave it to the environment.
    ///   - clock: The machine's, but in tests.
    ///   - random: A whole number from 0 to the one given, for waits of various lengths.
    ///   - log: Where the settings want one; to open its file is the caller's.
    /// - Throws: `fileMissing` or `fileUnreadable` for the CA file.
    package init(
        _ settings: HTTPSettings, secrets: [Secret] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        clock: HTTPClock = .system,
        random: @escaping @Sendable (Int) -> Int = { Int.random(in: 0...$0) },
        log: HTTPLog? = nil
    ) throws(Faults) {
        try settings.checkCAFile()
        self.settings = settings
        self.environment = environment
        self.clock = clock
        self.patience = Patience(
            attempts: settings.attempts, longestWait: settings.longestWait, random: random)
        self.gate = Gate(places: settings.concurrent)
        self.pace = Mutex(Pace(perSecond: settings.perSecond))
        self.log = log.map { LogWriter($0, secrets: secrets) }
    }

    deinit {
        close()
    }

    /// Ends what is still running, as cancelled.
    package func close() {
        engine.close()
    }

    /// A secret learnt later, such as a token, is blanked in the log too.
    package func addSecret(_ secret: Secret) {
        log?.addSecret(secret)
    }

    package var statistics: HTTPStatistics {
        counts.withLock { $0 }
    }

    /// Sends a request until it has a good answer or trying again is of no use.
    ///
    /// A request that isn't idempotent is sent again only where it can't have reached the service.
    /// Redirects of a GET that stay with the same service are followed. An answer that was cut is
    /// known by its length or chunks; one without either ends where it ends.
    package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        guard settings.verify || request.url.isLoopback else {
            throw .untrusted(.verificationOff, host: request.url.host, system: "")
        }
        var request = request
        var attempts = 0
        for _ in 0...Redirect.mostInARow {
            var (response, redirect) = try await answer(to: request)
            attempts += response.attempts
            response.attempts = attempts
            guard let redirect else { return try good(response, for: request) }
            request.url = try redirect.followed(from: request)
        }
        throw .redirected(to: request.url.origin)
    }

    private func good(
        _ response: HTTPResponse, for request: HTTPRequest
    ) throws(HTTPFailure) -> HTTPResponse {
        guard (200..<300).contains(response.status) else { throw .refused(response) }
        guard request.expecting.fits(response) else {
            let type = response.headers.first("Content-Type") ?? ""
            throw .notExpected(contentType: type, status: response.status)
        }
        return response
    }
}
