import ArgumentParser
import CommandLineTool
import Dispatch
import Sandbox

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Serves until SIGINT or SIGTERM, and says where.
func serve(_ front: Front, port: UInt16) async throws {
    // Clients that go away must not end the process.
    signal(SIGPIPE, SIG_IGN)
    let server = try LoopbackServer(port: port, answer: front.answer)
    let serving = Task { try await server.run() }
    let sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { serving.cancel() }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    do {
        printToStandardError("listening on http://127.0.0.1:\(try await server.port())")
        try await serving.value
    } catch {
        guard serving.isCancelled else { throw error }
    }
}
