import PipelineSettings
import Testing
import WorkModel

/// Rule 6's clock times; its leave has a table of its own.
@Suite struct Rule6TimesTests {
    @Test(arguments: missing + order + basis) func `decides clock times`(_ row: Case) throws {
        try row.check()
    }

    @Test(arguments: rounding + midnight) func `rounds and clips`(_ row: Case) throws {
        try row.check()
    }

    static let missing: [Case] = [
        Case("clock-in", "out=18:00", "held missing-clock-in clock_in"),
        Case("clock-out", "in=09:00", "held missing-clock-out clock_out"),
        Case("both", "punched_in=09:00 punched_out=18:00", "held missing-clock-in clock_in"),
        Case("today", including, "date=2026-11-21 in=09:00", "ignored in-progress"),
        Case("the day before, that settles", "date=2026-11-20 in=09:00", "ignored in-progress"),
        Case("the day before, without clock-in", "date=2026-11-20 out=18:00", inProgress),
        Case("the day before, with both", "date=2026-11-20 in=09:00 out=18:00", kept),
        Case("two days before", "date=2026-11-19 in=09:00", "held missing-clock-out clock_out"),
        Case(
            "settle_days 0", settling(0), "date=2026-11-20 in=09:00",
            "held missing-clock-out clock_out"),
        Case("settle_days 3", settling(3), "date=2026-11-18 in=09:00", "ignored in-progress"),
        Case(
            "settle_days 3, past", settling(3), "date=2026-11-17 in=09:00",
            "held missing-clock-out clock_out"),
        Case(
            "settle_days 0, today", settling(0, including), "date=2026-11-21 in=09:00", inProgress),
    ]

    static let order: [Case] = [
        Case(
            "out before in", "in=18:00 out=09:00",
            "held clock-out-before-clock-in clock_out 18:00-09:00"),
        Case(
            "out equals in", "in=09:00 out=09:00",
            "held clock-out-before-clock-in clock_out 09:00-09:00"),
        Case("one minute", "in=09:00 out=09:01", "timesheet 09:00-09:01"),
        Case("in before 00:00", "in=-00:01 out=09:00", "held starts-day-before clock_in -00:01"),
        Case("in at 00:00", "in=00:00 out=09:00", "timesheet 00:00-09:00"),
        Case("negative zero", "in=-00:00 out=09:00", "timesheet 00:00-09:00"),
        Case(
            "both before 00:00, in order", "in=-02:00 out=-01:00",
            "held starts-day-before clock_in -02:00"),
        Case(
            "both before 00:00, out of order", "in=-01:00 out=-02:00",
            "held clock-out-before-clock-in clock_out -01:00--02:00"),
    ]

    static let basis: [Case] = [
        Case("worked by default", "in=09:00 out=18:00 punched_in=08:50 punched_out=18:10", kept),
        Case(
            "punched", punched, "in=09:00 out=18:00 punched_in=08:50 punched_out=18:10",
            "timesheet 08:50-18:10"),
        Case(
            "never mixed: in", punched, "in=09:00 out=18:00 punched_out=18:10",
            "held missing-clock-in punched_in"),
        Case(
            "never mixed: out", punched, "in=09:00 out=18:00 punched_in=08:50",
            "held missing-clock-out punched_out"),
        Case(
            "in order", punched, "in=09:00 out=18:00 punched_in=18:10 punched_out=08:50",
            "held clock-out-before-clock-in punched_out 18:10-08:50"),
        Case(
            "in before 00:00", punched, "punched_in=-00:30 punched_out=08:50",
            "held starts-day-before punched_in -00:30"),
    ]

