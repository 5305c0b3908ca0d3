import Synchronization
import Testing
import WorkModel

@testable import Sandbox

/// The stand-in's API: members to read, attendance to write, by the rules of the import.
@Suite struct APITests {
    @Test func `lists members page by page, and ends on an empty one`() throws {
        let tenant = try Tenant()
        #expect(
            tenant.call("GET", "/members", query: "page=1&per_page=2").text
                == #"{"members":[{"id":1001,"code":"E0001","active":true},"#
                + #"{"id":1002,"code":"E0002","active":true}]}"#)
        #expect(
            tenant.call("GET", "/members", query: "page=2&per_page=2").text
                == #"{"members":[{"id":1003,"code":"E0003","active":false}]}"#)
        let last = tenant.call("GET", "/members", query: "page=3&per_page=2")
        #expect(last.text == #"{"members":[]}"#)
    }

    @Test func `writes the days that the pages show`() throws {
        let tenant = try Tenant()
        let answer = tenant.write(
            #"{"member_id":1001,"date":"2026-10-05","clock_in":"09:00","clock_out":"18:00","#
                + #""breaks":[{"start":"12:00","end":"13:00"}],"leave":null,"status":0}"#)
        #expect(answer.status == 200)
        let day = try #require(try tenant.day("E0001", "2026-10-05"))
        #expect(day.clockOut == "18:00" && day.breaks == "12:00-13:00" && day.status == "0")
        let page = tenant.get("/timesheets", query: "code=E0001&month=2026-10")
        #expect(page.text.contains("12:00-13:00"))
    }

    @Test func `keeps a whole request out for one bad day, and names it`() throws {
        let tenant = try Tenant()
        let answer = tenant.write(tenant.good, #"{"member_id":1003,"date":"2026-10-05"}"#)
        #expect(answer.status == 422)
        #expect(answer.text.contains(#""index":1"#) && answer.text.contains("有効ではありません"))
        #expect(try tenant.day("E0001", "2026-10-05") == nil)
        #expect(tenant.outcomes == ["refused"])
    }

    @Test func `leaves only bad days out where it is told so`() throws {
        var settings = CrowdLogSettings()
        settings.isAllOrNothing = false
        settings.api.namesDays = false
        let tenant = try Tenant(settings)
        let answer = tenant.write(tenant.good, #"{"member_id":9,"date":"2026-10-05"}"#)
        #expect(answer.status == 200 && !answer.text.contains("errors"))
        #expect(try tenant.day("E0001", "2026-10-05") != nil)
        #expect(tenant.outcomes == ["written", "refused"])
        _ = tenant.write(tenant.good)
        #expect(tenant.outcomes == ["written", "refused", "same"])
    }

    @Test func `takes a closed or submitted day no more than an import does`() throws {
        var settings = CrowdLogSettings()
        settings.closedThrough = WorkDate("2026-10-31")
        let tenant = try Tenant(settings)
        #expect(tenant.write(tenant.good).text.contains("締められています"))
    }

    @Test func `writes a day under its member where it has that shape`() throws {
        var settings = CrowdLogSettings()
        settings.api.shape = .day
        let tenant = try Tenant(settings)
        let answer = tenant.call(
            "PUT", "/members/1002/attendances/2026-10-05",
            body: #"{"clock_in":"09:00","clock_out":"18:00"}"#)
        #expect(answer.status == 200)
        #expect(try tenant.day("E0002", "2026-10-05")?.clockIn == "09:00")
        #expect(tenant.call("PUT", "/attendances", body: "{}").status == 404)
    }

    @Test func `refuses another token, and answers nothing that isn't described`() throws {
        let tenant = try Tenant()
        #expect(tenant.call("GET", "/members", token: "another").status == 401)
        for (method, path) in [
            ("GET", "/attendances"), ("DELETE", "/members"), ("PUT", "/members/1001"),
            ("GET", "/projects"),
        ] {
            #expect(tenant.call(method, path, body: "{}").status == 404, "\(method) \(path)")
        }
        #expect(tenant.call("PUT", "/attendances", body: "[").status == 400)
    }
}

extension Tenant {
    fileprivate var good: String {
        #"{"member_id":1001,"date":"2026-10-05","clock_in":"09:00","clock_out":"18:00"}"#
    }

    fileprivate func call(
        _ method: String, _ path: String, query: String = "", body: String = "",
        token: String? = nil
    ) -> Answer {
        sandbox.answer(
            Request(
                method: method, path: path, query: query,
                headers: ["Authorization": "Bearer \(token ?? sandbox.settings.api.token)"],
                body: Array(body.utf8)))
    }

    /// Writes days by the call that takes a list of them.
    fileprivate func write(_ days: String...) -> Answer {
        call(
            "PUT", "/attendances", body: "{\"attendances\":[\(days.joined(separator: ","))]}")
    }

    fileprivate var outcomes: [String] {
        sandbox.state.withLock(\.taken).map(\.outcome.rawValue)
    }
}
