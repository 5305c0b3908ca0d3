internal import FlyingFox
internal import FlyingSocks
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A server that nobody but this machine reaches: it listens on 127.0.0.1 and nowhere else.
package final class LoopbackServer: Sendable {
    private let server: HTTPServer
    private let handler: ClosureHTTPHandler
    /// Once it is known; connections of other servers in this process may come from the same port of a
    /// client's.
    private let listening: ListeningPort

    private final class ListeningPort: Sendable {
        let number = Mutex<UInt16?>(nil)
    }

    /// - Parameters:
    ///   - port: 0 lets the system choose one.
    ///   - answer: called for many requests at once.
    /// - Throws: where the system can't name the loopback address.
    package init(
        port: UInt16, answer: @escaping @Sendable (Request) async -> Answer
    ) throws {
        let listening = ListeningPort()
        self.listening = listening
        handler = ClosureHTTPHandler { request in
            let request = try await Request(request)
            let port = listening.number.withLock(\.self)
            return await deliver(answer(request), to: request, from: port)
        }
        server = HTTPServer(
            // Latency and slow bodies are asked for; no answer takes ten minutes by mistake.
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 600,
            pool: PromptPool(base: HTTPServer.defaultPool()), logger: .disabled, handler: handler)
    }

    /// Serves until `stop`, or until the task is cancelled.
    /// - Throws: where the port is taken.
    package func run() async throws {
        // Of the methods, the library's own routes leave out this one.
        await server.appendRoute("*", for: [HTTPMethod("QUERY")], to: handler)
        try await server.run()
    }

    /// The port, once the server listens.
    package func port() async throws -> Int {
        try await server.waitUntilListening(timeout: 300)
        guard case .ip4(_, let port) = await server.listeningAddress else { return 0 }
        listening.number.withLock { $0 = port }
        return Int(port)
    }

    package func stop() async {
        await server.stop()
    }
}
