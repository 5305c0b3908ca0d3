import PipelineSettings
import Testing
import WorkModel

/// Rule 7 up to the minutes without a place, which have tables of their own.
@Suite struct Rule7BreaksTests {
    @Test(arguments: recorded + moved) func `takes breaks as recorded`(_ row: Case) throws {
        try row.check()
    }

    @Test(arguments: rounded + totals) func `rounds, clips and counts`(_ row: Case) throws {
        try row.check()
    }

    static let recorded: [Case] = [
        Case("none known", day(""), "timesheet 09:00-18:00"),
        Case("as they were", day("12:00-13:00"), "\(sheet) breaks 12:00-13:00"),
        Case("sorted", day("17:00-17:15/12:00-13:00"), "\(sheet) breaks 12:00-13:00/17:00-17:15"),
        Case(
            "with a total that fits", day("12:00-13:00", "total=60"), "\(sheet) breaks 12:00-13:00"),
        Case("no end", day("12:00-"), "\(sheet) notes open-break"),
        Case("no start", day("-13:00"), "\(sheet) notes open-break"),
        Case(
            "beside whole ones", day("10:00-/12:00-13:00"),
            "\(sheet) breaks 12:00-13:00 notes open-break"),
        Case("total 0: all go, no note", day("12:00-13:00/15:00-15:15", "total=0"), sheet),
        Case(
            "total 0 in a correction: told", day("12:00-13:00", "total=0 correction=replace"),
            "\(sheet) notes dropped-break"),
        Case(
            "total 0 in a correction without breaks", day("", "total=0 correction=replace"), sheet),
        Case(night: "total 0 before moving", "breaks=23:00-01:00 total=0", "timesheet 22:00-30:00"),
        Case("total 0 before trimming", day("08:00-08:30", "total=0"), sheet),
        Case("the whole span", day("09:00-18:00"), "\(sheet) breaks 09:00-18:00"),
        Case("empty ones are dropped", day("12:00-12:00"), sheet),
    ]

    static let moved: [Case] = [
        Case(
            night: "an end before its start", "breaks=23:30-00:30",
            "\(nightSheet) breaks 23:30-24:30 notes moved-break"),
        Case(
            night: "an end that touches clock-out", "breaks=23:30-06:00",
            "\(nightSheet) breaks 23:30-30:00 notes moved-break"),
        Case(night: "an end past clock-out", "breaks=23:30-06:01 total=0", nightSheet),
        Case(
            night: "whole, before clock-in", "breaks=02:00-03:00",
            "\(nightSheet) breaks 26:00-27:00 notes moved-break"),
        Case(
            night: "whole, to clock-out", "breaks=05:00-06:00",
            "\(nightSheet) breaks 29:00-30:00 notes moved-break"),
        Case(
            night: "whole, past clock-out: it stays and is lost", "breaks=05:30-06:01",
            "\(nightSheet) notes trimmed-break"),
        Case(
            night: "whole, on both nights' side of clock-in", "breaks=21:30-22:30",
            "\(nightSheet) breaks 22:00-22:30 notes trimmed-break"),
        Case(
            night: "at clock-in it stays", "breaks=22:00-22:30", "\(nightSheet) breaks 22:00-22:30"),
        Case("from the evening before", day("-00:30-00:30"), "\(sheet) notes trimmed-break"),
        Case(
            night: "already on the next day", "breaks=26:00-27:00",
            "\(nightSheet) breaks 26:00-27:00"),
        Case(
            night: "one of each night", "breaks=23:00-23:30/02:00-03:00",
            "\(nightSheet) breaks 23:00-23:30/26:00-27:00 notes moved-break"),
        Case(
            "a day's break before clock-in stays", day("08:30-09:30"),
            "\(sheet) breaks 09:00-09:30 notes trimmed-break"),
        Case(
            "an end before its start that fits nowhere", day("13:00-12:00"),
            "\(sheet) notes trimmed-break"),
        Case(
            "moved by the recorded span, not the written one",
            Company {
                $0.integration.time.pastMidnight = .clip
            }, Row("in=22:00 out=30:00 breaks=23:30-00:30"),
            "timesheet 22:00-24:00 breaks 23:30-24:00 notes clipped moved-break trimmed-break"),
        Case(
            night: "what moves counts as known", "breaks=02:00-03:00 total=60",
            "\(nightSheet) breaks 26:00-27:00 notes moved-break"),
    ]

