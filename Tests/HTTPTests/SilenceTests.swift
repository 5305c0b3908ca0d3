import Testing

@testable import HTTP

@Suite struct SilenceTests {
    /// Each case: bytes moved at a second, and for how many seconds none has moved by then.
    @Test func `lasts since a byte moved`() {
        var silence = Silence()
        let start = ContinuousClock.now
        let course: [(Int, Int64?, Int)] = [
            // No connection yet: that is another limit's.
            (0, nil, 0), (5, nil, 0),
            // The request is on its way, and nothing comes.
            (6, 0, 0), (7, 0, 1), (16, 0, 10),
            (17, 1, 0), (20, 1, 3), (21, 900, 0), (22, 900, 1),
        ]
        for (second, bytes, seconds) in course {
            let lasts = silence.lasts(bytesMoved: bytes, now: start + .seconds(second))
            #expect(lasts == .seconds(seconds), "at \(second)")
        }
    }
}
