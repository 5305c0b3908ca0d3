#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Resets the connection of a client on loopback, so that it gets no answer at all.
///
/// The server's library doesn't hand out its sockets; the descriptor is the one between these ports, for
/// a client may use one port towards several servers. It is made to drop the connection when it is
/// closed, and then stands for /dev/null, so that what the library still writes goes nowhere.
func resetConnection(withClientPort client: UInt16, ofServer server: UInt16?) {
    let found = (0..<1024).first { descriptor in
        unsafe port(of: descriptor, getpeername) == client
            && (server == nil || port(of: descriptor, getsockname) == server)
    }
    guard let descriptor = found else { return }
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

/// The port of an IPv4 socket's end: the other one (`getpeername`) or its own (`getsockname`).
private func port(
    of descriptor: Int32,
    _ name: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        // A longer address is cut to the length given, and told by its family.
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe name(descriptor, $0, &length)
        }
    }
    guard result == 0, Int32(address.sin_family) == AF_INET else { return nil }
    return UInt16(bigEndian: address.sin_port)
}
