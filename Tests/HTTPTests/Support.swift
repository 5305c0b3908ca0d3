import HTTP
import LoopbackPeers
import PipelineSettings
import Synchronization
import Testing

/// A client of short temper: an attempt a request, no pace to speak of.
///
/// What is to be answered has time on a busy machine too.
func settings(
    attempts: Int = 1, timeout: Int = 200, connectTimeout: Int = 100, silenceTimeout: Int = 100,
    concurrent: Int = 64, perSecond: Int = 1000, longestWait: Int = 120, largestBody: Int = 1
) -> HTTPSettings {
    HTTPSettings(
        concurrent: concurrent, perSecond: perSecond, timeout: timeout,
        connectTimeout: connectTimeout, silenceTimeout: silenceTimeout, attempts: attempts,
        longestWait: longestWait, largestBody: largestBody)
}

extension Peer {
    func url(_ path: String = "/") throws -> HTTPURL {
        try #require(HTTPURL("http://127.0.0.1:\(port)\(path)"))
    }
}

/// A clock on which sleeping takes no time: it is set to the time waited for.
final class TestClock: Sendable {
    private struct State {
        var now = Duration.zero
        var sleeps: [Duration] = []
    }

    private let state = Mutex(State())
    private let start: Int

    /// - Parameter start: Seconds since 1970 at the clock's zero.
    init(start: Int = 0) {
        self.start = start
    }

    /// How long each sleep was to take; those without length are left out.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    var clock: HTTPClock {
        HTTPClock(
            now: { self.state.withLock { $0.now } },
            secondsSince1970: {
                self.state.withLock { self.start + Int($0.now.components.seconds) }
            },
            sleepUntil: { time in
                try Task.checkCancellation()
                self.state.withLock { state in
                    guard time > state.now else { return }
                    state.sleeps.append(time - state.now)
                    state.now = time
                }
            })
    }
}

extension HTTPClient {
    /// Why a request has no good answer; `nil` where it has one.
    func failure(of request: HTTPRequest) async -> HTTPFailure? {
        do {
            _ = try await send(request)
            return nil
        } catch {
            return error
        }
    }
}
