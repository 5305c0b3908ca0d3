/// One attempt as the engine carries it out.
struct TransferOrder: Sendable {
    var method: String
    var url: String
    /// `Name: value`; without a value (`Name:`) the line keeps libcurl from sending its own.
    var headerLines: [String]
    var body: [UInt8]?
    var proxy: ProxyChoice
    var caFile: String?
    var connectTimeout: Duration
    var silenceTimeout: Duration
    var wholeTimeout: Duration
    /// Bytes.
    var largestBody: Int
    var verify: Bool
    /// On a kept connection libcurl might send a request twice.
    var connectAfresh: Bool
    /// What a mail has, which has neither method, header lines nor body.
    var mail: Mail?
}

/// How an attempt ended.
enum TransferEnd: Sendable {
    /// libcurl ended it.
    case ended(TransferResult)
    /// No byte moved for the order's time.
    case silent
    /// The task was cancelled, or the engine closed.
    case cancelled
}

/// What libcurl says of an attempt that it ended.
struct TransferResult: Sendable {
    enum Outcome: Sendable {
        case done
        case noHost
        case noProxy
        case refused
        case proxyRefused
        case handshake
        case untrusted
        case broken
        case timedOut
        case tooLarge
        /// A mail server said no, by the status.
        case mailRefused
        case other
    }

    var outcome: Outcome
    var status: Int
    /// Of the proxy's answer to CONNECT; 0 where there was none.
    var proxyStatus: Int
    /// The connection stood and the request may have reached the peer.
    var mayHaveBeenSent: Bool
    /// Status line and header lines.
    var head: [UInt8]
    /// Inflated.
    var body: [UInt8]
    /// Bytes of the body as they came.
    var received: Int
    /// Where the answer redirects to, absolute.
    var redirect: String?
    var message: String
}
