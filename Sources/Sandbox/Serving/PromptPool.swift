internal import FlyingSocks

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A pool whose sockets send at once.
///
/// The server writes head and body one after the other; without `TCP_NODELAY` the body of a later
/// answer waits until the client has acknowledged the head, which can take 40 ms.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws {
        try await base.prepare()
    }

    func run() async throws {
        try await base.run()
    }

    /// Sees every socket that waits, the listening one, from which others inherit, before all.
    func suspendSocket(
        _ socket: Socket, untilReadyFor events: Socket.Events
    ) async throws {
        var on: Int32 = 1
        // A socket that refuses is slower, not wrong. The option is read during the call.
        _ = unsafe setsockopt(
            socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &on,
            socklen_t(MemoryLayout<Int32>.size))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
