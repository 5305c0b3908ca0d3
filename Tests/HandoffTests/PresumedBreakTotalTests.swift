import Handoff
import Testing

@Suite struct PresumedBreakTotalTests {
    @Test(arguments: [
        ("", "18:00", "12:00-13:00", "0", true), ("09:00", "", "12:00-13:00", "0", true),
        ("", "", "12:00-13:00", "0", true), ("09:00", "18:00", "12:00-13:00", "0", false),
        ("09:00", "", "", "0", false), ("09:00", "", "12:00-13:00", "60", false),
        ("09:00", "", "12:00-13:00", "", false),
    ])
    func `a total of 0 says nothing beside breaks where a clock is missing`(
        clockIn: String, clockOut: String, breaks: String, total: String, isPresumed: Bool
    ) {
        let row = [
            "clock_in": clockIn, "clock_out": clockOut, "breaks": breaks, "break_total": total,
        ]
        #expect(hasPresumedBreakTotal { row[$0] ?? "" } == isPresumed)
    }
}
