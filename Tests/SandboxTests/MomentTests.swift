import Testing

@testable import Sandbox

@Suite struct MomentTests {
    @Test(arguments: [
        ("2026-10-05T09:00:00+09:00", "2026-10-05T09:00:00.000+09:00"),
        ("2026-10-05T00:00:00Z", "2026-10-05T09:00:00.000+09:00"),
        ("2026-10-05T15:30:59.123Z", "2026-10-06T00:30:59.000+09:00"),
        ("2026-10-05T00:00:00-0500", "2026-10-05T14:00:00.000+09:00"),
        ("1969-12-31T15:00:01+00:00", "1970-01-01T00:00:01.000+09:00"),
    ])
    func `reads a time with its offset and tells it in Tokyo's`(text: String, told: String) {
        #expect(Moment(text)?.text == told)
    }

    // The last is what a `+` that wasn't escaped in a query becomes.
    @Test(arguments: [
        "", "2026-10-05", "2026-10-05T09:00:00", "2026-10-05T24:00:00Z", "2026-02-30T09:00:00Z",
        "2026-10-05T09:00:60Z", "2026-10-05T09:00:00.Z", "2026-10-05T09:00:00+9",
        "2026-10-05T09:00:00 09:00",
    ])
    func `refuses what isn't a time with an offset`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `writes HTTP's dates`() {
        // RFC 9110's example: Sun, 06 Nov 1994 08:49:37 GMT.
        #expect(httpDate(secondsAfter1970: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
