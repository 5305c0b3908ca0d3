internal import FlyingFox

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A request as the stand-ins look at it.
package struct Request: Sendable {
    package let method: String
    /// As sent, percent-encoded, without the query.
    package let path: String
    /// As sent, percent-encoded, without the `?`.
    package let queryText: String
    package let body: [UInt8]
    /// The client's port, which names the connection.
    package let port: UInt16?
    private let headers: [String: String]

    package init(
        method: String, path: String, query: String = "", headers: [String: String] = [:],
        body: [UInt8] = [], port: UInt16? = nil
    ) {
        self.method = method
        self.path = path
        self.queryText = query
        self.body = body
        self.port = port
        self.headers = Dictionary(
            headers.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    }

    /// Reads the body too.
    init(_ request: HTTPRequest) async throws {
        var headers: [String: String] = [:]
        for (name, value) in request.headers { headers[name.rawValue] = value }
        var port: UInt16?
        if case .ip4(_, let number) = request.remoteAddress { port = number }
        self.init(
            method: request.method.rawValue, path: request.target.path(),
            query: request.target.query(), headers: headers,
            body: Array(try await request.bodyData), port: port)
    }

    /// The path's parts, percent-decoded.
    package var parts: [String] {
        path.split(separator: "/").map { percentDecoded($0, plusIsSpace: false) }
    }

    /// The query's first value of that name, decoded as servers decode forms: `+` is a space.
    package func query(_ name: String) -> String? {
        formPairs(queryText).first { $0.name == name }?.value
    }

    /// The header's value, whatever the case of its name.
    package func header(_ name: String) -> String? {
        headers[name.lowercased()]
    }

    /// Method, path and query: what tells requests apart, but for how often they are asked.
    package var line: String {
        queryText.isEmpty ? "\(method) \(path)" : "\(method) \(path)?\(queryText)"
    }
}

/// The names and values of a form or a query, decoded: `+` is a space.
func formPairs(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: "&").map { pair in
        let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (
            percentDecoded(halves[0], plusIsSpace: true),
            halves.count > 1 ? percentDecoded(halves[1], plusIsSpace: true) : ""
        )
    }
}

/// A value as it stands in a query.
func formEncoded(_ text: String) -> String {
    text.utf8.map { byte in
        let scalar = Unicode.Scalar(byte)
        let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        guard byte >= 0x80 || !isPlain && scalar != "-" else { return String(scalar) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}

/// Decodes `%XX`; what isn't two hexadecimal digits stands as it is.
private func percentDecoded(_ text: Substring, plusIsSpace: Bool) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
            let value = UInt8(
                String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
        {
            decoded.append(value)
            index += 3
            continue
        }
        let isSpace = plusIsSpace && bytes[index] == UInt8(ascii: "+")
        decoded.append(isSpace ? UInt8(ascii: " ") : bytes[index])
        index += 1
    }
    return String(decoding: decoded, as: UTF8.self)
}
