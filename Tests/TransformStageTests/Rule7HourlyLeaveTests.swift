import PipelineSettings
import Testing
import WorkModel

/// Hourly leave, which has no times in HRMOS.
@Suite struct Rule7HourlyLeaveTests {
    @Test(arguments: cases) func `tells where hourly leave lay`(_ row: Case) throws {
        try row.check()
    }

    /// 09:00 to 18:00 is 540 minutes, less a break of 60.
    static let cases: [Case] = [
        Case("no hourly leave", "\(day) worked=420", "timesheet 09:00-18:00 breaks 12:00-13:00"),
        Case(
            "hourly leave 0", "\(day) hourly=0 worked=420",
            "timesheet 09:00-18:00 breaks 12:00-13:00"),
        Case("excess 0: it lay outside", "\(day) hourly=60 worked=480", sheet),
        Case(
            "excess 60: inside", "\(day) hourly=60 worked=420",
            "\(sheet) notes hourly-leave-by-hand"),
        Case("worked not known", "\(day) hourly=60", "\(sheet) notes hourly-leave-by-hand"),
        Case("excess 30", "\(day) hourly=60 worked=450", "\(sheet) notes hours-differ"),
        Case("excess 61", "\(day) hourly=60 worked=419", "\(sheet) notes hours-differ"),
        Case("excess below 0", "\(day) hourly=60 worked=481", "\(sheet) notes hours-differ"),
        Case(
            "by break_total, not by known",
            "\(nine) breaks=12:00-13:00 total=45 hourly=60 worked=435",
            "\(sheet) notes break-total-differs hourly-leave-by-hand"),
        Case("by known without a total", "\(nine) breaks=12:00-13:00 hourly=60 worked=480", sheet),
        Case(
            "a total of 0", "\(nine) breaks=12:00-13:00 total=0 hourly=60 worked=480",
            "timesheet 09:00-18:00 hourly 60 notes hourly-leave-by-hand"),
        Case(
            "with a placed break", "\(nine) total=60 hourly=60 worked=420",
            "\(sheet) notes hourly-leave-by-hand placed-break"),
        Case(
            "on recorded times, not written ones",
            Company {
                $0.integration.time = TimeSettings(unit: 30, clockIn: .up, clockOut: .down)
            }, "in=08:50 out=18:10 breaks=12:00-13:00 hourly=60 worked=500", sheet),
        Case(
            "on clipped days too",
            Company {
                $0.integration.time.pastMidnight = .clip
            }, "in=18:00 out=26:00 hourly=60 worked=420",
            "timesheet 18:00-24:00 hourly 60 notes clipped hourly-leave-by-hand"),
        Case(
            "half a day of it", "\(day) hourly=240 days=0.5 worked=240",
            "timesheet 09:00-18:00 breaks 12:00-13:00 hourly 240 notes hourly-leave-by-hand"),
        Case(
            "on half leave", .withLeaveColumns,
            "segment=午前休 days=0.5 in=13:00 out=18:00 hourly=60 worked=240",
            "timesheet 13:00-18:00 leave morning named 午前休 hourly 60 notes hourly-leave-by-hand"),
    ]

    private static let nine = "in=09:00 out=18:00"
    private static let day = "\(nine) breaks=12:00-13:00 total=60"
    private static let sheet = "timesheet 09:00-18:00 breaks 12:00-13:00 hourly 60"
}
