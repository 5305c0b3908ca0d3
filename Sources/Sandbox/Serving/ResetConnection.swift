#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Resets the connection of a client on loopback, so that it gets no answer at all.
///
/// The server's library doesn't hand out its sockets; the descriptor is the one whose peer has that
/// port. It is made to drop the connection when it is closed, and then stands for /dev/null, so that
/// what the library still writes goes nowhere.
func resetConnection(withClientPort port: UInt16) {
    guard let descriptor = (0..<1024).first(where: { peerPort($0) == port }) else { return }
    var linger = linger()
    linger.l_onoff = 1
    linger.l_linger = 0
    // The option is read during the call.
    _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    let nothing = unsafe open("/dev/null", O_RDWR)
    guard nothing >= 0 else { return }
    dup2(nothing, descriptor)
    close(nothing)
}

/// The port of an IPv4 socket's other end.
private func peerPort(_ descriptor: Int32) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        // A longer address is cut to the length given, and told by its family.
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe getpeername(descriptor, $0, &length)
        }
    }
    guard result == 0, Int32(address.sin_family) == AF_INET else { return nil }
    return UInt16(bigEndian: address.sin_port)
}
