import Cells
import PipelineSettings
import Testing
import WorkModel

/// The forms that a cell of a CSV file may have.
@Suite struct CellTests {
    @Test(arguments: [
        ("9:05", 545), ("09:05", 545), ("9.05", 545), ("09.05", 545), ("25:30", 1530),
        ("25.30", 1530), ("0:00", 0), ("24:00", 1440), ("47:59", 2879), ("9:05:59", 545),
        ("翌1:30", 1530), ("翌01:30", 1530), ("翌日1:30", 1530), ("翌 1.30", 1530), ("前日23:30", -30),
        ("当日9:00", 540), ("-0:30", -30), ("'9:05", 545), (" ' 9:05 ", 545), ("９：０５", 545),
        ("９．０５", 545), ("翌１：３０", 1530), ("\u{3000}9:05\u{3000}", 545), ("\u{A0}9:05\t", 545),
        ("2000-01-01T09:00:00.000+09:00", 540),
    ])
    func `reads a clock time`(text: String, minutes: Int) {
        #expect(cellClock(text.utf8.span) == minutes)
    }

    @Test(arguments: [
        "", "9", "9:5", "9.5", "9:60", "9.60", "48:00", "905", "25:65", "翌25:30", "翌", "翌24:00",
        "前日25:00", "明日1:30", "''9:05", "9:05頃", "9,05", "99.00", "100.30",
        "9:05 and then nothing until the evening",
    ])
    func `refuses what isn't a clock time`(text: String) {
        #expect(cellClock(text.utf8.span) == nil)
    }

