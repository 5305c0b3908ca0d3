import Testing

@testable import ExtractStage

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T09:00:00.000+09:00", 0),
        ("2020-09-18T12:56:20.000+09:00", 1_600_401_380),
        ("2020-09-18T03:56:20Z", 1_600_401_380),
        ("2020-09-17 23:56:20.9-04:00", 1_600_401_380),
        // A leap second counts as the second after it.
        ("2016-12-31T23:59:60Z", 1_483_228_800),
    ])
    func `reads a moment`(text: String, seconds: Int) {
        #expect(secondsSince1970(ofTimestamp: text) == seconds)
    }

    @Test(arguments: [
        "", "2020-09-18", "2020-09-18T12:56:20", "2020-09-18T12:56:20+0900", "2020-09-18T24:00:00Z",
        "2020-02-30T00:00:00Z", "2020-09-18T12:60:00Z", "2020-09-18T12:56:20+09:00x", "昨日の12時ごろの更新",
    ])
    func `refuses what isn't one`(text: String) {
        #expect(secondsSince1970(ofTimestamp: text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T09:00:00+09:00"), (1_600_401_380, "2020-09-18T12:56:20+09:00"),
        (1_600_354_800, "2020-09-18T00:00:00+09:00"), (1_600_354_799, "2020-09-17T23:59:59+09:00"),
    ])
    func `writes a moment in Tokyo`(seconds: Int, text: String) {
        #expect(tokyoTimestamp(ofSeconds: seconds) == text)
        #expect(secondsSince1970(ofTimestamp: text) == seconds)
    }
}
