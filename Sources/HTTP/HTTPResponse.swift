/// A service's answer.
package struct HTTPResponse: Hashable, Sendable, CustomDebugStringConvertible {
    package let status: Int
    package let headers: HTTPHeaders
    /// Inflated.
    package let body: [UInt8]
    /// How often the request was sent until this answer came; from 1.
    package var attempts: Int

    package init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = [], attempts: Int = 1) {
        self.status = status
        self.headers = headers
        self.body = body
        self.attempts = attempts
    }

    /// Without the body, which may name people.
    package var debugDescription: String {
        "HTTPResponse(status: \(status), bytes: \(body.count), attempts: \(attempts))"
    }
}
