import HTTP
import Testing

@Suite struct ClosedHoursTests {
    /// 2026-10-31T00:00:00+09:00.
    private let midnight = 1_793_372_400

    @Test(arguments: [
        (2, 8 * 3600 + 28 * 60 - 1, nil), (2, 8 * 3600 + 28 * 60, 36_120),
        (2, 10 * 3600 + 119, 36_120), (2, 10 * 3600 + 120, nil), (0, 30_599, nil),
        (0, 30_600, 36_001), (0, 36_000, 36_001), (0, 36_001, nil), (2, 63_000, 66_720),
    ])
    func `says when a service may be asked again`(margin: Int, second: Int, end: Int?) {
        let hours = ClosedHours([510...600, 1050...1110], margin: margin)
        #expect(hours.end(at: midnight + second) == end.map { midnight + $0 })
    }

    @Test func `goes over what touches, and over midnight`() {
        let hours = ClosedHours([0...60, 61...90, 1430...1440], margin: 1)
        #expect(hours.end(at: midnight - 60) == midnight + 91 * 60)
        #expect(hours.end(at: midnight + 91 * 60) == nil)
        #expect(ClosedHours([], margin: 60).end(at: midnight) == nil)
    }
}
