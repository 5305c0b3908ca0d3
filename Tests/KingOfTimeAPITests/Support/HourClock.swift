import HTTP
import Sandbox
import Synchronization
import Testing

/// A clock that stands but for what is waited for and what a test lets pass; the service and the client may
/// disagree about it.
final class HourClock: Sendable {
    private let seconds: Mutex<Int>
    /// Seconds by which the service's clock is ahead of the client's.
    let serviceIsAhead: Int

    /// `time` is in Tokyo, such as `2026-10-31T08:25:00`.
    init(_ time: String = "2026-10-31T12:00:00", serviceIsAhead: Int = 0) throws {
        seconds = Mutex(try #require(Moment(time + "+09:00")).seconds)
        self.serviceIsAhead = serviceIsAhead
    }

    var now: Int { seconds.withLock(\.self) }

    /// `HH:mm:ss` in Tokyo.
    var face: String {
        String(Moment(seconds: now).text.dropFirst(11).prefix(8))
    }

    func advance(bySeconds count: Int) {
        seconds.withLock { $0 += count }
    }

    var service: Moment { Moment(seconds: now + serviceIsAhead) }

    /// Waiting takes no time.
    var client: HTTPClock {
        let start = now
        return HTTPClock(
            now: { .seconds(self.now - start) }, secondsSince1970: { self.now },
            sleepUntil: { time in
                try Task.checkCancellation()
                let until =
                    start + Int(time.components.seconds)
                    + (time.components.attoseconds > 0 ? 1 : 0)
                self.seconds.withLock { $0 = max($0, until) }
            })
    }
}
