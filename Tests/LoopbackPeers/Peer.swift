import Foundation
import Synchronization

/// What a peer does with a request, step by step.
package enum Step: Sendable {
    case send([UInt8])
    case wait(milliseconds: Int)
    /// Says nothing more, until the client goes away.
    case silence
    /// Ends the connection in good order.
    case close
    /// Breaks the connection off.
    case reset

    package static func text(_ text: String) -> Step { .send(Array(text.utf8)) }

    /// A whole answer.
    package static func answer(
        _ status: String = "200 OK", _ headers: [String] = ["Content-Type: application/json"],
        body: [UInt8] = Array("[]".utf8)
    ) -> Step {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
        return .send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }
}

/// A request as the peer saw it.
package struct SeenRequest: Sendable {
    /// As it came: `GET /path HTTP/1.1`.
    package let line: String
    /// Header lines.
    package let headers: [String]
    package let body: [UInt8]
    /// Of its connection, from 1.
    package let connection: Int
    package let at: ContinuousClock.Instant

    package func header(_ name: String) -> String? {
        let prefix = name.lowercased() + ": "
        return headers.first { $0.lowercased().hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
    }
}

/// A server on a loopback port of its own whose every step a test decides.
package final class Peer: Sendable {
    /// Given the request and how many came before it.
    package typealias Script = @Sendable (_ request: SeenRequest, _ before: Int) -> [Step]

    package let port: Int
    private let listener: Int32
    private let script: Script
    private let state = Mutex(State())

    private struct State {
        var seen: [SeenRequest] = []
        var connections = 0
        var open = 0
        var atOnce = 0
        var mostAtOnce = 0
    }

    /// Every request so far.
    package var seen: [SeenRequest] { state.withLock { $0.seen } }
    package var connections: Int { state.withLock { $0.connections } }
    /// Connections that neither side has ended.
    package var open: Int { state.withLock { $0.open } }
    /// The largest number of requests that were being answered at the same time.
    package var mostAtOnce: Int { state.withLock { $0.mostAtOnce } }

    package init(_ script: @escaping Script) throws {
        self.script = script
        (self.listener, self.port) = try listenOnLoopback()
    }

    package func start() {
        Thread.detachNewThread {
            while true {
                let socket = accept(self.listener, nil, nil)
                guard socket >= 0 else { return }
                Thread.detachNewThread { self.serve(socket) }
            }
        }
    }

    /// Takes no more connections.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ socket: Int32) {
        let connection = state.withLock { state in
            state.connections += 1
            state.open += 1
            return state.connections
        }
        defer { state.withLock { $0.open -= 1 } }
        var input = SocketReader(socket)
        while let request = input.request(connection: connection) {
            let before = state.withLock { state in
                state.seen.append(request)
                state.atOnce += 1
                state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
                return state.seen.count - 1
            }
            let goesOn = script(request, before).allSatisfy { perform($0, socket, &input) }
            state.withLock { $0.atOnce -= 1 }
            guard goesOn else { return }
        }
        close(socket)
    }

    /// - Returns: whether the connection is still there.
    private func perform(_ step: Step, _ socket: Int32, _ input: inout SocketReader) -> Bool {
        switch step {
        case .send(let bytes):
            sendAll(bytes, socket)
            return true
        case .wait(let milliseconds):
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
            return true
        case .silence:
            input.drain()
        case .close:
            break
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            // The option is read during the call.
            unsafe setsockopt(
                socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        }
        close(socket)
        return false
    }
}

/// Runs `body` beside a peer that follows the script.
package func withPeer<Value>(
    _ script: @escaping Peer.Script, _ body: (Peer) async throws -> Value
) async throws -> Value {
    let peer = try Peer(script)
    peer.start()
    defer { peer.stop() }
    return try await body(peer)
}
