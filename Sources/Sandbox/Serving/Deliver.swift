internal import FlyingFox
internal import FlyingSocks

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Turns an answer into one that the server of that port sends, whole or disturbed.
func deliver(_ answer: Answer, to request: Request, from server: UInt16?) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.contentType
    headers[.date] = httpDate(secondsAfter1970: Int(Date().timeIntervalSince1970))
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    let isHead = request.method == "HEAD"
    if isHead { headers[.contentLength] = String(answer.body.count) }
    // In one piece, not by 4 KB.
    var body = HTTPBodySequence(
        data: isHead ? Data() : Data(answer.body), suggestedBufferSize: answer.body.count)
    switch answer.delivery {
    case .whole: break
    case .reset:
        if let port = request.port { resetConnection(withClientPort: port, ofServer: server) }
        body = HTTPBodySequence(from: Pieces(pieces: [], endsEarly: true), count: 1)
    case .cut:
        let part = Array(answer.body.prefix(answer.body.count / 2))
        body = HTTPBodySequence(
            from: Pieces(pieces: [part], endsEarly: true), count: max(answer.body.count, 1))
    case .slow(let milliseconds):
        let length = max(answer.body.count / 10, 1)
        let pieces = stride(from: 0, to: answer.body.count, by: length).map { start in
            Array(answer.body[start..<min(start + length, answer.body.count)])
        }
        body = HTTPBodySequence(
            from: Pieces(pieces: pieces, pause: milliseconds / 10), count: answer.body.count)
    }
    return HTTPResponse(
        statusCode: HTTPStatusCode(answer.status, phrase: phrase(answer.status)),
        headers: headers, body: body)
}

/// A body in pieces, with pauses, which may end before its announced length.
private struct Pieces: AsyncBufferedSequence {
    typealias Element = UInt8

    var pieces: [[UInt8]]
    var pause = 0
    var endsEarly = false

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: pieces[...], pause: pause, endsEarly: endsEarly)
    }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var rest: ArraySlice<[UInt8]>
        let pause: Int
        let endsEarly: Bool

        mutating func next() async throws -> UInt8? {
            try await nextBuffer(suggested: 1)?.first
        }

        /// The next piece whole, whatever is suggested.
        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            if pause > 0 { try await Task.sleep(for: .milliseconds(pause)) }
            guard let piece = rest.popFirst() else {
                // The server closes the connection of a body that throws.
                if endsEarly { throw SocketError.disconnected }
                return nil
            }
            return piece
        }
    }
}

private func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 303: "See Other"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 402: "Payment Required"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 422: "Unprocessable Content"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: "Status"
    }
}