    /// With a space before it a cell goes the long way, which takes off what isn't of the time.
    @Test(arguments: 0..<4)
    func `reads what is usual the short way as it reads it the long way`(seed: Int) {
        var state = UInt64(seed + 1)
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let signs = Array("0123456789:/")
        for _ in 0..<5000 {
            var time = (0..<5).map { _ in signs[random(signs.count)] }
            if random(2) == 0 { time[2] = ":" }
            #expect(cellClock(String(time).utf8.span) == cellClock((" " + String(time)).utf8.span))
            var date = (0..<(8 + random(3))).map { _ in signs[random(10)] }
            date[4 - random(2) * random(2)] = "/"
            date[6 + random(2)] = "/"
            if random(2) == 0 { date.replaceSubrange(5..<6, with: ["1"]) }
            let text = String(date)
            #expect(
                cellDate(text.utf8.span, .slashes) == cellDate((" " + text).utf8.span, .slashes))
        }
        for flag in ["", "0", "1", "2", "-1", "x"] {
            #expect(cellDayFlag(flag.utf8.span) == cellDayFlag((" " + flag).utf8.span))
        }
    }

    @Test(arguments: [
        "2026/008/1", "2026/8/001", "202/08/01", "2026//8/1", "2026/8/", "2026/13/1", "2026/2/30",
    ])
    func `refuses what isn't a date of slashes`(text: String) {
        #expect(cellDate(text.utf8.span, .slashes) == nil)
    }

    @Test(
        arguments: [
            ("P9:05", 545), ("P 9:05", 545), ("Ｐ９：０５", 545), ("PC25:30", 1530), ("携翌1:30", 1530),
            ("9:05", 545), ("M9:05", nil), ("P", nil), ("P905", nil), ("9:05P", nil),
        ] as [(String, Int?)])
    func `reads a clock time without its mark`(text: String, minutes: Int?) {
        let marks = comparableMarks(["P", "携", "PC"])
        #expect(cellClock(text.utf8.span, without: marks) == minutes)
    }

    @Test(arguments: [
        ("P", true), ("PC", true), ("携", true), ("ＩＣ", true), ("AM", false), ("pm", false),
        ("午後", false), ("翌", false), ("翌日", false), ("前日", false), ("", false), ("P1", false),
        ("P:", false), ("ABCD", false),
    ])
    func `a mark changes no time`(text: String, isMark: Bool) {
        #expect(isClockMark(text) == isMark)
    }

    @Test(
        arguments: [
            ("", 0), (" ", 0), ("0", 0), ("1", 1), ("-1", -1), ("－１", -1), ("'1", 1), ("翌日", 1),
            ("翌", 1),
            ("前日", -1), ("当日", 0), ("2", nil), ("x", nil), ("-", nil),
        ] as [(String, Int?)])
    func `reads a flag`(text: String, days: Int?) {
        #expect(cellDayFlag(text.utf8.span) == days)
    }

    @Test(
        arguments: [
            ("2026/10/5", .slashes), ("2026/10/05", .slashes), ("'2026/10/5 ", .slashes),
            ("２０２６／１０／５", .slashes), ("2026-10-05", .hyphens), ("2026-10-5", .hyphens),
            ("2026.10.5", .dots), ("20261005", .digits), ("2026年10月5日", .kanji),
            ("10/5/2026", .monthFirst), ("10/05/2026", .monthFirst), ("5/10/2026", .dayFirst),
            ("2026-10-05", .digits), ("2026-10-05", .dayFirst),
        ] as [(String, DateStyle)])
    func `reads a date`(text: String, style: DateStyle) throws {
        #expect(cellDate(text.utf8.span, style) == WorkDate("2026-10-05"))
    }

    @Test(
        arguments: [
            ("", .slashes), ("2026/10", .slashes), ("2026/6/31", .slashes), ("26/10/5", .slashes),
            ("2026/10/5 0:00", .slashes), ("2026-10-5", .slashes), ("2026/100/5", .slashes),
            ("2026/10/5", .hyphens), ("2026105", .digits), ("20261305", .digits),
            ("2026年10月5", .kanji), ("13/5/2026", .monthFirst), ("5/13/2026", .dayFirst),
            ("10/5/26", .monthFirst), ("/10/5", .slashes),
        ] as [(String, DateStyle)])
    func `refuses what isn't a date`(text: String, style: DateStyle) {
        #expect(cellDate(text.utf8.span, style) == nil)
    }

    @Test(
        arguments: [
            ("1:30", .hoursAndMinutes, 90), ("01:30", .hoursAndMinutes, 90),
            ("100:00", .hoursAndMinutes, 6000), ("0", .hoursAndMinutes, 0),
            ("１：３０", .hoursAndMinutes, 90), ("1.30", .sexagesimal, 90), ("0.00", .sexagesimal, 0),
            ("8", .sexagesimal, 480), ("1.50", .decimal, 90), ("1.5", .decimal, 90),
            ("1.33", .decimal, 80), ("0.1667", .decimal, 10), ("8", .decimal, 480),
            ("0.99", .decimal, 59), ("90", .minutes, 90), ("'90", .minutes, 90), ("0", .minutes, 0),
        ] as [(String, DurationStyle, Int)])
    func `reads a duration`(text: String, style: DurationStyle, minutes: Int) {
        #expect(cellDuration(text.utf8.span, style) == minutes)
    }

    @Test(
        arguments: [
            ("90", .hoursAndMinutes, "90 (not h:mm)"), ("1.30", .hoursAndMinutes, "1.30"),
            ("1:60", .hoursAndMinutes, "1:60"), ("1.75", .sexagesimal, "1.75"),
            ("1.3", .sexagesimal, "1.3"), ("1:30", .sexagesimal, "1:30"),
            ("1:30", .decimal, "1:30"),
            ("1000", .decimal, "1000 (not decimal)"), ("1.", .decimal, "1."),
            ("1:30", .minutes, "1:30"),
            ("-", .minutes, "-"), ("-1:30", .hoursAndMinutes, "-1:30"),
        ] as [(String, DurationStyle, String)])
    func `keeps what isn't a duration, so that nobody takes it for minutes`(
        text: String, style: DurationStyle, kept: String
    ) {
        #expect(cellDuration(text.utf8.span, style) == nil)
        var bytes: [UInt8] = []
        appendCellDuration(text.utf8.span, style, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == kept)
    }

    @Test(arguments: [
        ("勤務", "work"), ("休日・休暇", "off"), (" 1 ", "work"), ("3", "other"), ("", ""), ("x", "x"),
    ])
    func `reads what kind of day it is`(text: String, kind: String) {
        var bytes: [UInt8] = []
        appendSegmentKind(text.utf8.span, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == kind)
    }

    @Test(arguments: [
        ("承認済み", "approved"), ("承認", "approved"), ("申請中", "pending"), ("未申請", "unsubmitted"),
        ("差し戻し", "returned"), ("", ""), ("否認", "否認"),
    ])
    func `reads an approval`(text: String, approval: String) {
        var bytes: [UInt8] = []
        appendApproval(text.utf8.span, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == approval)
    }
}
