import Foundation
import HTTP
import LoopbackPeers
import PipelineSettings
import Testing

@Suite(.timeLimit(.minutes(5))) struct LimitTests {
    private func failure(
        _ settings: HTTPSettings, _ steps: [Step], scheme: String = "http",
        expecting: HTTPRequest.Expectation = .json
    ) async throws -> HTTPFailure? {
        try await withPeer { _, _ in
            steps
        } _: { peer in
            let client = try HTTPClient(settings)
            let url = try #require(HTTPURL("\(scheme)://127.0.0.1:\(peer.port)/"))
            return await client.failure(of: HTTPRequest(.get, url, expecting: expecting))
        }
    }

    @Test func `ends a silence`() async throws {
        for steps in [[Step.silence], [.text("HTTP/1.1 200 OK\r\n"), .silence]] {
            #expect(
                try await failure(settings(silenceTimeout: 1), steps)
                    == .timedOut(.silence, seconds: 1))
        }
    }

    @Test func `ends what drips on and on`() async throws {
        let drops = (0..<600).flatMap { _ in [Step.text("1"), .wait(milliseconds: 50)] }
        #expect(
            try await failure(
                settings(timeout: 15, silenceTimeout: 14),
                [.text("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n")] + drops)
                == .timedOut(.whole, seconds: 15))
    }

    @Test func `lets drip what ends in time`() async throws {
        let drops = (0..<4).flatMap { _ in [Step.wait(milliseconds: 3000), .text("1")] }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/json\r\nContent-Length: 4\r\n\r\n"
        #expect(try await failure(settings(silenceTimeout: 11), [.text(head)] + drops) == nil)
    }

    @Test func `ends a connection that doesn't come about`() async throws {
        // A peer that takes the connection and knows nothing of TLS.
        let (socket, port) = try listenOnLoopback()
        defer { close(socket) }
        let client = try HTTPClient(settings(connectTimeout: 1))
        let url = try #require(HTTPURL("https://127.0.0.1:\(port)/"))
        let failure = await client.failure(of: HTTPRequest(.get, url))
        #expect(failure == .timedOut(.connect, seconds: 1))
    }

    @Test func `doesn't count the wait for one's turn`() async throws {
        try await withPeer { _, _ in
            [.wait(milliseconds: 4000), .answer()]
        } _: { peer in
            let client = try HTTPClient(settings(timeout: 11, concurrent: 1))
            let url = try peer.url()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask { _ = try await client.send(HTTPRequest(.get, url)) }
                }
                try await group.waitForAll()
            }
            #expect(peer.seen.count == 3)
        }
    }

    @Test func `takes no body beyond the limit`() async throws {
        let body = [UInt8](repeating: 0x20, count: 1 << 20)
        #expect(try await failure(settings(), [.answer(body: body)]) == nil)
        #expect(
            try await failure(settings(), [.answer(body: body + [0x20])]) == .tooLarge(limit: 1))
    }

    @Test func `counts a body's bytes inflated`() async throws {
        let body = try await output(
            of: "sh", ["-c", "head -c 2000000 /dev/zero | gzip"])
        #expect(body.count < 10_000)
        let headers = ["Content-Type: application/json", "Content-Encoding: gzip"]
        #expect(
            try await failure(settings(), [.answer("200 OK", headers, body: body)])
                == .tooLarge(limit: 1))
    }

    @Test func `takes no endless head`() async throws {
        let line = "X-A: " + String(repeating: "a", count: 1000) + "\r\n"
        let head = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 300)
        #expect(try await failure(settings(), [.text(head), .silence]) == .tooLarge(limit: 1))
    }

    @Test func `reads no page of HTML as data`() async throws {
        let page = Step.answer("200 OK", ["Content-Type: text/html; charset=utf-8"])
        #expect(
            try await failure(settings(), [page])
                == .notExpected(contentType: "text/html; charset=utf-8", status: 200))
        #expect(
            try await failure(settings(), [.answer("200 OK", [])])
                == .notExpected(contentType: "", status: 200))
        #expect(
            try await failure(settings(), [.answer("200 OK", [], body: [])])
                == .notExpected(contentType: "", status: 200))
        #expect(try await failure(settings(), [.answer("204 No Content", [], body: [])]) == nil)
        #expect(try await failure(settings(), [page], expecting: .anything) == nil)
    }

    @Test func `says what came instead of HTTP`() async throws {
        let failure = try await failure(settings(), [.text("220 mail.example ESMTP\r\n"), .close])
        guard case .unreachable(.broken, "127.0.0.1", _)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }
}
