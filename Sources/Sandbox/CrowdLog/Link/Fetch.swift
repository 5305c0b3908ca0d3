internal import Handoff
internal import WorkModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file's bytes; `nil` where it can't be read.
func readFile(_ path: String) -> [UInt8]? {
    do throws(Faults) {
        return try FileReading.bytes(of: Path(path))
    } catch {
        return nil
    }
}

/// The body of another stand-in's answer with status 200; `nil` where there is none.
///
/// It waits in the calling thread: of two programs that stand in for services, one may well wait for the
/// other.
func fetch(_ path: String, fromPort port: UInt16) -> [UInt8]? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
        // The address is read during the call, as long as it says it is.
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe connect(descriptor, $0, length)
        }
    }
    let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    guard connected == 0, send(Array(request.utf8), to: descriptor) else { return nil }
    let answer = receive(from: descriptor)
    guard answer.starts(with: Array("HTTP/1.1 200 ".utf8)),
        let end = answer.firstRange(of: Array("\r\n\r\n".utf8))
    else { return nil }
    return Array(answer[end.upperBound...])
}

private func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
        // `write` reads at most `count` bytes of the buffer during the call.
        unsafe write(descriptor, buffer.baseAddress, buffer.count) == buffer.count
    }
}

private func receive(from descriptor: Int32) -> [UInt8] {
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = unsafe piece.withUnsafeMutableBytes { buffer in
            // `read` writes at most `count` bytes into the buffer during the call.
            unsafe read(descriptor, buffer.baseAddress, buffer.count)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return answer }
        answer += piece[..<count]
    }
}
