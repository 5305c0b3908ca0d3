import PipelineSettings
import Testing
import WorkModel

/// Rule 6's leave; its times have a table of their own.
@Suite struct Rule6LeaveTests {
    @Test(arguments: contradictions + expressed) func `decides leave`(_ row: Case) throws {
        try row.check()
    }

    static let contradictions: [Case] = [
        // Full-day leave or away with any of the four times.
        Case("leave with clock-in", "segment=有休 in=09:00", withClock),
        Case("leave with clock-out", "segment=有休 out=18:00", withClock),
        Case("leave with punched-in", "segment=有休 punched_in=09:00", withClock),
        Case("leave with punched-out", "segment=有休 punched_out=18:00", withClock),
        Case(
            "away with times", "segment=休職 in=09:00 out=18:00",
            "held leave-with-clock segment 休職"),
        Case("before half-day-unclear", "segment=有休 days=0.5 in=09:00 out=18:00", withClock),
        Case(
            "the user's away", over(SegmentMeaning(work: false, away: true)),
            "in=09:00 out=18:00", "held leave-with-clock segment 出勤"),

        // Half a day.
        Case("full, half a day", "segment=有休 days=0.5", "held half-day-unclear segment 有休"),
        Case(
            "full, half a day, hourly leave", "segment=有休 days=0.5 hourly=60",
            "held half-day-unclear segment 有休"),
        Case("none, half a day", "days=0.5 in=09:00 out=13:00", halfUnclear),
        Case(
            "none, half a day, hourly leave 0", "days=0.5 hourly=0 in=09:00 out=13:00", halfUnclear),
        Case(
            "none, half a day, hourly leave", "days=0.5 hourly=60 in=09:00 out=18:00 worked=480",
            "timesheet 09:00-18:00 hourly 60 notes hourly-leave-by-hand"),
        Case(
            "half, half a day", .withLeaveColumns, "segment=午前休 days=0.5 in=13:00 out=18:00",
            "timesheet 13:00-18:00 leave morning named 午前休"),
        Case("none, a whole day, with times", "days=1 in=09:00 out=18:00", "timesheet 09:00-18:00"),
        Case("full, a whole day", "segment=有休 days=1", byHand),
        Case("before leave-by-hand", "segment=有休 days=0.50", "held half-day-unclear segment 有休"),
        Case("a day off, half a day", "segment=公休 days=0.5", "held half-day-unclear segment 公休"),
        Case("none, half a day, no times", "days=0.5", halfUnclear),

        // Leave none, no times.
        Case("days above 0", "days=0.25", "held leave-unclear segment 出勤"),
        Case("hours above 0", "hourly=1", "held leave-unclear segment 出勤"),
        Case("half a day and hours", "days=0.5 hourly=240", "held leave-unclear segment 出勤"),
        Case("before in-progress", "date=2026-11-20 hourly=60", "held leave-unclear segment 出勤"),
        Case("a day off", "segment=公休 hourly=60", "held leave-unclear segment 公休"),
        Case("one time is a time", "days=1 in=09:00", "held missing-clock-out clock_out"),
    ]

    static let expressed: [Case] = [
        // Full-day leave.
        Case("full, not expressed", "segment=有給休暇", byHand),
        Case(
            "full, expressed", .withLeaveColumns, "segment=有給休暇",
            "timesheet leave full named 有給休暇"),
        Case(
            "no entry for full", Company { $0.target.leaveColumns = LeaveColumns(morning: []) },
            "segment=有給休暇", byHand),
        Case(
            "an entry without columns expresses it",
            Company { $0.target.leaveColumns = LeaveColumns(full: []) }, "segment=有給休暇",
            "timesheet leave full named 有給休暇"),
        Case(
            "no clock times and no breaks", .withLeaveColumns,
            "segment=有給休暇 breaks=12:00-13:00 total=60", "timesheet leave full named 有給休暇"),
        Case(
            "full in the future or today is no matter", including(.withLeaveColumns),
            "date=2026-11-21 segment=有給休暇", "timesheet leave full named 有給休暇"),
        Case(
            "the user's name of it",
            over(SegmentMeaning(work: false, leave: .full, leaveName: "特")),
            "segment=出勤", byHand),

        // Half-day leave.
        Case(
            "morning, not expressed", "segment=午前休 in=13:00 out=18:00",
            "timesheet 13:00-18:00 leave morning named 午前休 notes leave-by-hand"),
        Case(
            "afternoon, not expressed", "segment=出勤（午後休） in=09:00 out=12:00",
            "timesheet 09:00-12:00 leave afternoon named 出勤(午後休) notes leave-by-hand"),
        Case(
            "afternoon, expressed", .withLeaveColumns, "segment=午後休 in=09:00 out=12:00",
            "timesheet 09:00-12:00 leave afternoon named 午後休"),
        Case(
            "no entry for afternoon",
            Company { $0.target.leaveColumns = LeaveColumns(full: [], morning: []) },
            "segment=午後休 in=09:00 out=12:00",
            "timesheet 09:00-12:00 leave afternoon named 午後休 notes leave-by-hand"),
        Case(
            "an entry for morning",
            Company { $0.target.leaveColumns = LeaveColumns(morning: []) },
            "segment=午前休 in=13:00 out=18:00", "timesheet 13:00-18:00 leave morning named 午前休"),
        Case(
            "half leave without times", "segment=午前休 days=0.5",
            "held missing-clock-in clock_in"),

        // A day off with times.
        Case(
            "a day off with times", "segment=公休 in=09:00 out=18:00",
            "timesheet 09:00-18:00 notes worked-on-day-off"),
        Case(
            "by its kind", "segment=創立記念日 segment_kind=off in=09:00 out=18:00",
            "timesheet 09:00-18:00 notes worked-on-day-off"),
        Case("with one time", "segment=公休 in=09:00", "held missing-clock-out clock_out"),
    ]

    private static let withClock = "held leave-with-clock segment 有休"
    private static let halfUnclear = "held half-day-unclear segment 出勤"
    private static let byHand = "ignored leave-by-hand"

    /// A company in which 出勤 means something else.
    private static func over(_ meaning: SegmentMeaning) -> Company {
        Company { $0.integration.segments = [SegmentMapping(title: "出勤", meaning: meaning)] }
    }

    private static func including(_ company: Company) -> Company {
        var company = company
        company.window.days = .last(40, includeToday: true)
        return company
    }
}
