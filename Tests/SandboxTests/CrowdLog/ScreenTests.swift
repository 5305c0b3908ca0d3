import Testing
import WorkModel

@testable import Sandbox

/// The screens as a person goes through them.
@Suite struct ScreenTests {
    @Test func `the template has the tenant's headings`() throws {
        #expect(try Tenant().get("/template.csv").text == "\u{FEFF}\(Tenant.header)\r\n")
        var settings = CrowdLogSettings()
        settings.leaveColumn = nil
        let template = try Tenant(settings).get("/template.csv").text
        #expect(template.hasSuffix("日報,ステータス\r\n"))
    }

    @Test func `an import shows its result, and the timesheet what arrived`() throws {
        let tenant = try Tenant()
        let answer = tenant.upload(
            (Tenant.header + "\nE0002,2026-10-05,09:00,18:00,12:00-13:00,<b>,1,\n").utf8)
        #expect(answer.status == 200)
        #expect(answer.text.contains("1 行のうち 1 行を登録しました"))
        #expect(tenant.get("/import").text.contains("<a href=\"/imports/1\">1</a>"))
        let page = tenant.get("/timesheets", query: "code=E0002&month=2026-10").text
        #expect(page.contains("<td>2026-10-05</td><td>09:00</td><td>18:00</td>"))
        #expect(page.contains("&lt;b&gt;") && page.contains("見本&lt;太郎&gt;"))
        #expect(!page.contains("<b>") && !page.contains("<太郎>"))
        #expect(tenant.get("/imports/2").status == 404)
    }

    @Test func `a member types, and the mark says whether man-hours are what was worked`() throws {
        let tenant = try Tenant()
        let fields = [
            ("code", "E0001"), ("date", "2026-10-05"), ("clock_in", "09:00"),
            ("clock_out", "18:00"), ("breaks", "12:00-13:00"),
        ]
        let answer = tenant.type(fields + [("man_hours", "8:00"), ("action", "save")])
        #expect(answer.status == 303)
        #expect(answer.headers[0].value == "/timesheets?code=E0001&month=2026-10")
        #expect(try tenant.day("E0001", "2026-10-05")?.mark == .equal)
        // Nobody's man-hours are lost to an import.
        _ = try tenant.take("E0001,2026-10-05,09:00,19:00,12:00-13:00,,1,")
        #expect(try tenant.day("E0001", "2026-10-05")?.mark == .different)
        #expect(tenant.type(fields + [("man_hours", "x")]).status == 400)
        #expect(tenant.type([("code", "E0009"), ("date", "2026-10-05")]).status == 400)
        #expect(tenant.type(fields + [("action", "clear")]).status == 303)
        #expect(try tenant.day("E0001", "2026-10-05") == nil)
    }

    @Test func `what is submitted or closed stays as it is`() throws {
        var settings = CrowdLogSettings()
        settings.closedThrough = .init("2026-09-30")
        let tenant = try Tenant(settings)
        _ = try tenant.take("E0001,2026-10-05,09:00,18:00,,,1,")
        let day = [
            ("code", "E0001"), ("date", "2026-10-05"), ("clock_in", "10:00"),
            ("clock_out", "18:00"),
        ]
        #expect(tenant.type(day + [("action", "submit")]).status == 303)
        #expect(tenant.type(day + [("action", "save")]).status == 403)
        let result = try tenant.take("E0001,2026-10-05,10:00,18:00,,,1,")
        #expect(result.faults.count == 1 && result.faults[0].message.contains("申請"))
        let closed = [
            ("code", "E0001"), ("date", "2026-09-30"), ("clock_in", "10:00"),
            ("clock_out", "18:00"),
        ]
        #expect(tenant.type(closed).status == 403)
    }

    @Test func `its own download isn't laid out as the import is`() throws {
        let tenant = try Tenant()
        _ = try tenant.take("E0001,2026-10-05,09:00,18:00,12:00-13:00,\"a,b\",0,")
        #expect(
            tenant.get("/attendance.csv").text
                == "\u{FEFF}日付,社員コード,出勤,退勤,休憩,休暇区分,日報,状態\r\n"
                + "2026/10/05,E0001,09:00,18:00,12:00-13:00,,\"a,b\",保存\r\n")
    }

    @Test func `whatever else is asked for is not there`() throws {
        let tenant = try Tenant()
        for path in ["/projects", "/api", "/timesheets/1", "/_sandbox/truth"] {
            #expect(tenant.get(path).status == 404, "\(path)")
        }
        #expect(tenant.get("/timesheets", query: "month=2026").status == 400)
        let plain = Request(method: "POST", path: "/import", body: Array("x".utf8))
        #expect(tenant.sandbox.answer(plain).status == 400)
    }
}
