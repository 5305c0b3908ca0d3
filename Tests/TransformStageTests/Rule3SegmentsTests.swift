import PipelineSettings
import Testing
import WorkModel

@Suite struct Rule3SegmentsTests {
    @Test(arguments: cases + withoutLeave) func `ends days without times`(_ row: Case) throws {
        try row.check()
    }

    static let cases: [Case] = [
        // A day off.
        Case("a day off", "segment=公休", "ignored not-worked"),
        Case("a day away", "segment=欠勤", "ignored not-worked"),
        Case("with zeros for leave", "segment=公休 days=0.0 hourly=0", "ignored not-worked"),
        Case("whoever it is: no number", "number= segment=公休", "ignored not-worked"),
        Case("whoever it is: no member", "number=Z9 segment=公休", "ignored not-worked"),
        Case(
            "whoever it is: twice a day", ["segment=公休", "segment=公休"],
            ["ignored not-worked", "ignored not-worked"]),
        Case("today too", today, "date=2026-11-21 segment=公休", "ignored not-worked"),
        Case("by its kind", "segment=創立記念日 segment_kind=off", "ignored not-worked"),
        Case("with leave counted", "segment=公休 days=1", "held leave-unclear segment 公休"),
        Case("with half a day counted", "segment=公休 days=0.5", "held half-day-unclear segment 公休"),
        Case("with hourly leave", "segment=欠勤 hourly=60", "held leave-unclear segment 欠勤"),
        Case(
            "breaks alone are no times", "segment=公休 breaks=12:00-13:00 total=60",
            "ignored not-worked"),

        // Today.
        Case("today", today, "date=2026-11-21", "ignored in-progress"),
        Case("today, half leave", today, "date=2026-11-21 segment=午前休", "ignored in-progress"),
        Case("today, unmapped", today, "date=2026-11-21 segment=謎", "ignored in-progress"),
        Case("today, nobody's", today, "date=2026-11-21 number=Z9", "ignored in-progress"),
        Case("today, full leave", today, "date=2026-11-21 segment=有休", "ignored leave-by-hand"),
        Case(
            "today, leave counted on a day off", today, "date=2026-11-21 segment=公休 days=1",
            "ignored in-progress"),
        Case("yesterday", today, "date=2026-11-20", "ignored unpunched"),

        // Plain work.
        Case("plain work", "segment=出勤", "ignored unpunched"),
        Case("with zeros for leave", "days=0 hourly=0", "ignored unpunched"),
        Case("by its kind", "segment=シフトA segment_kind=work", "ignored unpunched"),
        Case("by an empty title", "segment=", "ignored unpunched"),
        Case("with leave counted", "days=1", "held leave-unclear segment 出勤"),
        Case("with hourly leave", "hourly=30", "held leave-unclear segment 出勤"),
        Case("half leave is no plain work", "segment=午後休", "held missing-clock-in clock_in"),
        Case("unpunched: hold", holding, "segment=出勤", "held missing-clock-in clock_in"),
        Case(
            "unpunched: hold, on a settling day", holding, "date=2026-11-20",
            "ignored in-progress"),
        Case("one time is enough to go on", "in=09:00", "held missing-clock-out clock_out"),
        Case("a punch is enough to go on", "punched_out=18:00", "held missing-clock-in clock_in"),

        // Unmapped, only after rules 4 and 5.
        Case("unmapped", "segment=謎 in=09:00 out=18:00", "held unmapped-segment segment 謎"),
        Case("unmapped without times", "segment=謎", "held unmapped-segment segment 謎"),
        Case("a kind that says nothing", "segment=謎 segment_kind=other", unmapped),
        Case(
            "leave that the kind can't tell", "segment=誕生日休暇 segment_kind=off",
            "held unmapped-segment segment 誕生日休暇"),
        Case("nobody unknown is listed twice", "number=Z9 segment=謎", "ignored not-a-member"),
        Case("no number comes first", "number= segment=謎", missingNumber),
        Case(
            "duplicates come first", ["segment=謎", "segment=謎"],
            ["held duplicate-day date 2", "held duplicate-day date 2"]),
    ]

    /// With `timesheet.leave: false`.
    static let withoutLeave: [Case] = [
        Case("full leave without times", .withoutLeave, "segment=有休", "ignored not-worked"),
        Case("half leave without times", .withoutLeave, "segment=午前休", "ignored not-worked"),
        Case("half leave, half a day", .withoutLeave, "segment=午前休 days=0.5", notWorked),
        Case("days count as 0", .withoutLeave, "days=1", "ignored unpunched"),
        Case("half a day counts as 0", .withoutLeave, "days=0.5 in=09:00 out=18:00", kept),
        Case("hours count as 0", .withoutLeave, "hourly=60", "ignored unpunched"),
        Case("a day off with days", .withoutLeave, "segment=公休 days=1", "ignored not-worked"),
        Case(
            "half leave with times is plain work", .withoutLeave,
            "segment=午前休 days=0.5 in=13:00 out=18:00", "timesheet 13:00-18:00"),
        Case(
            "full leave with times is a day off with times", .withoutLeave,
            "segment=有休 in=13:00 out=18:00", "timesheet 13:00-18:00 notes worked-on-day-off"),
        Case(
            "away stays away", .withoutLeave, "segment=欠勤 in=09:00 out=18:00",
            "held leave-with-clock segment 欠勤"),
        Case(
            "today's leave",
            Company {
                $0.target.timesheet.leave = false
                $0.window.days = .last(40, includeToday: true)
            }, "date=2026-11-21 segment=有休", "ignored not-worked"),
    ]

    private static let kept = "timesheet 09:00-18:00"
    private static let unmapped = "held unmapped-segment segment 謎"
    private static let notWorked = "ignored not-worked"
    private static let missingNumber = "held missing-employee-number employee_number"
    private static let holding = Company { $0.integration.unpunched = .hold }
    private static let today = Company { $0.window.days = .last(40, includeToday: true) }
}
