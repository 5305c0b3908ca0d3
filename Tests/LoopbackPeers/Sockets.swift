import Foundation

struct SocketFault: Error {
    let call: String
    let number = errno
}

/// A listening socket on a free port of 127.0.0.1.
package func listenOnLoopback() throws -> (socket: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw SocketFault(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    // A sockaddr_in is what the calls expect behind a sockaddr of that family and size.
    let port: Int? = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
            guard unsafe bind(listener, address, size) == 0, listen(listener, 64) == 0,
                unsafe getsockname(listener, address, &size) == 0
            else { return nil }
            return unsafe Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
    }
    guard let port else {
        close(listener)
        throw SocketFault(call: "bind")
    }
    return (listener, port)
}

package func sendAll(_ bytes: [UInt8], _ socket: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = unsafe rest.withUnsafeBytes { buffer in
            // A client that went away is no reason for a signal.
            unsafe send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}

/// Reads requests from a connection.
struct SocketReader {
    private let socket: Int32
    private var bytes: [UInt8] = []

    init(_ socket: Int32) {
        self.socket = socket
    }

    /// - Returns: `nil` where the client has gone away.
    mutating func request(connection: Int) -> SeenRequest? {
        let end = Array("\r\n\r\n".utf8)
        var headEnd = bytes.firstRange(of: end)
        while headEnd == nil {
            guard fill() else { return nil }
            headEnd = bytes.firstRange(of: end)
        }
        guard let headEnd else { return nil }
        let head = String(decoding: bytes[..<headEnd.lowerBound], as: UTF8.self)
        let lines = head.components(separatedBy: "\r\n")
        let length =
            lines.first { $0.lowercased().hasPrefix("content-length: ") }
            .flatMap { Int($0.dropFirst("content-length: ".count)) } ?? 0
        while bytes.count < headEnd.upperBound + length {
            guard fill() else { return nil }
        }
        let body = Array(bytes[headEnd.upperBound..<headEnd.upperBound + length])
        bytes.removeFirst(headEnd.upperBound + length)
        return SeenRequest(
            line: lines[0], headers: Array(lines.dropFirst()), body: body, connection: connection,
            at: .now)
    }

    /// Waits until the client goes away.
    mutating func drain() {
        while fill() {}
    }

    private mutating func fill() -> Bool {
        var block = [UInt8](repeating: 0, count: 4096)
        let count = unsafe block.withUnsafeMutableBytes { buffer in
            unsafe recv(socket, buffer.baseAddress, buffer.count, 0)
        }
        guard count > 0 else { return false }
        bytes += block[..<count]
        return true
    }
}
