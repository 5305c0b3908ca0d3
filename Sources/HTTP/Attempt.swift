/// What became of one attempt.
enum Attempt: Hashable, Sendable {
    /// `redirect` is where the answer leads, absolute.
    case answered(HTTPResponse, redirect: String?)
    case failed(HTTPFailure, mayHaveBeenSent: Bool)

    /// - Parameters:
    ///   - end: How the engine ended it.
    ///   - order: What the engine was told to do.
    ///   - host: The one that the request is for.
    init(_ end: TransferEnd, of order: TransferOrder, host: String) {
        switch end {
        case .cancelled:
            self = .failed(.cancelled, mayHaveBeenSent: true)
        case .silent:
            let seconds = order.silenceTimeout.milliseconds / 1000
            self = .failed(.timedOut(.silence, seconds: seconds), mayHaveBeenSent: true)
        case .ended(let result) where result.outcome == .done:
            let response = HTTPResponse(
                status: result.status, headers: HTTPHeaders(head: result.head), body: result.body)
            self = .answered(response, redirect: result.redirect)
        case .ended(let result):
            self = .failed(
                HTTPFailure(result, of: order, host: host),
                mayHaveBeenSent: result.mayHaveBeenSent)
        }
    }

    /// Whether the same attempt may go well a little later.
    var isPassing: Bool { isPassing(nil) }

    /// The same; `statuses` are the request's own.
    func isPassing(_ statuses: Set<Int>?) -> Bool {
        switch self {
        case .answered(let response, _):
            statuses?.contains(response.status) ?? Patience.isPassing(status: response.status)
        case .failed(let failure, _): failure.isPassing
        }
    }

    /// Whether the request may have reached the service.
    var mayHaveBeenSent: Bool {
        switch self {
        case .answered: true
        case .failed(_, let mayHaveBeenSent): mayHaveBeenSent
        }
    }
}

extension HTTPFailure {
    fileprivate init(_ result: TransferResult, of order: TransferOrder, host: String) {
        let reason: Reason
        switch result.outcome {
        case .timedOut:
            self =
                result.mayHaveBeenSent
                ? .timedOut(.whole, seconds: order.wholeTimeout.milliseconds / 1000)
                : .timedOut(.connect, seconds: order.connectTimeout.milliseconds / 1000)
            return
        case .untrusted:
            self = .untrusted(.certificate, host: host, system: result.message)
            return
        case .tooLarge:
            self = .tooLarge(limit: order.largestBody >> 20)
            return
        case .mailRefused:
            self = .refused(HTTPResponse(status: result.status))
            return
        case .noHost: reason = .unknownHost
        case .noProxy: reason = .unknownProxy
        case .refused: reason = .connectionRefused
        case .proxyRefused:
            reason = .proxyRefused(status: result.proxyStatus == 0 ? nil : result.proxyStatus)
        case .handshake: reason = .handshake
        case .broken: reason = .broken
        case .done, .other: reason = .other
        }
        self = .unreachable(reason, host: host, system: result.message)
    }

    /// Whether the same may go well a little later.
    ///
    /// A failure with `refused` is a mail server's, whose 4xx are passing (RFC 5321, 4.2.1).
    var isPassing: Bool {
        switch self {
        case .refused(let response): (400..<500).contains(response.status)
        case .unreachable(.other, _, _): false
        case .unreachable(.proxyRefused(let status?), _, _): Patience.isPassing(status: status)
        case .unreachable, .timedOut: true
        case .untrusted, .tooLarge, .redirected, .notExpected, .tryLater, .closed, .cancelled:
            false
        }
    }
}
