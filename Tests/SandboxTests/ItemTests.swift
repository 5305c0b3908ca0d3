import Foundation
import Testing
import WorkModel

@testable import Sandbox

/// Items against the examples of the reference, which were composed by hand.
@Suite struct ItemTests {
    /// hrmos.md, JSON examples, row 1: overnight with three breaks.
    @Test func `writes a night with three breaks as the reference has it`() throws {
        let day = try day(.office, start: 1020, end: 1590, punches: (1016, 1593)) {
            $0.breaks = [1200..<1230, 1350..<1365, 1470..<1485]
        }
        let item = try members(.workOutput(day))
        let expected: [String: String?] = [
            "number": "A0012", "full_name": "架空花子", "month": "202610", "day": "2026-10-05",
            "wday": "月", "segment_display_title": "出勤", "segment_title": "出勤:残業あり",
            "start_at": "17:00", "stamping_start_at": "16:56", "end_at": "02:30",
            "stamping_end_at": "02:33", "break_1_start_at": "20:00", "break_1_end_at": "20:30",
            "stamping_break_1_start_at": "20:00", "stamping_break_1_end_at": "20:30",
            "break_2_start_at": "22:30", "break_2_end_at": "22:45",
            "procedure_overtime_end_at": nil, "total_break_time": "1:00",
            "time_paid_holiday": "00:00", "total_over_work_time": "0:30",
            "total_over_work_time_36": "0:30", "total_working_hours": "8:30",
            "actual_working_hours": "8:30", "hours_in_prescribed_working_hours": "8:00",
            "hours_in_statutory_working_hours": "0:00",
            "excess_of_statutory_working_hours": "0:30",
            "late_night_overtime_working_hours": "4:00",
        ]
        for (name, value) in expected { #expect(item[name] as? String == value, "\(name)") }
        let numbers = [
            "user_id": 12, "next_day_start": 0, "next_day_end": 1, "next_day_break_1_start": 0,
            "next_day_break_2_end": 0, "status": 1, "expense": 0,
            "daytime_prescribed_work_time": 16_200, "midnight_prescribed_work_time": 12_600,
            "daytime_out_statutory_work_time": 0, "midnight_out_statutory_work_time": 1800,
            "midnight_statutory_work_overtime": 0, "paid_holiday_with_time_paid": 0,
        ]
        for (name, value) in numbers { #expect(item[name] as? Int == value, "\(name)") }
        let extra = try #require(item["extra_breaks"] as? [[String: String]])
        #expect(
            extra == [
                [
                    "start_at": "00:30", "end_at": "00:45", "stamping_start_at": "00:30",
                    "stamping_end_at": "00:45",
                ]
            ])
    }

    /// hrmos.md, JSON examples, row 2: morning half-day leave with four hours deemed.
    @Test func `writes half a day of leave as the reference has it`() throws {
        let day = try day(.morningLeave, start: 840, end: 1080, punches: (838, 1082)) {
            $0.halfDaysOfLeave = 1
            $0.approval = .approved
        }
        let item = try members(.workOutput(day))
        let expected: [String: String?] = [
            "segment_display_title": "午前半休", "segment_title": "出勤（午前休）", "start_at": "14:00",
            "stamping_start_at": "13:58", "end_at": "18:00", "stamping_end_at": "18:02",
            "break_1_start_at": nil, "total_break_time": "0:00", "total_working_hours": "8:00",
            "actual_working_hours": "4:00", "hours_in_prescribed_working_hours": "4:00",
            "total_over_work_time": "0:00",
        ]
        for (name, value) in expected { #expect(item[name] as? String == value, "\(name)") }
        #expect(item["status"] as? Int == 3)
        #expect(item["daytime_prescribed_work_time"] as? Int == 14_400)
        #expect(item["paid_holiday_with_time_paid"] as? Double == 0.5)
    }

    /// hrmos.md, 2.1: default break filled in, but a total of `0:00`.
    @Test func `fills the default break in on a day nobody worked`() throws {
        let day = try day(.office) { $0.breaks = [720..<780] }
        let item = try members(.workOutput(day))
        #expect(item["start_at"] is NSNull)
        #expect(item["end_at"] is NSNull)
        #expect(item["break_1_start_at"] as? String == "12:00")
        #expect(item["stamping_break_1_start_at"] is NSNull)
        #expect(item["total_break_time"] as? String == "0:00")
        #expect(item["actual_working_hours"] as? String == "0:00")
    }

    @Test func `says that a clock-in was the evening before`() throws {
        let item = try members(.workOutput(day(.night, start: -30, end: 420)))
        #expect(item["start_at"] as? String == "23:30")
        #expect(item["next_day_start"] as? Int == -1)
    }

    /// hrmos.md, JSON examples, `GET /segments`; the flag of 05:00 is 1 there, 0 in the official one.
    @Test func `writes a segment as the reference has it`() throws {
        let item = try members(.segment(.morningLeave, sequence: 7))
        let expected: [String: String?] = [
            "title": "出勤（午前休）", "display_title": "午前半休", "start_at": "14:00:00",
            "end_at": "18:00:00", "break_1_start_at": nil, "midnight_start_at": "22:00:00",
            "midnight_end_at": "05:00:00", "predetermined_time": "08:00:00",
            "considered_at": "04:00:00", "considered_start_at": "09:00:00",
        ]
        for (name, value) in expected { #expect(item[name] as? String == value, "\(name)") }
        #expect(item["id"] as? Int == 40)
        #expect(item["status"] as? Int == 1)
        #expect(item["next_day_midnight_end"] as? Int == 1)
        #expect(item["sequence"] as? Int == 7)
    }

    @Test(arguments: [
        // hrmos.md, 6.5: a 25th-closer's 2020-09 runs 08-26 to 09-25.
        ("2020-09", 25, "2020-08-26", "2020-09-25"), ("2020-09", 31, "2020-09-01", "2020-09-30"),
        ("2021-02", 31, "2021-02-01", "2021-02-28"), ("2021-03", 20, "2021-02-21", "2021-03-20"),
        ("2021-03", 30, "2021-03-01", "2021-03-30"), ("2021-01", 10, "2020-12-11", "2021-01-10"),
    ])
    func `closes months on the closing day`(
        month: String, closingDay: Int, first: String, last: String
    ) throws {
        let days = closingMonth(try #require(WorkMonth(month)), closingDay: closingDay)
        #expect(days.first?.description == first)
        #expect(days.last?.description == last)
    }

    private func day(
        _ segment: WorkSegment, start: Int? = nil, end: Int? = nil, punches: (Int, Int)? = nil,
        _ change: (inout WorkDay) -> Void = { _ in }
    ) throws -> WorkDay {
        let moment = Moment(seconds: 0)
        let person = Person(
            id: 12, number: "A0012", name: PersonName(0), habit: .office, closingDay: 31,
            departmentID: 1, employmentID: 1, hired: WorkDate(dayNumber: 0), left: nil,
            isSecondPost: false)
        var day = WorkDay(
            person: person, date: try #require(WorkDate("2026-10-05")), segment: segment,
            created: moment, updated: moment)
        day.start = start
        day.end = end
        day.punchedStart = punches?.0
        day.punchedEnd = punches?.1
        change(&day)
        return day
    }

    private func members(_ json: JSON) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(json.bytes))
        return try #require(object as? [String: Any])
    }
}
