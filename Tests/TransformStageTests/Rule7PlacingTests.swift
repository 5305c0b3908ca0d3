import PipelineSettings
import Testing
import WorkModel

/// Where rule 7 puts minutes of break whose times nobody knows.
@Suite struct Rule7PlacingTests {
    @Test(arguments: lengthened + atPlace + inTheMiddle) func `places one block`(
        _ row: Case
    ) throws {
        try row.check()
    }

    @Test(arguments: merged) func `writes one break in merged mode`(_ row: Case) throws {
        try row.check()
    }

    /// (1) Lengthen the longest interval at its end.
    static let lengthened: [Case] = [
        Case("the only one", "\(nine) breaks=12:00-12:45 total=60", placed("12:00-13:00")),
        Case(
            "the longest", "\(nine) breaks=10:00-10:10/15:00-15:30 total=60",
            placed("10:00-10:10/15:00-15:50")),
        Case(
            "ties: the earliest", "\(nine) breaks=10:00-10:15/15:00-15:15 total=45",
            placed("10:00-10:30/15:00-15:15")),
        Case("to clock-out itself", "\(nine) breaks=17:00-17:30 total=60", placed("17:00-18:00")),
        Case(
            "not past clock-out", "\(nine) breaks=17:00-17:31 total=61",
            placed("12:00-12:30/17:00-17:31")),
        Case(
            "up to another, which then merges", "\(nine) breaks=12:00-12:30/13:00-13:15 total=75",
            placed("12:00-13:15")),
        Case(
            "not into another", "\(nine) breaks=13:00-13:30/13:45-14:00 total=65",
            placed("12:00-12:20/13:00-13:30/13:45-14:00")),
        Case(
            "the longest as rounded",
            Company {
                $0.integration.time = TimeSettings(unit: 15, breakStart: .down, breakEnd: .up)
            }, "\(nine) breaks=10:14-10:16/15:00-15:16 total=38",
            placed("10:00-10:50/15:00-15:30")),
    ]

    /// (2) At `place_at`, if free and inside.
    static let atPlace: [Case] = [
        Case("at 12:00", "\(nine) total=60", placed("12:00-13:00")),
        Case("somewhere else", at(13 * 60), "\(nine) total=60", placed("13:00-14:00")),
        Case(
            "not rounded",
            Company {
                $0.integration.time.unit = 15
                $0.integration.breaks.placeAt = 725
            }, "\(nine) total=50", placed("12:05-12:55")),
        Case("from clock-in", at(540), "\(nine) total=60", placed("09:00-10:00")),
        Case("to clock-out", "in=09:00 out=13:00 total=60", placed("12:00-13:00", "09:00-13:00")),
        Case(
            "touching is free, and merges",
            "in=09:00 out=13:00 breaks=11:20-12:00/12:20-13:00 total=100",
            placed("11:20-13:00", "09:00-13:00")),
        Case(
            "touching behind the longest that can't grow",
            "in=09:00 out=18:00 breaks=11:30-12:00/17:20-18:00 total=100",
            placed("11:30-12:30/17:20-18:00")),
        Case(
            "not free", "\(nine) breaks=12:10-12:20/17:40-18:00 total=60",
            placed("12:10-12:20/14:45-15:15/17:40-18:00")),
        Case(
            "a dropped break's minutes", "\(nine) breaks=12:30- total=60",
            "timesheet 09:00-18:00 breaks 12:00-13:00 notes open-break placed-break"),
    ]

    /// (3) In the middle of the longest stretch without a break.
    static let inTheMiddle: [Case] = [
        Case(
            "12:00 lies outside", "in=13:00 out=18:00 total=60",
            placed("15:00-16:00", "13:00-18:00")),
        Case(
            "12:00 is not whole inside", "in=09:00 out=12:59 total=60",
            placed("10:29-11:29", "09:00-12:59")),
        Case(
            "half minutes go earlier", "in=13:00 out=18:00 total=45",
            placed("15:07-15:52", "13:00-18:00")),
        Case(
            "rounded down to the unit", unit(15), "in=13:00 out=18:00 total=45",
            placed("15:00-15:45", "13:00-18:00")),
        Case(
            "but not before the stretch", unit(60), "in=13:10 out=14:20 total=60",
            placed("13:10-14:10", "13:10-14:20")),
        Case(
            "the longest stretch", "in=13:00 out=21:00 breaks=20:50-21:00 total=70",
            placed("16:25-17:25/20:50-21:00", "13:00-21:00")),
        Case(
            "ties: the earliest", "in=13:00 out=19:01 breaks=16:00-16:01/18:59-19:01 total=200",
            "held unplaced-break break_total 197"),
        Case(
            "ties: the earliest of two",
            "in=13:00 out=17:00 breaks=14:50-14:55/15:05-15:10/16:55-17:00 total=45",
            placed("13:40-14:10/14:50-14:55/15:05-15:10/16:55-17:00", "13:00-17:00")),
        Case(
            "the stretch as long as the block", "in=13:00 out=14:00 total=60",
            placed("13:00-14:00", "13:00-14:00")),
        Case(
            "no stretch long enough", "in=13:00 out=14:00 total=61",
            "held unplaced-break break_total 61"),
        Case(
            "never split", "in=13:00 out=15:00 breaks=13:50-14:10/14:59-15:00 total=82",
            "held unplaced-break break_total 61"),
        Case("longer than the span", "\(nine) total=600", "held unplaced-break break_total 600"),
    ]

