import Testing

@testable import HTTP

@Suite struct RetryAfterTests {
    /// 2026-11-21T20:00:00Z.
    private let now = 1_795_291_200

    @Test(arguments: [
        ("0", 0), ("7", 7), ("3600", 3600), ("99999999999", 4_000_000_000),
        ("Sat, 21 Nov 2026 20:02:00 GMT", 120), ("Sat, 21 Nov 2026 19:00:00 GMT", 0),
    ])
    func `reads seconds and dates`(value: String, seconds: Int) {
        #expect(HTTPHeaders([("Retry-After", value)]).retryAfter(now: now) == seconds)
    }

    @Test(arguments: ["", "-1", "1.5", "soon", "7 s", "７"])
    func `leaves out what it can't read`(value: String) {
        #expect(HTTPHeaders([("Retry-After", value)]).retryAfter(now: now) == nil)
    }

    @Test func `counts a date from the answer's own`() {
        let headers = HTTPHeaders([
            ("retry-after", "Sat, 21 Nov 2026 20:02:00 GMT"),
            ("date", "Sat, 21 Nov 2026 20:01:30 GMT"),
        ])
        #expect(headers.retryAfter(now: now) == 30)
    }

    @Test func `asks for nothing where nothing is said`() {
        #expect(HTTPHeaders([]).retryAfter(now: now) == nil)
    }
}

extension HTTPHeaders {
    init(_ fields: [(String, String)]) {
        self.init()
        for (name, value) in fields { append(name, value) }
    }
}
