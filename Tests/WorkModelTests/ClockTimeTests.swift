import Testing
import WorkModel

@Suite struct ClockTimeTests {
    @Test(arguments: [
        ("9:05", 545), ("00:00", 0), ("26:30", 1590), ("-00:30", -30), ("-24:00", -1440),
        ("47:59", 2879), ("24:00", 1440),
    ])
    func `reads a time`(text: String, minutes: Int) {
        #expect(ClockTime(text)?.minutes == minutes)
    }

    @Test(arguments: [
        "", "9", "9:5", "24:60", "48:00", "９:05", "-24:01", "--1:00", "+9:00", "9:05 ", "099:05",
        "9：05", "-",
    ])
    func `refuses what isn't a time`(text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test(arguments: ["09:05", "26:30", "-00:30", "00:00"])
    func `writes what it read`(text: String) {
        #expect(ClockTime(text)?.description == text)
    }
}
