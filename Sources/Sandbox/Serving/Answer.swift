/// What a stand-in answers, and how it reaches the client.
package struct Answer: Sendable {
    package var status: Int
    package var contentType: String
    package var headers: [(name: String, value: String)] = []
    package var body: [UInt8]
    package var delivery = Delivery.whole
    /// Called when the answer is sent without being cut or dropped.
    package var onDelivery: (@Sendable () -> Void)?

    /// How an answer reaches its client.
    package enum Delivery: Sendable {
        case whole
        /// The connection is reset without an answer.
        case reset
        /// The connection ends after a part of the body.
        case cut
        /// The body comes in ten pieces over so many milliseconds.
        case slow(milliseconds: Int)
    }

    package init(
        status: Int, contentType: String, body: [UInt8],
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }

    package static func json(_ value: JSON, status: Int = 200) -> Answer {
        Answer(status: status, contentType: "application/json; charset=utf-8", body: value.bytes)
    }

    package static func html(_ text: String, status: Int) -> Answer {
        Answer(status: status, contentType: "text/html; charset=utf-8", body: Array(text.utf8))
    }
}
