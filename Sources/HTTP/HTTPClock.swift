private import Foundation

/// What a client knows of time; tests give it another.
package struct HTTPClock: Sendable {
    /// The time since some moment; it never goes back.
    package var now: @Sendable () -> Duration
    package var secondsSince1970: @Sendable () -> Int
    /// Returns when `now` has reached that time, or throws where the task is cancelled.
    package var sleepUntil: @Sendable (Duration) async throws -> Void

    package init(
        now: @escaping @Sendable () -> Duration,
        secondsSince1970: @escaping @Sendable () -> Int,
        sleepUntil: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.secondsSince1970 = secondsSince1970
        self.sleepUntil = sleepUntil
    }

    /// The machine's own.
    package static var system: HTTPClock {
        let clock = ContinuousClock()
        let start = clock.now
        return HTTPClock(
            now: { clock.now - start },
            secondsSince1970: { Int(Date().timeIntervalSince1970) },
            sleepUntil: { try await clock.sleep(until: start + $0) })
    }
}