    /// `mode: merged`.
    static let merged: [Case] = [
        Case(
            "all intervals in one", one, "\(nine) breaks=12:00-12:45/15:00-15:15",
            plain("12:00-13:00")),
        Case(
            "from the first interval's start", one, "\(nine) breaks=15:00-15:45/10:00-10:15",
            plain("10:00-11:00")),
        Case(
            "with minutes without a place", one, "\(nine) breaks=12:00-12:45 total=60",
            placed("12:00-13:00")),
        Case(
            "with hourly leave", one, "\(nine) breaks=12:00-13:00 total=60 hourly=60 worked=420",
            "timesheet 09:00-18:00 breaks 12:00-14:00 hourly 60"),
        Case(
            "with both", one, "\(nine) breaks=12:00-12:30 total=60 hourly=60",
            "timesheet 09:00-18:00 breaks 12:00-14:00 hourly 60 notes placed-break"),
        Case(
            "as unplaced says: ignore", unplaced(.ignore), "\(nine) breaks=12:00-12:30 total=60",
            "timesheet 09:00-18:00 breaks 12:00-12:30 notes break-total-differs"),
        Case(
            "as unplaced says: hold", unplaced(.hold), "\(nine) breaks=12:00-12:30 total=60",
            "held unplaced-break break_total 30"),
        Case(
            "to clock-out itself", one, "\(nine) breaks=17:00-17:30/10:00-10:15 total=480",
            placed("10:00-18:00")),
        Case(
            "not past it", one, "\(nine) breaks=17:00-17:30/10:00-10:15 total=481",
            "held unplaced-break break_total 481"),
        Case(
            "not past it with hourly leave", one, "\(nine) breaks=17:00-17:30 hourly=31",
            "held unplaced-break break_total 61"),
        Case("without an interval at place_at", one, "\(nine) total=60", placed("12:00-13:00")),
        Case(
            "hourly leave alone", one, "\(nine) hourly=60",
            "timesheet 09:00-18:00 breaks 12:00-13:00 hourly 60 notes placed-break"),
        Case(
            "without an interval in the middle", one, "in=13:00 out=18:00 total=60",
            placed("15:00-16:00", "13:00-18:00")),
        Case(
            "without an interval nowhere", one, "in=13:00 out=14:00 total=61",
            "held unplaced-break break_total 61"),
        Case("nothing at all", one, "\(nine)", "timesheet 09:00-18:00"),
        Case("total 0", one, "\(nine) breaks=12:00-13:00 total=0", "timesheet 09:00-18:00"),
        Case(
            "total below known", one, "\(nine) breaks=12:00-13:00 total=45",
            "timesheet 09:00-18:00 breaks 12:00-13:00 notes break-total-differs"),
    ]

    private static let nine = "in=09:00 out=18:00"
    private static let one = Company { $0.integration.breaks.mode = .merged }

    private static func plain(_ breaks: String) -> String {
        "timesheet 09:00-18:00 breaks \(breaks)"
    }

    private static func placed(_ breaks: String, _ span: String = "09:00-18:00") -> String {
        "timesheet \(span) breaks \(breaks) notes placed-break"
    }

    private static func at(_ minutes: Int) -> Company {
        Company { $0.integration.breaks.placeAt = minutes }
    }

    private static func unit(_ minutes: Int) -> Company {
        Company { $0.integration.time.unit = minutes }
    }

    private static func unplaced(_ unplaced: BreakSettings.Unplaced) -> Company {
        Company { $0.integration.breaks = BreakSettings(mode: .merged, unplaced: unplaced) }
    }
}
