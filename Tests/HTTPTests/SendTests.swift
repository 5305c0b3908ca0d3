import Foundation
import HTTP
import LoopbackPeers
import PipelineSettings
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct SendTests {
    @Test func `sends a request and gives the answer`() async throws {
        try await withPeer { _, _ in
            [.answer("200 OK", ["Content-Type: application/json", "X-Total-Page: 3"])]
        } _: { peer in
            let client = try HTTPClient(settings())
            let url = try peer.url("/api/").appending(path: "work_outputs/日")
                .appending(query: ["limit": "100", "from": "2026-10-05T00:00:00+09:00"])
            let answer = try await client.send(
                HTTPRequest(.get, url, headers: ["Authorization": "Token abc"]))
            #expect(answer.status == 200)
            #expect(answer.headers.first("x-total-page") == "3")
            #expect(answer.body == Array("[]".utf8))
            #expect(answer.attempts == 1)
            let seen = try #require(peer.seen.first)
            #expect(
                seen.line == "GET /api/work_outputs/%E6%97%A5?limit=100"
                    + "&from=2026-10-05T00%3A00%3A00%2B09%3A00 HTTP/1.1")
            #expect(seen.header("Authorization") == "Token abc")
            #expect(seen.header("User-Agent") == "kintai/0.1.0")
            #expect(seen.header("Accept-Encoding") == "gzip")
        }
    }

    @Test(arguments: [HTTPMethod.post, .put])
    func `sends a body`(method: HTTPMethod) async throws {
        // Above a KiB libcurl would wait for a 100 Continue.
        let body = [UInt8](repeating: UInt8(ascii: "a"), count: 5000)
        try await withPeer { _, _ in
            [.answer("204 No Content", [], body: [])]
        } _: { peer in
            let client = try HTTPClient(settings())
            let answer = try await client.send(
                HTTPRequest(
                    method, peer.url(), headers: ["Content-Type": "application/json"], body: body))
            #expect(answer.status == 204)
            let seen = try #require(peer.seen.first)
            #expect(seen.line == "\(method.rawValue) / HTTP/1.1")
            #expect(seen.body == body)
            #expect(seen.header("Content-Type") == "application/json")
            #expect(seen.header("Expect") == nil)
        }
    }

    @Test(arguments: [(HTTPMethod.get, nil), (.delete, nil), (.put, "0"), (.post, "0")])
    func `says that there is no body where one belongs`(
        method: HTTPMethod, length: String?
    ) async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let client = try HTTPClient(settings())
            _ = try await client.send(HTTPRequest(method, peer.url()))
            let seen = try #require(peer.seen.first)
            #expect(seen.line == "\(method.rawValue) / HTTP/1.1")
            #expect(seen.header("Content-Length") == length)
            #expect(seen.header("Content-Type") == nil)
        }
    }

    @Test func `keeps a connection for the next request`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let client = try HTTPClient(settings())
            for _ in 0..<5 { _ = try await client.send(HTTPRequest(.get, peer.url())) }
            #expect(peer.seen.count == 5)
            #expect(peer.connections == 1)
        }
    }

    @Test func `has at most so many requests on their way`() async throws {
        let arrived = Mutex(0)
        try await withPeer { _, _ in
            arrived.withLock { $0 += 1 }
            // The first go on when the third is there.
            while arrived.withLock({ $0 }) < 3 { Thread.sleep(forTimeInterval: 0.001) }
            return [.wait(milliseconds: 20), .answer()]
        } _: { peer in
            let client = try HTTPClient(settings(concurrent: 3))
            let url = try peer.url()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<12 {
                    group.addTask { _ = try await client.send(HTTPRequest(.get, url)) }
                }
                try await group.waitForAll()
            }
            #expect(peer.seen.count == 12)
            #expect(peer.mostAtOnce == 3)
            #expect(peer.connections == 3)
        }
    }

    @Test func `inflates gzip`() async throws {
        // gzip -n of `{"a":1}`.
        let body: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xab, 0x56, 0x4a, 0x54, 0xb2, 0x32, 0xac,
            0x05, 0x00, 0xaf, 0xac, 0x1b, 0x56, 0x07, 0, 0, 0,
        ]
        try await withPeer { _, _ in
            [
                .answer(
                    "200 OK", ["Content-Type: application/json", "Content-Encoding: gzip"],
                    body: body)
            ]
        } _: { peer in
            let client = try HTTPClient(settings())
            let answer = try await client.send(HTTPRequest(.get, peer.url()))
            #expect(String(decoding: answer.body, as: UTF8.self) == #"{"a":1}"#)
            #expect(client.statistics.bytesReceived == body.count)
        }
    }

    @Test func `reads past a 100 Continue and a chunked body`() async throws {
        try await withPeer { _, _ in
            [
                .text("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n"),
                .text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"),
                .text("Transfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1\r\n]\r\n0\r\n\r\n"),
            ]
        } _: { peer in
            let client = try HTTPClient(settings())
            let answer = try await client.send(HTTPRequest(.get, peer.url()))
            #expect(answer.body == Array("[]".utf8))
            #expect(answer.headers.first("X-Early") == nil)
        }
    }

    @Test func `makes no header line of a value's line break`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let client = try HTTPClient(settings())
            _ = try await client.send(
                HTTPRequest(.get, peer.url(), headers: ["X-A": "1\r\nX-B: 2"]))
            let seen = try #require(peer.seen.first)
            #expect(seen.header("X-A") == "1  X-B: 2")
            #expect(seen.header("X-B") == nil)
        }
    }
}
