import Testing

@testable import Conductor

/// A run's name tells its start in UTC; people read it in Japan's time.
@Suite struct TokyoStartTests {
    @Test(arguments: [
        ("20261121T145959Z", "2026-11-21 23:59:59"),
        ("20261121T150000Z-2", "2026-11-22 00:00:00"),
        ("20261231T200000Z", "2027-01-01 05:00:00"),
    ])
    func `tells the start in Japan's time`(run: String, start: String) {
        #expect(tokyoStart(ofRun: run) == start)
    }

    @Test(arguments: ["", "1", "20261321T145959Z", "20261121-145959Z"])
    func `tells nothing of another name`(run: String) {
        #expect(tokyoStart(ofRun: run) == nil)
    }
}
