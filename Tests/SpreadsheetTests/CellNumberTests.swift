import Testing

@testable import Spreadsheet

@Suite struct CellNumberTests {
    @Test(
        arguments: [
            (0.30000000000000004, 0, "0.3"), (1.5, 0, "1.5"), (1.3, 2, "1.30"), (2, 2, "2"),
            (7.755, 2, "7.755"), (0, 2, "0"), (-0.25, 0, "-0.25"), (1e-5, 0, "0.00001"),
            (1e15, 0, "1000000000000000"), (123_456_789_012_345_680, 0, "123456789012346000"),
            (0.1 + 0.7, 0, "0.8"), (9.99999999999999999, 0, "10"), (1.005e2, 0, "100.5"),
            (0.999999999999999999, 0, "1"), (1e21, 0, "1000000000000000000000"),
        ] as [(Double, Int, String)])
    func `writes a number as people do`(number: Double, decimals: Int, text: String) {
        #expect(shown(number, .plain(decimals: decimals)) == text)
    }

    @Test(
        arguments: [
            (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"),
            (0, "1900-01-00"), (46_300, "2026-10-05"), (46_300.9, "2026-10-05"),
            (2_958_465, "9999-12-31"), (2_958_466, "2958466"), (-1, "-1"),
        ] as [(Double, String)])
    func `counts days from 1900, with the 29 February that there wasn't`(
        number: Double, text: String
    ) {
        #expect(shown(number, .date) == text)
    }

    @Test(
        arguments: [(0, "1904-01-01"), (44_838, "2026-10-05"), (60, "1904-03-01")]
            as [(Double, String)])
    func `counts days from 1904`(number: Double, text: String) {
        #expect(shown(number, .date, from1904: true) == text)
    }

    @Test(
        arguments: [
            (0.0625, "1:30"), (0.375, "9:00"), (0.378472222222222, "9:05"), (0, "0:00"),
            (1.0416666666666667, "25:00"), (46_300.375, "9:00"), (0.99999, "23:59"),
            (0.0416666666666667, "1:00"), (-0.5, "-0.5"),
        ] as [(Double, String)])
    func `shows a time, and one behind midnight as it was typed`(number: Double, text: String) {
        #expect(shown(number, .time(showsSeconds: false)) == text)
    }

    @Test(
        arguments: [
            (0.0625, "1:30"), (1.1041666666666667, "26:30"), (6.6666666666666667, "160:00"),
            (-0.0625, "-1:30"), (366.5, "8796:00"),
        ] as [(Double, String)])
    func `shows a length of time`(number: Double, text: String) {
        #expect(shown(number, .elapsed(showsSeconds: false)) == text)
    }

    @Test func `shows seconds where the format does and there are any`() {
        #expect(shown(0.375, .time(showsSeconds: true)) == "9:00")
        #expect(shown(32_705.0 / 86_400, .time(showsSeconds: true)) == "9:05:05")
        #expect(shown(32_705.0 / 86_400, .time(showsSeconds: false)) == "9:05")
    }

    @Test func `shows date and time, or the date alone at midnight`() {
        let format = NumberFormat.dateAndTime(showsSeconds: false)
        #expect(shown(46_300.375, format) == "2026-10-05 9:00")
        #expect(shown(46_300, format) == "2026-10-05")
    }

    @Test func `gives codes the leading zeros and letters of their format`() {
        #expect(shown(42, .code(prefix: [], digits: 4)) == "0042")
        #expect(shown(12_345, .code(prefix: [], digits: 4)) == "12345")
        #expect(shown(42, .code(prefix: Array("A".utf8), digits: 4)) == "A0042")
        #expect(shown(4.2, .code(prefix: [], digits: 4)) == "4.2")
    }

    @Test(
        arguments: [
            ("2026-10-05", 46_300), ("2026-10-05T09:00:00", 46_300.375), ("09:00:00", 0.375),
            ("1900-02-28", 59), ("1900-03-01", 61), ("2026-10-05T09:00:00.000Z", 46_300.375),
        ] as [(String, Double)])
    func `reads the dates of strict workbooks`(text: String, serial: Double) {
        #expect(CellNumber(countsFrom1904: false).serial(ofISO: text.utf8.span) == serial)
    }

    @Test(arguments: ["", "2026-02-30", "2026-10-05 09:00:00", "9:00", "2026-10-05T", "x"])
    func `refuses what is no ISO date`(text: String) {
        #expect(CellNumber(countsFrom1904: false).serial(ofISO: text.utf8.span) == nil)
    }

    private func shown(
        _ number: Double, _ format: NumberFormat, from1904: Bool = false
    ) -> String {
        var bytes: [UInt8] = []
        CellNumber(countsFrom1904: from1904).append(number, format, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
