import ArgumentParser
import CommandLineTool
import Dispatch
import Messages
import Sandbox
import WorkModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Serves until SIGINT or SIGTERM; calls `start` with the port once it listens, then says where.
func serve(
    _ front: Front, port: UInt16, start: (_ port: Int) throws(Faults) -> Void
) async throws {
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
    let listening = Task { try await server.port() }
    Task {
        // A port that is taken ends the serving; nobody must wait for it then.
        _ = await serving.result
        listening.cancel()
    }
    let language = Language.resolve(option: nil, setting: nil, environment: environment)
    guard let chosen = try? await listening.value else {
        _ = await serving.result
        throw report(Faults(.portTaken, [.value: String(port)]), in: language)
    }
    do {
        try start(chosen)
    } catch {
        throw report(error, in: language)
    }
    printToStandardError("listening on http://127.0.0.1:\(chosen)")
    _ = await serving.result
}
