import Foundation
import HTTP
import LoopbackPeers
import PipelineSettings
import Testing

@Suite(.timeLimit(.minutes(5))) struct RetryTests {
    /// A client on a clock of its own that always waits as long as it may.
    private func client(
        _ time: TestClock, attempts: Int = 6, longestWait: Int = 120
    ) throws -> HTTPClient {
        try HTTPClient(
            settings(attempts: attempts, longestWait: longestWait), clock: time.clock,
            random: { $0 })
    }

    @Test(arguments: [429, 500, 502, 503, 504])
    func `tries again after passing faults`(status: Int) async throws {
        try await withPeer { _, before in
            [before == 0 ? .answer("\(status) Oh", ["Content-Type: text/html"]) : .answer()]
        } _: { peer in
            let time = TestClock()
            let client = try client(time)
            let answer = try await client.send(HTTPRequest(.get, peer.url()))
            #expect(answer.attempts == 2)
            #expect(client.statistics.requests == 2)
            #expect(client.statistics.retries == 1)
            #expect(time.sleeps == [.milliseconds(500)])
        }
    }

    @Test(arguments: [304, 400, 401, 403, 404, 409, 422, 501])
    func `takes other statuses as they are`(status: Int) async throws {
        try await withPeer { _, _ in
            [.answer("\(status) No")]
        } _: { peer in
            let client = try client(TestClock())
            let url = try peer.url()
            let failure = await client.failure(of: HTTPRequest(.get, url))
            guard case .refused(let response)? = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(response.status == status)
            #expect(peer.seen.count == 1)
        }
    }

    @Test(arguments: [
        [Step.reset], [.close], [.text("HTTP/1.1 200 OK\r\nContent-Le"), .close],
        [.text("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[]"), .close],
        [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n"), .reset],
    ])
    func `tries again after a broken connection`(breaking: [Step]) async throws {
        try await withPeer { _, before in
            before < 2 ? breaking : [.answer()]
        } _: { peer in
            let client = try client(TestClock())
            let answer = try await client.send(HTTPRequest(.get, peer.url()))
            #expect(answer.attempts == 3)
            #expect(answer.body == Array("[]".utf8))
        }
    }

    @Test func `gives up in the end`() async throws {
        try await withPeer { _, _ in
            [.answer("503 Closed")]
        } _: { peer in
            let time = TestClock()
            let client = try client(time)
            let url = try peer.url()
            let failure = await client.failure(of: HTTPRequest(.get, url))
            guard case .refused(let response)? = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(response.status == 503)
            #expect(response.attempts == 6)
            #expect(peer.seen.count == 6)
            #expect(time.sleeps == [500, 1000, 2000, 4000, 8000].map { .milliseconds($0) })
        }
    }

    @Test(arguments: [[Step.answer("503 Closed")], [.answer("429 Slow")], [.reset]])
    func `sends what isn't idempotent only once`(ending: [Step]) async throws {
        try await withPeer { _, _ in
            ending
        } _: { peer in
            let client = try client(TestClock())
            let url = try peer.url()
            _ = await client.failure(of: HTTPRequest(.post, url))
            #expect(peer.seen.count == 1)
            _ = await client.failure(of: HTTPRequest(.post, url, isIdempotent: true))
            #expect(peer.seen.count == 7)
        }
    }

    @Test func `sends nothing twice on a connection that the service has dropped`() async throws {
        try await withPeer { _, before in
            before == 0 ? [.answer()] : [.reset]
        } _: { peer in
            let client = try client(TestClock())
            let url = try peer.url()
            _ = try await client.send(HTTPRequest(.get, url))
            _ = await client.failure(of: HTTPRequest(.post, url))
            #expect(peer.seen.count == 2)
        }
    }

    @Test func `tries again to connect, whatever the method`() async throws {
        let (socket, port) = try listenOnLoopback()
        close(socket)
        let client = try client(TestClock(), attempts: 3)
        let url = try #require(HTTPURL("http://127.0.0.1:\(port)/"))
        let failure = await client.failure(of: HTTPRequest(.post, url))
        guard case .unreachable(.connectionRefused, "127.0.0.1", _)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(client.statistics.requests == 3)
    }

    @Test(arguments: [
        (["Retry-After: 7"], 7), (["Retry-After: Sat, 21 Nov 2026 20:02:00 GMT"], 120),
        (
            [
                "Retry-After: Sat, 21 Nov 2026 20:02:00 GMT",
                "Date: Sat, 21 Nov 2026 20:01:00 GMT",
            ], 60
        ),
    ])
    func `waits as long as the service asks`(headers: [String], seconds: Int) async throws {
        try await withPeer { _, before in
            [before == 0 ? .answer("429 Slow", headers) : .answer()]
        } _: { peer in
            let time = TestClock(start: 1_795_291_200)
            _ = try await client(time).send(HTTPRequest(.get, peer.url()))
            #expect(time.sleeps == [.seconds(seconds)])
        }
    }

    @Test func `ends where the service asks for too long a wait, and asks no more`() async throws {
        try await withPeer { _, _ in
            [.answer("503 Closed", ["Retry-After: 3600"])]
        } _: { peer in
            let time = TestClock(start: 1_795_291_200)
            let client = try client(time)
            let url = try peer.url()
            let until = HTTPFailure.tryLater(status: 503, seconds: 3600, at: 1_795_294_800)
            for _ in 0..<2 {
                #expect(await client.failure(of: HTTPRequest(.get, url)) == until)
            }
            #expect(peer.seen.count == 1)
            #expect(time.sleeps.isEmpty)
        }
    }

    @Test func `holds back all requests for a 429`() async throws {
        try await withPeer { _, before in
            before == 0
                ? [.wait(milliseconds: 100), .answer("429 Slow", ["Retry-After: 1"])] : [.answer()]
        } _: { peer in
            let client = try HTTPClient(settings(attempts: 2, concurrent: 1))
            let url = try peer.url()
            // The second stands at the gate until the first has its 429.
            async let first = client.send(HTTPRequest(.get, url))
            async let second = client.send(HTTPRequest(.get, url))
            _ = try await (first, second)
            let times = peer.seen.map(\.at)
            #expect(times.count == 3)
            #expect(times[1] - times[0] > .seconds(1))
        }
    }

    @Test func `starts no more than so many requests a second`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let time = TestClock()
            let client = try HTTPClient(settings(perSecond: 5), clock: time.clock)
            for _ in 0..<11 { _ = try await client.send(HTTPRequest(.get, peer.url())) }
            #expect(time.sleeps == Array(repeating: .milliseconds(200), count: 10))
        }
    }
}
