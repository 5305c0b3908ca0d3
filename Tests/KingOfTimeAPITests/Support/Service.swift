import Sandbox

/// Answers on a free port of 127.0.0.1 while `body` works.
func withService<Value>(
    _ answer: @escaping @Sendable (Request) async -> Answer,
    _ body: (_ port: Int) async throws -> Value
) async throws -> Value {
    let server = try LoopbackServer(port: 0, answer: answer)
    let serving = Task { try await server.run() }
    defer { serving.cancel() }
    return try await body(try await server.port())
}
