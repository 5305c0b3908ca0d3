package enum HTTPMethod: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"

    /// Whether sending it twice does what sending it once does (RFC 9110, 9.2.2).
    package var isIdempotent: Bool { self != .post }

    /// Whether a request without a body says that it has none.
    var takesBody: Bool { self == .post || self == .put }
}

/// What one asks of a service.
package struct HTTPRequest: Hashable, Sendable {
    /// What a good answer must be.
    package enum Expectation: Hashable, Sendable {
        /// JSON, as its content type says; a maintenance page is HTML.
        case json
        case anything
    }

    package var method: HTTPMethod
    package var url: HTTPURL
    package var headers: HTTPHeaders
    package var body: [UInt8]?
    /// Only such a request is sent again once it may have reached the service.
    package var isIdempotent: Bool
    package var expecting: Expectation
    /// The statuses after which the request is sent again a little later; `nil` = the usual ones.
    package var passing: Set<Int>?
    /// The hours in which it is not sent, be it for the first time or again.
    package var closedHours: ClosedHours?

    /// Where `isIdempotent` is `nil`, the method decides.
    package init(
        _ method: HTTPMethod = .get, _ url: HTTPURL, headers: HTTPHeaders = [:],
        body: [UInt8]? = nil, isIdempotent: Bool? = nil, expecting: Expectation = .json
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.isIdempotent = isIdempotent ?? method.isIdempotent
        self.expecting = expecting
    }
}
