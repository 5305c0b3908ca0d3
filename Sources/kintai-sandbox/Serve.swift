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
    let sources = await heed([SIGINT, SIGTERM]) { serving.cancel() }
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

/// Calls `body` at each of these signals, once this returns; until then they end the process.
private func heed(
    _ signals: [Int32], _ body: @escaping @Sendable () -> Void
) async -> [any DispatchSourceSignal] {
    var sources: [any DispatchSourceSignal] = []
    for number in signals {
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: body)
        await withCheckedContinuation { heeded in
            source.setRegistrationHandler { heeded.resume() }
            source.resume()
        }
        sources.append(source)
    }
    return sources
}
