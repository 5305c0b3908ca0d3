/// An answer that sends us elsewhere.
struct Redirect: Hashable, Sendable {
    static let mostInARow = 5

    /// Absolute, as libcurl made it out.
    let target: String

    /// - Returns: `nil` where the answer isn't a redirect.
    init?(status: Int, target: String?) {
        guard let target, [301, 302, 303, 307, 308].contains(status) else { return nil }
        self.target = target
    }

    /// The address to go to: that of a GET within the same service.
    ///
    /// Elsewhere the request's key or token would reach somebody else.
    func followed(from request: HTTPRequest) throws(HTTPFailure) -> HTTPURL {
        guard let url = HTTPURL(target) else { throw .redirected(to: "?") }
        guard request.method == .get, url.origin == request.url.origin else {
            throw .redirected(to: url.origin)
        }
        return url
    }
}
