import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage

/// Working days with their stamps, as cells of attendance (`other-sources.md` §4.2, §4.3).
@Suite struct CellsTests {
    /// Reads stamps such as `1 09:00` (code and time from the work date's midnight).
    private func stamps(_ text: String) throws -> [KingOfTimeStamp] {
        try text.split(separator: ",").map { stamp in
            let parts = stamp.split(separator: " ").map(String.init)
            let kind = try #require(UInt8(parts[0]).flatMap(KingOfTimeStamp.Kind.init))
            let minutes = try #require(ClockTime(parts[1])).minutes
            return KingOfTimeStamp(seconds: minutes * 60 + 37, kind: kind)
        }
    }

    private func cells(
        _ text: String, breakTime: Int? = nil, totalWork: Int? = nil,
        leave: KingOfTimeLeave = KingOfTimeLeave(), dayType: String = "平日",
        _ change: (inout KingOfTimeRules) -> Void = { _ in }
    ) throws -> KingOfTimeCells {
        var rules = KingOfTimeRules()
        change(&rules)
        let working = KingOfTimeWorking(
            dayType: dayType, breakTime: breakTime, totalWork: totalWork, leave: leave)
        return KingOfTimeCells(working, stamps: try stamps(text), rules: rules)
    }

    @Test(arguments: [
        // The example of the reference: stamps in no order, out after midnight.
        ("2 25:30,1 21:30", "21:30", "25:30"),
        // 33 hours after forgotten stamps.
        ("1 09:00,2 42:00", "09:00", "42:00"),
        ("1 09:00", "09:00", ""), ("2 18:00", "", "18:00"), ("", "", ""),
        // An out before the first in, and an in after the last out.
        ("2 08:00,1 09:00,2 18:00", "", "18:00"), ("1 09:00,2 12:00,1 13:00", "09:00", ""),
        // Two pairs.
        ("1 13:00,2 12:00,1 09:00,2 18:00", "09:00", "18:00"),
        // Twice in: nobody can say which counts.
        ("1 09:00,1 13:00,2 18:00", "09:00/13:00", "18:00"),
        ("1 09:00,2 18:00,2 19:00", "09:00", "18:00/19:00"),
    ])
    func `takes the first clock-in and the last clock-out`(
        text: String, clockIn: String, clockOut: String
    ) throws {
        let cells = try cells(text)
        #expect(cells.clockIn == clockIn)
        #expect(cells.clockOut == clockOut)
    }

    @Test(arguments: [
        ("1 09:00,3 12:00,4 13:00,2 18:00", "12:00-13:00", 60, 480, "60"),
        // An automatic break has no stamps.
        ("1 09:00,2 18:00", "", 60, 480, "60"),
        // Part of it stamped.
        ("1 09:00,3 12:00,4 12:30,2 18:00", "12:00-12:30", 60, 480, "60"),
        ("1 09:00,3 12:00,2 18:00", "12:00-", 0, 540, "0"),
        ("1 09:00,4 13:00,2 18:00", "-13:00", 0, 540, "0"),
        ("1 09:00,3 12:00,3 15:00,4 15:10,2 18:00", "12:00-/15:00-15:10", 10, 530, "10"),
        // Two pairs: what lies between is a break, counted in breakTime or not.
        ("1 09:00,2 12:00,1 13:00,2 18:00", "12:00-13:00", 0, 480, "60"),
        ("1 09:00,2 12:00,1 13:00,2 18:00", "12:00-13:00", 60, 480, "60"),
        (
            "1 09:00,2 12:00,1 13:00,3 15:00,4 15:15,2 18:00", "12:00-13:00/15:00-15:15", 15, 465,
            "75"
        ),
    ])
    func `takes breaks from stamps and their minutes from breakTime`(
        text: String, breaks: String, breakTime: Int, totalWork: Int, total: String
    ) throws {
        let cells = try cells(text, breakTime: breakTime, totalWork: totalWork)
        #expect(cells.breaks == breaks)
        #expect(cells.breakTotal == total)
        #expect(cells.worked == String(totalWork))
    }

    @Test func `knows no minutes of break where the service says none`() throws {
        let cells = try cells("1 09:00,3 12:00,4 13:00,2 18:00")
        #expect(cells.breakTotal == "")
        #expect(cells.worked == "")
    }

    @Test(arguments: [
        (KingOfTimeAPI.GoingOut.ignore, "12:00-13:00", 480, "60"),
        // Half an hour of it lies outside the break.
        (.break, "12:00-13:00/12:10-12:50/15:00-15:30", 450, "90"),
        // The working time tells that it is counted, or not deducted.
        (.break, "12:00-13:00/12:10-12:50/15:00-15:30", 480, "60"),
    ])
    func `takes going out for a break or not, as pipeline.yml says`(
        rule: KingOfTimeAPI.GoingOut, breaks: String, totalWork: Int, total: String
    ) throws {
        let text = "1 09:00,3 12:00,7 12:10,8 12:50,4 13:00,7 15:00,8 15:30,2 18:00"
        let cells = try cells(text, breakTime: 60, totalWork: totalWork) { $0.goingOut = rule }
        #expect(cells.breaks == breaks)
        #expect(cells.breakTotal == total)
    }

    @Test func `holds a day of several pairs where pipeline.yml says so`() throws {
        let cells = try cells("1 09:00,2 12:00,1 13:00,2 18:00") { $0.betweenPairs = .hold }
        #expect(cells.clockIn == "09:00/13:00")
        #expect(cells.clockOut == "12:00/18:00")
        #expect(cells.breaks == "")
    }

    @Test func `keeps stamps that nobody can read, so that they hold the day`() throws {
        let cells = KingOfTimeCells(
            KingOfTimeWorking(), stamps: try stamps("1 09:00,2 18:00"), unread: ["5 soon"],
            rules: KingOfTimeRules())
        #expect(cells.breaks == "5 soon")
    }

    @Test func `takes hourly leave in minutes, be it over a break`() throws {
        let leave = KingOfTimeLeave(hours: [
            KingOfTimeLeave.Hours(start: "2026-10-05T11:00+09:00", minutes: 60),
            KingOfTimeLeave.Hours(start: "2026-10-05T16:00+09:00", minutes: 30),
        ])
        let cells = try cells(
            "1 09:00,3 12:00,4 13:00,2 18:00", breakTime: 60, totalWork: 390, leave: leave)
        #expect(cells.hourlyLeave == "90")
        #expect(cells.breaks == "12:00-13:00")
        #expect((cells.segment, cells.kind, cells.leaveDays) == ("出勤", "work", ""))
    }

    @Test(arguments: [(true, "approved"), (false, "unsubmitted"), (nil, "")])
    func `takes a closed day for an approved one`(isClosing: Bool?, approval: String) {
        let working = KingOfTimeWorking(isClosing: isClosing)
        let cells = KingOfTimeCells(working, stamps: [], rules: KingOfTimeRules())
        #expect(cells.approval == approval)
    }

    @Test func `has the stamps alone where the service lists no day`() throws {
        let cells = KingOfTimeCells(
            nil, stamps: try stamps("1 09:00,3 12:00,4 13:00,2 18:00"), rules: KingOfTimeRules())
        #expect((cells.clockIn, cells.clockOut, cells.breaks) == ("09:00", "18:00", "12:00-13:00"))
        #expect((cells.segment, cells.breakTotal, cells.approval) == ("", "", ""))
    }
}
