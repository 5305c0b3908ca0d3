import HTTP
import LoopbackPeers
import Testing

@Suite(.timeLimit(.minutes(5))) struct CancelTests {
    private func start(_ client: HTTPClient, _ url: HTTPURL) -> Task<HTTPFailure?, Never> {
        Task { await client.failure(of: HTTPRequest(.get, url)) }
    }

    private func wait(until isSo: () -> Bool) async throws {
        for _ in 0..<20_000 where !isSo() { try await Task.sleep(for: .milliseconds(5)) }
        #expect(isSo())
    }

    @Test func `ends a request with its task`() async throws {
        try await withPeer { _, _ in
            [.silence]
        } _: { peer in
            let client = try HTTPClient(settings(timeout: 600, silenceTimeout: 600))
            let task = try start(client, peer.url())
            try await wait { peer.seen.count == 1 }
            task.cancel()
            #expect(await task.value == .cancelled)
            try await wait { peer.open == 0 }
        }
    }

    @Test func `ends a request that waits for its turn`() async throws {
        try await withPeer { _, _ in
            [.silence]
        } _: { peer in
            let client = try HTTPClient(
                settings(timeout: 600, silenceTimeout: 600, concurrent: 1))
            let first = try start(client, peer.url())
            try await wait { peer.seen.count == 1 }
            let second = try start(client, peer.url())
            second.cancel()
            #expect(await second.value == .cancelled)
            first.cancel()
            #expect(await first.value == .cancelled)
            #expect(peer.seen.count == 1)
        }
    }

    @Test func `ends a wait between two attempts`() async throws {
        try await withPeer { _, _ in
            [.answer("503 Closed", ["Retry-After: 100"])]
        } _: { peer in
            let client = try HTTPClient(settings(attempts: 2))
            let task = try start(client, peer.url())
            try await wait { peer.seen.count == 1 }
            task.cancel()
            #expect(await task.value == .cancelled)
        }
    }

    @Test func `ends all when it is closed, and starts no more`() async throws {
        try await withPeer { _, _ in
            [.silence]
        } _: { peer in
            let client = try HTTPClient(settings(timeout: 600, silenceTimeout: 600))
            let tasks = try (0..<5).map { _ in try start(client, peer.url()) }
            try await wait { peer.seen.count == 5 }
            client.close()
            for task in tasks { #expect(await task.value == .cancelled) }
            #expect(try await start(client, peer.url()).value == .cancelled)
        }
    }

    @Test func `leaves no connection behind`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            do {
                let client = try HTTPClient(settings())
                _ = try await client.send(HTTPRequest(.get, peer.url()))
                #expect(peer.open == 1)
            }
            try await wait { peer.open == 0 }
        }
    }
}
