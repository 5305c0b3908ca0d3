/// An address of a service: absolute, `http` or `https`, without user, password and fragment.
///
/// It takes less than RFC 3986 allows, so that no other reader of it can see another host.
package struct HTTPURL: Hashable, Sendable {
    package enum Scheme: String, Hashable, Sendable {
        case http
        case https

        var defaultPort: Int { self == .http ? 80 : 443 }
    }

    package let scheme: Scheme
    /// Lower case; an IPv6 address without its brackets.
    package let host: String
    package let port: Int
    /// Percent-encoded; starts with `/`.
    package private(set) var path: String
    /// Percent-encoded; empty where there is none.
    package private(set) var query: String

    /// Reads an address; its fragment is dropped.
    /// - Returns: `nil` for anything else.
    package init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            let colon = text.firstIndex(of: ":"),
            let scheme = Scheme(rawValue: text[..<colon].lowercased()),
            text[colon...].hasPrefix("://")
        else { return nil }
        let rest = text[text.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard let (host, port) = hostAndPort(authority, defaultPort: scheme.defaultPort) else {
            return nil
        }
        let tail = rest[authority.endIndex...]
        let path = tail.prefix { $0 != "?" }
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path.isEmpty ? "/" : String(path)
        self.query = String(tail[path.endIndex...].dropFirst())
    }

    /// The address as it is sent.
    package var text: String {
        origin + path + (query.isEmpty ? "" : "?" + query)
    }

    /// Scheme, host and port: two addresses of one origin are the same service.
    package var origin: String {
        let host = host.contains(":") ? "[\(host)]" : host
        return scheme.rawValue + "://" + host + (port == scheme.defaultPort ? "" : ":\(port)")
    }

    /// Whether the host is this machine by its very name.
    package var isLoopback: Bool {
        host == "localhost" || host == "::1" || isIPv4Loopback(host)
    }

    /// The address of what lies under this one; slashes part, all else is percent-encoded.
    package func appending(path: String) -> HTTPURL {
        var url = self
        let below = path.drop { $0 == "/" }
        if !url.path.hasSuffix("/") { url.path += "/" }
        url.path += percentEncoded(String(below), allowing: "/")
        return url
    }

    /// A piece of a path.
    package enum Part: Hashable, Sendable {
        /// Slashes part, all else is percent-encoded.
        case path(String)
        /// A value: slashes are percent-encoded too.
        case value(String)
    }

    /// The address of what lies under this one, by pieces that stand one behind the other.
    package func appending(parts: [Part]) -> HTTPURL {
        let encoded = parts.map { part in
            switch part {
            case .path(let text): percentEncoded(text, allowing: "/")
            case .value(let text): percentEncoded(text)
            }
        }.joined()
        var url = self
        if !url.path.hasSuffix("/") { url.path += "/" }
        url.path += encoded.drop { $0 == "/" }
        return url
    }

    /// The address with these items behind those of its query.
    package func appending(query items: KeyValuePairs<String, String>) -> HTTPURL {
        var url = self
        for (name, value) in items {
            let item = percentEncoded(name) + "=" + percentEncoded(value)
            url.query += (url.query.isEmpty ? "" : "&") + item
        }
        return url
    }
}

private func hostAndPort(_ authority: Substring, defaultPort: Int) -> (String, Int)? {
    var host = authority
    var port: Substring?
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
        host = authority[..<colon]
        port = authority[authority.index(after: colon)...]
    }
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]")
    if isIPv6 { host = host.dropFirst().dropLast() }
    guard !host.isEmpty, host.utf8.allSatisfy({ isHostByte($0, inIPv6: isIPv6) }) else {
        return nil
    }
    guard let port else { return (host.lowercased(), defaultPort) }
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port),
        number > 0
    else { return nil }
    return (host.lowercased(), Int(number))
}

private func isHostByte(_ byte: UInt8, inIPv6: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."):
        true
    case UInt8(ascii: ":"): inIPv6
    case UInt8(ascii: "g")...UInt8(ascii: "z"), UInt8(ascii: "G")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        !inIPv6
    default: false
    }
}

/// `127.0.0.0/8` in its usual form: four numbers.
private func isIPv4Loopback(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
}
