import HTTP
import Testing

@Suite struct HTTPURLTests {
    @Test(arguments: [
        ("https://ieyasu.co/api/example/v1", "https", "ieyasu.co", 443),
        ("HTTP://LocalHost:18080/a?b=c#d", "http", "localhost", 18080),
        ("http://[::1]:80", "http", "::1", 80),
    ])
    func `reads an address`(text: String, scheme: String, host: String, port: Int) {
        let url = HTTPURL(text)
        #expect(url?.scheme.rawValue == scheme)
        #expect(url?.host == host)
        #expect(url?.port == port)
    }
}
