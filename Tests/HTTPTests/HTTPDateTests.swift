import Testing

@testable import HTTP

@Suite struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777),
        ("Friday, 06-Nov-26 08:49:37 GMT", 1_793_954_977),
        ("Sat, 21 Nov 2026 20:00:00 GMT", 1_795_291_200),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        // A leap second is the next minute's first.
        ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
    ])
    func `reads a date`(text: String, seconds: Int) {
        #expect(secondsSince1970(ofHTTPDate: text) == seconds)
    }

    @Test(arguments: [
        "", "GMT", "120", "Sun, 06 Nov 1994", "Sun, 31 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 08:49:37 JST", "1994-11-06T08:49:37Z",
        "Sun, -6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:+9:37 GMT",
    ])
    func `refuses what isn't one`(text: String) {
        #expect(secondsSince1970(ofHTTPDate: text) == nil)
    }
}
