private import Foundation
internal import Synchronization

package import PipelineSettings
package import WorkModel

/// Calls services: at its own pace, with patience for passing faults, and never with a secret on
/// the wrong way.
package final class HTTPClient: Sendable {
    private let settings: HTTPSettings
    private let environment: [String: String]
    private let engine = Engine()
    private let counts = Mutex(HTTPStatistics())

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
        self.settings = settings
        self.environment = environment
    }

    deinit {
        close()
    }

    /// Ends what is still running, as cancelled.
    package func close() {
        engine.close()
    }

    /// A secret learnt later, such as a token, is blanked in the log too.
    package func addSecret(_ secret: Secret) {}

    package var statistics: HTTPStatistics {
        counts.withLock { $0 }
    }

    /// Sends a request until it has a good answer or trying again is of no use.
    package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        let end = await engine.perform(order(for: request))
        counts.withLock { $0.requests += 1 }
        guard case .ended(let result) = end, result.outcome == .done else { throw .cancelled }
        let response = HTTPResponse(
            status: result.status, headers: HTTPHeaders(head: result.head), body: result.body)
        guard (200..<300).contains(response.status) else { throw .refused(response) }
        return response
    }

    private func order(for request: HTTPRequest) -> TransferOrder {
        TransferOrder(
            method: request.method.rawValue, url: request.url.text,
            headerLines: request.headers.fields.map { "\($0.name): \($0.value)" }
                + ["User-Agent: kintai/\(programVersion)", "Expect:"],
            body: request.body,
            proxy: .choose(settings.proxy, for: request.url, environment: environment),
            caFile: settings.caFile?.path, connectTimeout: .seconds(settings.connectTimeout),
            silenceTimeout: .seconds(settings.silenceTimeout),
            wholeTimeout: .seconds(settings.timeout), largestBody: settings.largestBody << 20,
            verify: settings.verify || !request.url.isLoopback,
            connectAfresh: !request.isIdempotent)
    }
}