    static let rounded: [Case] = [
        Case(
            "start up, end down", rounding(15, .up, .down), Row("\(nine) breaks=11:50-13:10"),
            "\(sheet) breaks 12:00-13:00"),
        Case(
            "start down, end up", rounding(15, .down, .up), Row("\(nine) breaks=12:05-12:50"),
            "\(sheet) breaks 12:00-13:00"),
        Case(
            "nearest, halves later", rounding(30, .nearest, .nearest),
            Row("\(nine) breaks=11:45-12:45"), "\(sheet) breaks 12:00-13:00"),
        Case(
            "what rounding empties", rounding(60, .up, .down), Row("\(nine) breaks=12:10-12:50"),
            sheet),
        Case(
            "known counts before rounding", rounding(60, .down, .up),
            Row("\(nine) breaks=12:10-12:50 total=40"), "\(sheet) breaks 12:00-13:00"),
        Case(
            "clipped to the rounded span",
            Company {
                $0.integration.time = TimeSettings(unit: 15, clockIn: .up, clockOut: .down)
            }, Row("in=09:05 out=18:05 breaks=09:05-09:20/17:55-18:05"),
            "timesheet 09:15-18:00 breaks 09:15-09:20/17:55-18:00 notes trimmed-break"),
        Case(
            "clipped away",
            Company {
                $0.integration.time = TimeSettings(unit: 15, clockIn: .up)
            }, Row("in=09:05 out=18:00 breaks=09:05-09:15 total=10"),
            "timesheet 09:15-18:00 notes trimmed-break"),
        Case(
            "rounded over the edge", rounding(60, .down, .up), Row("\(nine) breaks=17:30-18:00"),
            "\(sheet) breaks 17:00-18:00"),
        Case(
            "minutes lost to the span", day("17:30-18:30"),
            "\(sheet) breaks 17:30-18:00 notes trimmed-break"),
        Case("outside, after", day("18:00-18:30"), "\(sheet) notes trimmed-break"),
        Case("overlapping", day("12:00-13:00/12:30-13:30"), "\(sheet) breaks 12:00-13:30"),
        Case("touching", day("12:00-12:30/12:30-13:00"), "\(sheet) breaks 12:00-13:00"),
        Case("one inside another", day("12:00-14:00/12:30-13:00"), "\(sheet) breaks 12:00-14:00"),
        Case(
            "a minute apart", day("12:00-12:30/12:31-13:00"),
            "\(sheet) breaks 12:00-12:30/12:31-13:00"),
        Case(
            "made to touch", rounding(15, .down, .up),
            Row("\(nine) breaks=12:00-12:20/12:35-13:00"),
            "\(sheet) breaks 12:00-13:00"),
    ]

    static let totals: [Case] = [
        Case(
            "total below known", day("12:00-13:00", "total=45"),
            "\(sheet) breaks 12:00-13:00 notes break-total-differs"),
        Case(
            "known is a union", day("12:00-13:00/12:30-13:30", "total=90"),
            "\(sheet) breaks 12:00-13:30"),
        Case(
            "known lies inside the span", day("08:30-09:30", "total=30"),
            "\(sheet) breaks 09:00-09:30 notes trimmed-break"),
        Case(
            "known outside the span is none", day("08:30-09:30", "total=29"),
            "\(sheet) breaks 09:00-09:30 notes break-total-differs trimmed-break"),
        Case(
            "ignore what has no place", unplaced(.ignore),
            Row("\(nine) breaks=12:00-12:45 total=60"),
            "\(sheet) breaks 12:00-12:45 notes break-total-differs"),
        Case(
            "ignore a total alone", unplaced(.ignore), Row("\(nine) total=60"),
            "\(sheet) notes break-total-differs"),
        Case(
            "hold what has no place", unplaced(.hold), Row("\(nine) breaks=12:00-12:45 total=60"),
            "held unplaced-break break_total 15"),
        Case(
            "hold nothing where all fits", unplaced(.hold),
            Row("\(nine) breaks=12:00-13:00 total=60"),
            "\(sheet) breaks 12:00-13:00"),
        Case(
            "a dropped one has no place", unplaced(.hold), Row("\(nine) breaks=12:00- total=60"),
            "held unplaced-break break_total 60"),
    ]

    private static let nine = "in=09:00 out=18:00"
    private static let sheet = "timesheet 09:00-18:00"
    private static let nightSheet = "timesheet 22:00-30:00"

    private static func rounding(
        _ unit: Int, _ start: TimeSettings.Rounding, _ end: TimeSettings.Rounding
    ) -> Company {
        Company {
            $0.integration.time = TimeSettings(unit: unit, breakStart: start, breakEnd: end)
        }
    }

    private static func unplaced(_ unplaced: BreakSettings.Unplaced) -> Company {
        Company { $0.integration.breaks.unplaced = unplaced }
    }

    /// 09:00 to 18:00 with these breaks.
    private static func day(_ breaks: String, _ more: String = "") -> Row {
        Row("\(nine) breaks=\(breaks) \(more)")
    }
}

extension Case {
    /// A night from 22:00 to 06:00 with these breaks, in a company that takes `30:00`.
    fileprivate init(
        night sentence: String, _ breaks: String, _ expected: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        self.init(
            sentence, Company { $0.integration.time.pastMidnight = .extended },
            Row("in=22:00 out=30:00 \(breaks)"), expected, sourceLocation: sourceLocation)
    }
}
