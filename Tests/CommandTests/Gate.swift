import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A place in a stage's stand-in where it waits until the test lets it go on: nothing depends on how
/// long anything takes.
struct Gate {
    private let reachedPipe: URL
    private let openPipe: URL

    /// Gives `body` a gate that is open afterwards, so that nobody waits there for ever.
    static func with<Value>(
        in project: Project, _ body: (Gate) async throws -> Value
    ) async throws -> Value {
        let gate = try Gate(in: project)
        defer {
            gate.pass(gate.reachedPipe)
            gate.open()
        }
        return try await body(gate)
    }

    private init(in project: Project) throws {
        reachedPipe = project.folder.appending(path: "reached")
        openPipe = project.folder.appending(path: "open")
        for pipe in [reachedPipe, openPipe] {
            guard unsafe mkfifo(pipe.path, 0o600) == 0 else { throw POSIXError(.EIO) }
        }
    }

    /// Shell commands that say that the gate is reached and wait until it opens; who comes later
    /// passes.
    ///
    /// A stage's program is called more than once, and the test lets only one of them go on.
    var stop: String { "if mkdir '\(openPipe.path)-once' 2> /dev/null; then \(reach); \(wait); fi" }
    /// Shell commands that say that the gate is reached.
    var reach: String { "echo > '\(reachedPipe.path)'" }
    /// Shell commands that wait until it opens.
    var wait: String { "read line < '\(openPipe.path)'" }

    /// Returns when somebody has reached the gate.
    func reached() async throws {
        let ended = try await Program.shell.run(
            ["-c", "timeout 300 cat '\(reachedPipe.path)'"], in: URL(filePath: "/"))
        guard ended.status == 0 else { throw POSIXError(.ETIMEDOUT) }
    }

    /// Lets the one who waits go on.
    func open() { pass(openPipe) }

    /// Ends a wait for the other side of a pipe, if there is one.
    private func pass(_ pipe: URL) {
        let descriptor = unsafe Glibc.open(pipe.path, O_RDWR | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        _ = unsafe Glibc.write(descriptor, "\n", 1)
        close(descriptor)
    }
}
