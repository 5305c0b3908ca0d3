#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// How a stand-in behaves as a server, whatever it serves.
package struct FrontSettings: Sendable {
    /// Milliseconds before every answer.
    package var latency = 0
    package var rate: Rate?
    package var retryAfter: RetryAfter?
    package var faults = FaultShares()

    package init() {}

    /// So many requests in a stretch of time; more are refused.
    package struct Rate: Sendable, Hashable {
        package let status: Int
        package let requests: Int
        package let seconds: Int

        /// Reads `10/s`, `600/m` or `429:10/s`.
        package init?(_ text: String) {
            let halves = text.split(separator: ":")
            guard let last = halves.last, halves.count <= 2 else { return nil }
            let parts = last.split(separator: "/")
            guard parts.count == 2, let requests = Int(parts[0]), requests > 0,
                let status = halves.count == 2 ? Int(halves[0]) : 429, (400..<600).contains(status)
            else { return nil }
            switch parts[1] {
            case "s": seconds = 1
            case "m": seconds = 60
            default: return nil
            }
            self.requests = requests
            self.status = status
        }
    }

    /// How `Retry-After` names the time to wait.
    package enum RetryAfter: Sendable, Hashable, CustomStringConvertible {
        case seconds(Int)
        /// As a date, so many seconds from now.
        case date(Int)

        /// Reads `5` or `date:5`.
        package init?(_ text: String) {
            let digits = text.hasPrefix("date:") ? text.dropFirst(5) : text[...]
            guard let seconds = Int(digits), (0...86_400).contains(seconds) else { return nil }
            self = text.hasPrefix("date:") ? .date(seconds) : .seconds(seconds)
        }

        /// As `init` reads it.
        package var description: String {
            switch self {
            case .seconds(let seconds): String(seconds)
            case .date(let seconds): "date:\(seconds)"
            }
        }

        var header: (name: String, value: String) {
            switch self {
            case .seconds(let seconds): ("Retry-After", String(seconds))
            case .date(let seconds):
                (
                    "Retry-After",
                    httpDate(secondsAfter1970: Int(Date().timeIntervalSince1970) + seconds)
                )
            }
        }
    }
}
