import Testing
import WorkModel

@testable import Conductor

/// Rule 9: what comparing a day finds, worked out by hand.
@Suite struct CompareDayTests {
    /// Minutes by attendance, by the other mode, as CrowdLog shows them, recorded; then the finding.
    @Test(
        arguments: [
            (480, 480, 480, 480, nil),
            (480, 480, 480, 466, nil), (480, 480, 480, 465, .differs),
            (480, 480, 480, 494, nil), (480, 480, 480, 495, .differs),
            (480, 480, 480, 479, nil), (480, 480, 480, 0, .noManHours), (0, 0, 0, 0, nil),
            (0, 0, 0, 30, .differs), (10, 10, 10, 0, .noManHours),
            // Leave inside: CrowdLog shows the break alone.
            (420, 420, 480, 420, .hourlyLeave), (420, 420, 480, 434, .hourlyLeave),
            (420, 420, 480, 435, .differs), (420, 420, 480, 480, .differs),
            (420, 420, 480, 466, .differs), (420, 420, 434, 420, nil),
            // Leave outside: the merged break is too long.
            (420, 480, 420, 480, .breakMode), (420, 480, 420, 420, nil),
            (420, 480, 420, 466, .breakMode), (420, 480, 420, 465, .differs),
            (480, 420, 480, 420, .breakMode),
            // The other mode holds the day.
            (480, nil, 480, 420, .differs),
        ] as [(Int, Int?, Int, Int, HoursFinding?)])
    func `compares a day of work`(
        minutes: Int, other: Int?, shown: Int, recorded: Int, expected: HoursFinding?
    ) {
        let day = AttendedDay.worked(
            minutes: minutes, other: other, shown: shown, isUnsure: false)
        #expect(compareDay(day, manHours: recorded, tolerance: 15) == expected)
    }

    @Test(
        arguments: [
            (0, 480, nil), (0, 481, .differs), (1, 481, .differs), (60, 539, nil),
            (60, 540, .differs),
            (1440, 1, nil),
        ] as [(Int, Int, HoursFinding?)])
    func `differs from the tolerance on`(tolerance: Int, recorded: Int, expected: HoursFinding?) {
        let day = AttendedDay.worked(minutes: 480, other: 480, shown: 480, isUnsure: false)
        #expect(compareDay(day, manHours: recorded, tolerance: tolerance) == expected)
    }

    @Test(
        arguments: [
            (nil, 60, .noAttendance), (nil, 0, nil), (nil, nil, nil),
            (.off(code: "not-worked"), 60, .dayOff), (.off(code: ""), nil, nil),
            (.held(code: "missing-clock-out"), 60, .held), (.held(code: "past-midnight"), nil, nil),
            (.ignored(code: "unpunched"), 60, .ignored), (.ignored(code: "unpunched"), 0, nil),
        ] as [(AttendedDay?, Int?, HoursFinding?)])
    func `tells man-hours on days without a timesheet`(
        day: AttendedDay?, recorded: Int?, expected: HoursFinding?
    ) {
        #expect(compareDay(day, manHours: recorded, tolerance: 15) == expected)
    }

    @Test(
        arguments: [
            ("09:00", "18:00", "", 540), ("09:00", "18:00", "12:00-13:00", 480),
            ("22:00", "31:00", "23:30-24:30/26:00-26:15", 465), ("", "", "", nil),
        ] as [(String, String, String, Int?)])
    func `counts as CrowdLog does`(
        clockIn: String, clockOut: String, breaks: String, expected: Int?
    ) {
        #expect(shownMinutes(clockIn: clockIn, clockOut: clockOut, breaks: breaks) == expected)
    }

    @Test func `an integration's timesheet counts over another's held day`() {
        let days: [AttendedDay] = [
            .worked(minutes: 1, other: nil, shown: 1, isUnsure: false),
            .held(code: "past-midnight"),
            .ignored(code: "lower-precedence"), .off(code: "not-worked"),
        ]
        for (index, day) in days.enumerated() {
            #expect(days.map { day.counts(over: $0) } == days.indices.map { index < $0 })
        }
    }
}