    static let rounding: [Case] = [
        Case(
            "not by default", time { $0.unit = 60 }, "in=08:59 out=18:01", "timesheet 08:59-18:01"),
        Case("to 1 minute", both(1, .up, .down), "in=08:59 out=18:01", "timesheet 08:59-18:01"),
        Case("to 5: up and down", both(5, .up, .down), "in=08:56 out=18:04", kept),
        Case("to 10: down and up", both(10, .down, .up), "in=09:09 out=17:51", kept),
        Case("to 15, what fits stays", both(15, .up, .up), "in=09:00 out=18:00", kept),
        Case("to 15: nearest", both(15, .nearest, .nearest), "in=09:07 out=17:53", kept),
        Case(
            "to 15: nearest, past the half", both(15, .nearest, .nearest), "in=08:53 out=18:07",
            kept),
        Case("to 30: halves go later", both(30, .nearest, .nearest), "in=08:45 out=17:45", kept),
        Case("to 10: halves go later", both(10, .nearest, .nearest), "in=08:55 out=17:55", kept),
        Case("to 60: halves go later", both(60, .nearest, .nearest), "in=08:30 out=17:30", kept),
        Case("to 60: before the half", both(60, .nearest, .nearest), "in=09:29 out=18:29", kept),
        Case(
            "each its own way", both(15, .none, .down), "in=08:59 out=18:14",
            "timesheet 08:59-18:00"),
        Case(
            "what rounding empties", both(60, .up, .down), "in=09:01 out=09:59",
            "held clock-out-before-clock-in clock_out 09:01-09:59 → 10:00-09:00"),
        Case(
            "what rounding makes equal", both(30, .up, .down), "in=09:10 out=09:50",
            "held clock-out-before-clock-in clock_out 09:10-09:50 → 09:30-09:30"),
        Case("up to 24:00", both(60, .none, .up), "in=20:00 out=23:01", "timesheet 20:00-24:00"),
        Case(
            "past 24:00", both(60, .none, .up), "in=20:00 out=24:01",
            "held past-midnight clock_out 20:00-25:00"),
        Case(
            "back to 24:00", both(60, .none, .down), "in=20:00 out=24:59", "timesheet 20:00-24:00"),
        Case(
            "down to 00:00", both(60, .down, .none), "in=00:59 out=09:00", "timesheet 00:00-09:00"),
        Case(
            "in before 00:00, before rounding", both(60, .up, .none), "in=-00:30 out=09:00",
            "held starts-day-before clock_in -00:30"),
        Case(
            "out ≤ in, before rounding", both(60, .down, .up), "in=09:30 out=09:30",
            "held clock-out-before-clock-in clock_out 09:30-09:30"),
    ]

    static let midnight: [Case] = [
        Case("24:00 itself is fine", "in=15:00 out=24:00", "timesheet 15:00-24:00"),
        Case("hold by default", "in=22:00 out=26:30", "held past-midnight clock_out 22:00-26:30"),
        Case("one minute after", "in=15:00 out=24:01", "held past-midnight clock_out 15:00-24:01"),
        Case("extended", after(.extended), "in=17:00 out=25:30", "timesheet 17:00-25:30"),
        Case("extended, 24:00", after(.extended), "in=17:00 out=24:00", "timesheet 17:00-24:00"),
        Case(
            "extended, from 24:00 on", after(.extended), "in=24:00 out=26:00",
            "timesheet 24:00-26:00"),
        Case("clip", after(.clip), "in=22:00 out=26:30", "timesheet 22:00-24:00 notes clipped"),
        Case("clip, 24:00", after(.clip), "in=22:00 out=24:00", "timesheet 22:00-24:00"),
        Case(
            "clip, from 23:59", after(.clip), "in=23:59 out=24:01",
            "timesheet 23:59-24:00 notes clipped"),
        Case(
            "clip, from 24:00 on", after(.clip), "in=24:00 out=26:00",
            "held past-midnight clock_out 24:00-26:00"),
        Case(
            "clip, from later on", after(.clip), "in=25:00 out=26:00",
            "held past-midnight clock_out 25:00-26:00"),

        // Over 24 hours.
        Case("24 hours", after(.extended), "in=09:00 out=33:00", "timesheet 09:00-33:00"),
        Case(
            "24 hours and a minute", after(.extended), "in=09:00 out=33:01",
            "held day-too-long clock_out 09:00-33:01"),
        Case(
            "before past-midnight", "in=09:00 out=33:01", "held day-too-long clock_out 09:00-33:01"),
        Case(
            "before clipping", after(.clip), "in=09:00 out=33:01",
            "held day-too-long clock_out 09:00-33:01"),
        Case("from midnight to midnight", "in=00:00 out=24:00", "timesheet 00:00-24:00"),
        Case(
            "rounded into 24 hours",
            time { ($0.unit, $0.clockOut, $0.pastMidnight) = (60, .down, .extended) },
            "in=09:00 out=33:30", "timesheet 09:00-33:00"),
        Case(
            "rounded out of 24 hours",
            time { ($0.unit, $0.clockOut, $0.pastMidnight) = (60, .up, .extended) },
            "in=09:10 out=33:05", "held day-too-long clock_out 09:10-34:00"),
    ]

    private static let kept = "timesheet 09:00-18:00"
    private static let inProgress = "ignored in-progress"
    private static let punched = time { $0.basis = .punched }
    private static let including = Company { $0.window.days = .last(40, includeToday: true) }

    private static func settling(_ days: Int, _ company: Company = Company()) -> Company {
        var company = company
        company.window.settleDays = days
        return company
    }

    private static func time(_ change: (inout TimeSettings) -> Void) -> Company {
        Company { change(&$0.integration.time) }
    }

    private static func both(
        _ unit: Int, _ clockIn: TimeSettings.Rounding, _ clockOut: TimeSettings.Rounding
    ) -> Company {
        time { ($0.unit, $0.clockIn, $0.clockOut) = (unit, clockIn, clockOut) }
    }

    private static func after(_ pastMidnight: TimeSettings.PastMidnight) -> Company {
        time { $0.pastMidnight = pastMidnight }
    }
}
