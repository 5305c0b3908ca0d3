import HTTP
import Testing

@Suite struct HTTPURLTests {
    @Test(arguments: [
        ("https://ieyasu.co/api/example/v1", "https", "ieyasu.co", 443, "/api/example/v1", ""),
        (
            "HTTP://LocalHost:18080/a/?b=c&d=%E6%97%A5#e", "http", "localhost", 18080, "/a/",
            "b=c&d=%E6%97%A5"
        ),
        ("http://[::1]:80", "http", "::1", 80, "/", ""),
        ("https://example.jp?a=/b", "https", "example.jp", 443, "/", "a=/b"),
        ("https://example.jp#/@b", "https", "example.jp", 443, "/", ""),
    ])
    func `reads an address`(
        text: String, scheme: String, host: String, port: Int, path: String, query: String
    ) throws {
        let url = try #require(HTTPURL(text))
        #expect(url.scheme.rawValue == scheme)
        #expect(url.host == host)
        #expect(url.port == port)
        #expect(url.path == path)
        #expect(url.query == query)
        #expect(HTTPURL(url.text) == url)
    }

    @Test(arguments: [
        "", "ieyasu.co", "https:/ieyasu.co", "https://", "https:///a", "ftp://ieyasu.co/",
        "https://key@ieyasu.co/", "https://ieyasu.co:443@evil.example/", "https://ieyasu.co:0/",
        "https://ieyasu.co:65536/", "https://ieyasu.co:/", "https://ieyasu.co:+443/",
        "https://ieyasu.co\\@evil.example/", "https://ieyasu.co/a b", "https://ieyasu.co/\r\n",
        "https://家康.jp/", "https://ieyasu%2eco/", "https://[::1", "https://::1/", "https://[]/",
    ])
    func `refuses what isn't an address or can be read in two ways`(text: String) {
        #expect(HTTPURL(text) == nil)
    }

    @Test(arguments: [
        ("https://ieyasu.co:443/a", "https://ieyasu.co/a"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("https://IEYASU.co", "https://ieyasu.co/"),
    ])
    func `writes an address`(text: String, written: String) {
        #expect(HTTPURL(text)?.text == written)
    }

    @Test(arguments: [
        ("https://example.jp", "users", "https://example.jp/users"),
        ("https://example.jp/api/", "/users/1", "https://example.jp/api/users/1"),
        (
            "https://example.jp/api?a=1", "日?#/..%",
            "https://example.jp/api/%E6%97%A5%3F%23/..%25?a=1"
        ),
    ])
    func `appends a path`(base: String, path: String, text: String) {
        #expect(HTTPURL(base)?.appending(path: path).text == text)
    }

    @Test func `appends to a query`() throws {
        let url = try #require(HTTPURL("https://example.jp/?a=1"))
        #expect(
            url.appending(query: ["from": "2026-10-05T00:00:00+09:00", "名": "a&b=c"]).text
                == "https://example.jp/?a=1&from=2026-10-05T00%3A00%3A00%2B09%3A00"
                + "&%E5%90%8D=a%26b%3Dc")
    }

    @Test(arguments: [
        ("http://localhost/", true), ("http://127.0.0.1:1/", true), ("http://127.9.9.9/", true),
        ("http://[::1]/", true), ("http://127.0.0.1.example.jp/", false),
        ("http://128.0.0.1/", false), ("http://localhost.example.jp/", false),
        ("http://127.0.0.256/", false), ("http://127.1/", false), ("http://[::2]/", false),
    ])
    func `knows loopback hosts by their names`(text: String, isLoopback: Bool) throws {
        #expect(try #require(HTTPURL(text)).isLoopback == isLoopback)
    }
}
