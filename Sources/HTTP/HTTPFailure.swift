/// Why a request has no good answer.
///
/// It carries facts, none of them secret; whoever asked knows what they mean for the run.
package enum HTTPFailure: Error, Hashable, Sendable {
    /// No connection, or it broke each time.
    ///
    /// `host` is the one that could not be reached; `system` is what libcurl said, for experts.
    case unreachable(Reason, host: String, system: String)
    /// The last attempt took too long.
    case timedOut(Limit, seconds: Int)
    /// The peer's certificate isn't trusted.
    case untrusted(Distrust, host: String, system: String)
    /// An answer larger than `limit` MiB, or with a head beyond all reason.
    case tooLarge(limit: Int)
    /// A redirect that isn't followed: to another host, port or scheme, of a request that changes
    /// something, or one too many.
    case redirected(to: String)
    /// JSON belongs there; the content type is as it came, or empty.
    case notExpected(contentType: String, status: Int)
    /// A status outside `200..<300` that trying again doesn't mend, or hasn't mended.
    case refused(HTTPResponse)
    /// The service asks for a wait beyond `longest_wait`: so many seconds, until `at` (since 1970).
    case tryLater(status: Int, seconds: Int, at: Int)
    /// Nothing was sent, for the service isn't asked in these hours: until then, since 1970.
    case closed(until: Int)
    /// The task was cancelled, or the client was closed.
    case cancelled

    package enum Reason: Hashable, Sendable {
        /// The host's name leads nowhere.
        case unknownHost
        /// The proxy's name leads nowhere.
        case unknownProxy
        case connectionRefused
        /// The proxy would not connect; with the status that it gave, if it gave one.
        case proxyRefused(status: Int?)
        /// No TLS connection came about.
        case handshake
        /// The connection broke, or what came is not whole or not HTTP.
        case broken
        case other
    }

    package enum Limit: Hashable, Sendable {
        /// `connect_timeout`
        case connect
        /// `silence_timeout`
        case silence
        /// `timeout`
        case whole
    }

    package enum Distrust: Hashable, Sendable {
        /// Unknown issuer, another host's, expired; or the CA file holds no certificate.
        case certificate
        /// `verify: false` and a host that isn't loopback: nothing was sent.
        case verificationOff
    }
}
