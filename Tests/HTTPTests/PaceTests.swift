import Testing

@testable import HTTP

@Suite struct PaceTests {
    @Test func `parts requests evenly`() {
        var pace = Pace(perSecond: 5)
        let slots = (0..<4).map { _ in pace.takeSlot(now: .seconds(1)).milliseconds }
        #expect(slots == [1000, 1200, 1400, 1600])
    }

    @Test func `saves nothing up for a burst`() {
        var pace = Pace(perSecond: 5)
        _ = pace.takeSlot(now: .seconds(1))
        let slots = (0..<3).map { _ in pace.takeSlot(now: .seconds(60)).milliseconds }
        #expect(slots == [60_000, 60_200, 60_400])
    }

    @Test func `lets nothing start in a pause, and starts evenly after it`() {
        var pace = Pace(perSecond: 2)
        pace.pause(until: .seconds(10), status: 429)
        #expect(pace.pause(now: .seconds(9)) == Pace.Pause(until: .seconds(10), status: 429))
        let slots = (0..<3).map { _ in pace.takeSlot(now: .seconds(3)).milliseconds }
        #expect(slots == [10_000, 10_500, 11_000])
        #expect(pace.pause(now: .seconds(10)) == nil)
    }

    @Test func `keeps the longer pause`() {
        var pace = Pace(perSecond: 2)
        pace.pause(until: .seconds(10), status: 503)
        pace.pause(until: .seconds(5), status: 429)
        #expect(pace.pause(now: .zero)?.until == .seconds(10))
        pace.pause(until: .seconds(15), status: 429)
        #expect(pace.pause(now: .zero)?.until == .seconds(15))
    }
}
