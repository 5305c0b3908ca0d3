import HTTP
import LoopbackPeers
import Testing

@Suite(.timeLimit(.minutes(5))) struct RedirectTests {
    private func redirect(_ status: Int = 302, to location: String) -> Step {
        .answer("\(status) Moved", ["Location: \(location)"], body: [])
    }

    @Test(arguments: [
        ("/b?c=1", "/b?c=1"), ("b", "/a/b"), ("../b#d", "/b"), ("http://127.0.0.1:PORT/b", "/b"),
    ])
    func `follows a redirect within the service`(location: String, path: String) async throws {
        try await withPeer { request, before in
            let port = request.header("Host")?.split(separator: ":").last ?? ""
            return [
                before == 0
                    ? redirect(to: location.replacing("PORT", with: port)) : .answer()
            ]
        } _: { peer in
            let client = try HTTPClient(settings())
            let answer = try await client.send(
                HTTPRequest(.get, peer.url("/a/"), headers: ["Authorization": "Token abc"]))
            #expect(answer.attempts == 2)
            let seen = try #require(peer.seen.last)
            #expect(seen.line == "GET \(path) HTTP/1.1")
            #expect(seen.header("Authorization") == "Token abc")
        }
    }

    @Test(arguments: [
        ("https://evil.example/b", "https://evil.example"),
        ("//evil.example/", "http://evil.example"),
        ("https://127.0.0.1:PORT/", "https://127.0.0.1:PORT"),
        ("http://127.0.0.1:9/", "http://127.0.0.1:9"),
        ("http://localhost:PORT/", "http://localhost:PORT"),
        ("http://127.0.0.1:PORT@evil.example/", "?"), ("ftp://127.0.0.1/", "?"),
    ])
    func `follows none that leaves it`(location: String, target: String) async throws {
        try await withPeer { request, _ in
            let port = request.header("Host")?.split(separator: ":").last ?? ""
            return [redirect(to: location.replacing("PORT", with: port))]
        } _: { peer in
            let client = try HTTPClient(settings())
            let url = try peer.url()
            let failure = await client.failure(of: HTTPRequest(.get, url))
            #expect(
                failure == .redirected(to: target.replacing("PORT", with: "\(peer.port)")))
            #expect(client.statistics.requests == 1)
        }
    }

    @Test(arguments: [HTTPMethod.post, .put, .delete])
    func `follows none of a request that changes something`(method: HTTPMethod) async throws {
        try await withPeer { _, _ in
            [redirect(307, to: "/b")]
        } _: { peer in
            let client = try HTTPClient(settings())
            let url = try peer.url()
            let failure = await client.failure(of: HTTPRequest(method, url))
            #expect(failure == .redirected(to: url.origin))
            #expect(peer.seen.count == 1)
        }
    }

    @Test func `follows five in a row and no more`() async throws {
        try await withPeer { _, before in
            [before == 5 ? .answer() : redirect(301, to: "/\(before)")]
        } _: { peer in
            let client = try HTTPClient(settings())
            let answer = try await client.send(HTTPRequest(.get, peer.url()))
            #expect(answer.attempts == 6)
            let url = try peer.url("/again")
            let failure = await client.failure(of: HTTPRequest(.get, url))
            #expect(failure == .redirected(to: url.origin))
            #expect(peer.seen.count == 12)
        }
    }
}
