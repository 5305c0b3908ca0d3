import Testing
import WorkModel

@testable import ExtractStage

/// Answers of the service, read item by item.
@Suite struct ReaderTests {
    private let span = WorkDate(dayNumber: 20_731)...WorkDate(dayNumber: 20_732)

    /// The examples of the reference (§1.6).
    @Test func `reads the examples of the reference`() throws {
        var days = KingOfTimeDays()
        var workings = WorkingReader()
        let working = #"""
            [{"date":"2026-10-05","dailyWorkings":[
              {"date":"2026-10-05","employeeKey":"aaaa01","isClosing":false,"isHelp":false,"isError":false,
               "workdayTypeName":"平日","assigned":240,"breakTime":0,"totalWork":240,
               "holidaysObtained":{"halfdayHolidays":[{"typeName":"AM休","code":1,"name":"有休"}]}}]}]
            """#
        #expect(workings.read(Array(working.utf8), of: span, into: &days) == nil)
        var records = RecordReader()
        let record = #"""
            [{"date":"2026-10-05","dailyWorkings":[
              {"date":"2026-10-05","employeeKey":"aaaa01","timeRecord":[
                {"time":"2026-10-06T01:30:00+09:00","code":"2","name":"退勤","divisionCode":"100"},
                {"time":"2026-10-05T21:30:00+09:00","code":"1","name":"出勤","divisionCode":"100"}]}]}]
            """#
        #expect(records.read(Array(record.utf8), of: span, into: &days) == nil)
        var codes = EmployeeCodes()
        codes.add(["aaaa01": "S0001"], asOf: span.lowerBound)
        let csv = daysCSV(days, codes: codes, rules: KingOfTimeRules())
        let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.dropFirst() == [
                "S0001,2026-10-05,有休(AM),,21:30,25:30,21:30,25:30,,0,,0.5,240,unsubmitted,aaaa01"
            ])
    }

    @Test func `takes nulls, missing keys and codes that are numbers`() throws {
        var days = KingOfTimeDays()
        var workings = WorkingReader()
        let working = #"""
            [{"dailyWorkings":[{"holidaysObtained":null,"employeeKey":"k","date":"2026-10-05"},
             {"holidaysObtained":{"fulltimeHoliday":null,"halfdayHolidays":[],"hourHolidays":null},
              "employeeKey":"l","date":"2026-10-05","breakTime":"60"}],"date":"2026-10-05"}, {}]
            """#
        #expect(workings.read(Array(working.utf8), of: span, into: &days) == nil)
        var records = RecordReader()
        let record = #"""
            [{"dailyWorkings":[{"date":"2026-10-05","employeeKey":"k","timeRecord":
              [{"time":"2026-10-05T00:00:59+00:00","code":1},{"time":"2026-10-05T18:00+09:00","code":2},
               {"time":"2026-10-05T12:00:00+09:00","code":9},{"code":"3"}]},
             {"date":"2026-10-05","employeeKey":"m"},
             {"date":"2026-10-05","employeeKey":"n","timeRecord":[]}]}]
            """#
        #expect(records.read(Array(record.utf8), of: span, into: &days) == nil)
        var found: [String] = []
        days.forEachDay { key, date, workings, records in
            found.append("\(key) \(workings.count) \(records.count)")
            if key == "k" {
                #expect(records[0].stamps.map(\.minutes) == [540, 1080])
                #expect(records[0].unread == ["9 2026-10-05T12:00:00+09:00", "3 "])
            }
            if key == "l" { #expect(workings[0].breakTime == 60) }
        }
        #expect(found == ["k 1 1", "l 1 0", "m 0 1", "n 0 1"])
    }

    @Test(arguments: [
        #"{"minutes":90,"start":"2026-10-05T09:00+09:00"}"#,
        #"{"start":"2026-10-05T09:00+09:00","end":"2026-10-05T10:30+09:00"}"#,
    ])
    func `counts hourly leave by minutes, or by its ends`(item: String) {
        var days = KingOfTimeDays()
        var reader = WorkingReader()
        let body = #"""
            [{"dailyWorkings":[{"employeeKey":"k","date":"2026-10-05","holidaysObtained":
              {"fulltimeHoliday":{"code":3,"name":"代休"},"hourHolidays":[\#(item)]}}]}]
            """#
        #expect(reader.read(Array(body.utf8), of: span, into: &days) == nil)
        #expect(days.workings[0].working.leave.hours.map(\.minutes) == [90])
        #expect(days.workings[0].working.leave.full == ["代休"])
    }

    @Test(arguments: [
        (#"{"breakTime":"1:00"}"#, "breakTime isn't whole minutes"),
        (#"{"holidaysObtained":{"hourHolidays":[{"name":"x"}]}}"#, "hourHolidays without minutes"),
        (
            #"{"holidaysObtained":{"halfdayHolidays":{"a":1}}}"#,
            "halfdayHolidays is no list of objects"
        ),
    ])
    func `refuses values that are none, without showing them`(members: String, why: String) {
        var days = KingOfTimeDays()
        var reader = WorkingReader()
        let body =
            #"[{"dailyWorkings":[{"employeeKey":"k","date":"2026-10-05","#
            + members.dropFirst() + "]}]"
        #expect(reader.read(Array(body.utf8), of: span, into: &days) == why)
    }

    @Test(arguments: [
        "", "[", "{}", "[1]", "[{]", #"[{"dailyWorkings":[{]}]"#, #"[{"dailyWorkings":{}}]"#,
        #"[{"dailyWorkings":[]}] x"#, #"[{"dailyWorkings":[1]}]"#, #"[{"dailyWorkings"}]"#,
        #"[{"a":"\"}]"#,
    ])
    func `refuses what is no list of days`(body: String) {
        var days = KingOfTimeDays()
        var reader = WorkingReader()
        #expect(reader.read(Array(body.utf8), of: span, into: &days) != nil)
    }

    @Test func `keeps of employees what is needed`() throws {
        let body = #"""
            [{"key":"k","code":"S1","lastName":"見本","firstName":"花子","gender":"female",
              "divisionCode":"100","typeName":"正社員","emailAddresses":["a@example.com","b@example.com"],
              "hiredDate":"2020-04-01"},{"key":"l"}]
            """#
        let people = try readEmployees(Array(body.utf8)).get()
        #expect(
            people == [
                KingOfTimeEmployee(
                    key: "k", code: "S1", name: "見本花子", email: "a@example.com",
                    divisionCode: "100", employment: "正社員", hired: "2020-04-01"),
                KingOfTimeEmployee(key: "l"),
            ])
        #expect(throws: UnreadableAnswer.self) {
            try readEmployees(Array(#"[{"code":"S1"}]"#.utf8)).get()
        }
    }
}
