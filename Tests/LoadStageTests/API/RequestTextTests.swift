import HTTP
import PipelineSettings
import Testing

@testable import LoadStage

/// A call's templates, filled with days.
@Suite struct RequestTextTests {
    @Test func `fills a list of days, with breaks of their own`() throws {
        let days = [
            OutgoingDay("E1", "2026-10-05", breaks: "12:00-13:00/17:00-17:15"),
            OutgoingDay("E\"2", "2026-10-06", line: 2, leave: "full", clockIn: "", clockOut: ""),
        ]
        let text = RequestText.listing
        #expect(
            String(decoding: text.body(of: days), as: UTF8.self)
                == #"{"days":[{"code":"E1","at":"2026-10-05T09:00","out":"18:00","leave":null,"#
                + #""breaks":[{"from":"12:00","to":"13:00"},{"from":"17:00","to":"17:15"}]},"#
                + #"{"code":"E\"2","at":null,"out":null,"leave":"全休","breaks":[]}]}"#)
    }

    @Test func `leaves out what a day hasn't got where it is told so`() {
        var text = RequestText.listing
        text.call.empty = .omit
        let day = OutgoingDay("E1", "2026-10-05", leave: "full", clockIn: "", clockOut: "")
        #expect(
            String(decoding: text.body(of: [day]), as: UTF8.self)
                == #"{"days":[{"code":"E1","leave":"全休","breaks":[]}]}"#)
    }

    @Test func `a member's id stays a number, or a text`() throws {
        var text = RequestText.listing
        text.call.path = CallText([.text("/members/"), .field(.memberID), .text("/days")])
        text.call.body = .object([
            CallBody.Member(name: "id", value: .text(CallText([.field(.memberID)])))
        ])
        text.members = ["E1": CallValue(number: "7"), "E2": CallValue(text: "a/b")]
        let base = try #require(HTTPURL("https://api.example.com"))
        let (one, two) = (OutgoingDay("E1", "2026-10-05"), OutgoingDay("E2", "2026-10-05"))
        #expect(text.url(base, of: [one])?.text == "https://api.example.com/members/7/days")
        #expect(text.url(base, of: [two])?.text == "https://api.example.com/members/a%2Fb/days")
        #expect(String(decoding: text.body(of: [one]), as: UTF8.self) == #"{"id":7}"#)
        #expect(String(decoding: text.body(of: [two]), as: UTF8.self) == #"{"id":"a/b"}"#)
    }

    @Test(arguments: ["..", ".", ""])
    func `a value that would lead to another path is sent nowhere`(id: String) throws {
        var text = RequestText.listing
        text.call.path = CallText([.text("/members/"), .field(.memberID)])
        text.members = ["E1": CallValue(text: id)]
        let base = try #require(HTTPURL("https://api.example.com"))
        #expect(text.url(base, of: [OutgoingDay("E1", "2026-10-05")]) == nil)
    }
}

extension OutgoingDay {
    init(
        _ code: String, _ date: String, line: Int = 1, leave: String = "none",
        clockIn: String = "09:00", clockOut: String = "18:00", breaks: String = ""
    ) {
        self.init(
            code: code, date: date, clockIn: clockIn, clockOut: clockOut, breaks: breaks,
            leave: leave, dailyReport: "", status: "",
            place: RequestPlace(request: 1, line: Int32(line)))
    }
}

extension RequestText {
    /// A call that writes a list of days.
    static var listing: RequestText {
        func field(_ name: String, _ pieces: CallText.Piece...) -> CallBody.Member {
            CallBody.Member(name: name, value: .text(CallText(pieces)))
        }
        let part = CallBody.object([
            field("from", .field(.breakStart)), field("to", .field(.breakEnd)),
        ])
        let day = CallBody.object([
            field("code", .field(.employeeCode)),
            field("at", .field(.date), .text("T"), .field(.clockIn)),
            field("out", .field(.clockOut)), field("leave", .field(.leave)),
            CallBody.Member(name: "breaks", value: .eachBreak(part)),
        ])
        return RequestText(
            call: AttendanceCall(
                path: CallText([.text("/days")]),
                body: .object([CallBody.Member(name: "days", value: .eachDay(day))]), batch: 50),
            dateFormat: .dashes,
            leaveColumns: LeaveColumns(full: [LeaveColumns.Cell(column: "leave", value: "全休")]))
    }
}
