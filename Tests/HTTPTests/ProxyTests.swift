import LoopbackPeers
import PipelineSettings
import Testing

@testable import HTTP

@Suite(.timeLimit(.minutes(5))) struct ProxyTests {
    private func choice(
        _ setting: HTTPSettings.Proxy = .environment, _ url: String,
        _ environment: [String: String] = [:]
    ) throws -> ProxyChoice {
        try .choose(setting, for: #require(HTTPURL(url)), environment: environment)
    }

    @Test(arguments: [
        ("http://a.example/", ["http_proxy": "http://p:1"], "http://p:1"),
        ("http://a.example/", ["HTTP_PROXY": "http://p:1"], ""),
        ("http://a.example/", ["https_proxy": "http://p:1"], ""),
        ("https://a.example/", ["https_proxy": "http://p:1"], "http://p:1"),
        ("https://a.example/", ["HTTPS_PROXY": "http://p:1"], "http://p:1"),
        ("https://a.example/", ["http_proxy": "http://p:1"], ""),
        ("https://a.example/", ["all_proxy": "http://p:1"], "http://p:1"),
        ("https://a.example/", ["https_proxy": "", "ALL_PROXY": "http://p:1"], "http://p:1"),
        ("https://a.example/", ["https_proxy": "p:2", "all_proxy": "http://p:1"], "p:2"),
        ("https://localhost/", ["https_proxy": "http://p:1"], ""),
        ("https://a.example/", [:], ""),
    ])
    func `takes the environment's proxy`(
        url: String, environment: [String: String], proxy: String
    ) throws {
        #expect(
            try choice(.environment, url, environment) == ProxyChoice(proxy: proxy, noProxy: ""))
    }

    @Test func `takes the environment's exceptions, for its own proxy alone`() throws {
        let environment = ["https_proxy": "http://p:1", "no_proxy": "a.example, .b.example"]
        #expect(
            try choice(.environment, "https://a.example/", environment)
                == ProxyChoice(proxy: "http://p:1", noProxy: "a.example, .b.example"))
        #expect(
            try choice(.url("http://q:2"), "https://a.example/", environment)
                == ProxyChoice(proxy: "http://q:2", noProxy: ""))
        #expect(try choice(.none, "https://a.example/", environment) == .direct)
        #expect(try choice(.url("http://q:2"), "http://127.0.0.1/", environment) == .direct)
    }

    @Test func `sends a request through a proxy`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            var settings = settings()
            settings.proxy = .url("http://me:pass@127.0.0.1:\(peer.port)")
            let client = try HTTPClient(settings)
            let url = try #require(HTTPURL("http://service.invalid/a?b=c"))
            _ = try await client.send(HTTPRequest(.get, url))
            let seen = try #require(peer.seen.first)
            #expect(seen.line == "GET http://service.invalid/a?b=c HTTP/1.1")
            // me:pass in base64.
            #expect(seen.header("Proxy-Authorization") == "Basic bWU6cGFzcw==")
        }
    }

    @Test func `follows the environment it is given`() async throws {
        try await withPeer { _, _ in
            [.answer()]
        } _: { peer in
            let proxy = ["http_proxy": "127.0.0.1:\(peer.port)", "no_proxy": "b.invalid"]
            let client = try HTTPClient(settings(connectTimeout: 10), environment: proxy)
            let a = try #require(HTTPURL("http://a.invalid/"))
            _ = try await client.send(HTTPRequest(.get, a))
            #expect(peer.seen.count == 1)
            let b = try #require(HTTPURL("http://b.invalid/"))
            #expect(await client.failure(of: HTTPRequest(.get, b)) != nil)
            #expect(peer.seen.count == 1)
        }
    }

    @Test(arguments: [(407, 1), (403, 1), (502, 3), (503, 3)])
    func `tells what a proxy refuses, and it nothing of ours`(
        status: Int, requests: Int
    ) async throws {
        try await withPeer { _, _ in
            [.answer("\(status) No", ["X-A: 1"]), .close]
        } _: { peer in
            var settings = settings(attempts: 3)
            settings.proxy = .url("http://127.0.0.1:\(peer.port)")
            let client = try HTTPClient(settings, clock: TestClock().clock)
            let url = try #require(HTTPURL("https://service.invalid/a"))
            let request = HTTPRequest(.get, url, headers: ["Authorization": "Token abc"])
            let failure = await client.failure(of: request)
            guard case .unreachable(.proxyRefused(status), "service.invalid", _)? = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            #expect(peer.seen.count == requests)
            let seen = try #require(peer.seen.first)
            #expect(seen.line == "CONNECT service.invalid:443 HTTP/1.1")
            #expect(seen.header("Authorization") == nil)
        }
    }
}
