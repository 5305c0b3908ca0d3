import Foundation
import Testing
import WorkModel

@testable import Sandbox

@Suite struct KingOfTimeAccessTests {
    @Test(arguments: [
        ("08:29:59", nil), ("08:30:00", "403 104"), ("09:59:00", "403 104"),
        ("10:00:00", "403 104"), ("10:00:01", nil), ("17:30:00", "403 104"),
        ("18:30:00", "403 104"), ("18:30:01", nil), ("00:00:00", nil),
    ])
    func `answers nothing in the forbidden hours`(time: String, refusal: String?) throws {
        let desk = try KingOfTimeDesk(at: "2026-10-31T\(time)")
        for path in ["/company", "/employees", "/daily-workings", "/daily-workings/timerecord"] {
            #expect(try desk.refusal(path) == refusal)
        }
    }

    @Test(arguments: [("08:30:00", nil), ("08:30:01", "403 104"), ("10:00:00", nil)])
    func `may leave the ends of the forbidden hours open`(time: String, refusal: String?) throws {
        let desk = try KingOfTimeDesk(at: "2026-10-31T\(time)") { $0.windowEnds = .open }
        #expect(try desk.refusal("/company") == refusal)
    }

    @Test func `says at any hour whether a token is good`() throws {
        let desk = try KingOfTimeDesk(at: "2026-10-31T09:00:00")
        let good = desk.ask("/tokens/\(desk.token)/available")
        #expect(String(decoding: good.body, as: UTF8.self) == #"{"available":true}"#)
        let bad = desk.ask("/tokens/other/available")
        #expect(String(decoding: bad.body, as: UTF8.self) == #"{"available":false}"#)
    }

    @Test func `replaces a token and ends it`() throws {
        let desk = try KingOfTimeDesk()
        func send(_ method: String, _ token: String) -> Answer {
            desk.sandbox.answer(Request(method: method, path: "/v1.0/tokens/\(token)"))
        }
        let replaced = send("POST", desk.token)
        #expect(replaced.status == 201)
        #expect(try desk.refusal("/company") == "403 100")
        let object = try JSONSerialization.jsonObject(with: Data(replaced.body))
        let token = try #require((object as? [String: String])?["token"])
        #expect(try desk.refusal("/company", token: token) == nil)
        #expect(send("DELETE", token).status == 204)
        #expect(try desk.refusal("/company", token: token) == "403 100")
    }

    @Test func `tells a wrong token by its code`() throws {
        #expect(try KingOfTimeDesk().refusal("/company", token: "wrong") == "403 100")
        let desk = try KingOfTimeDesk { $0.refusalCode = 111 }
        #expect(try desk.refusal("/company", token: "wrong") == "401 111")
    }

    @Test func `refuses addresses, and what a token may not read`() throws {
        #expect(try KingOfTimeDesk { $0.blocksAddress = true }.refusal("/company") == "403 100")
        let desk = try KingOfTimeDesk { $0.lacksRights = [.employees] }
        #expect(try desk.refusal("/employees") == "403 100")
        #expect(try desk.refusal("/divisions") == nil)
    }

    @Test func `refuses everything during maintenance`() throws {
        let desk = try KingOfTimeDesk { $0.isUnderMaintenance = true }
        #expect(try desk.refusal("/company") == "403 104")
    }

    @Test func `refuses too many requests in a bare object with a code in text`() throws {
        let desk = try KingOfTimeDesk {
            $0.rate = FrontSettings.Rate("403:2/m")
        }
        _ = desk.ask("/company")
        _ = desk.ask("/company")
        let refused = desk.ask("/company")
        #expect(refused.status == 403)
        #expect(
            String(decoding: refused.body, as: UTF8.self)
                == #"{"code":"303","message":"Too Many Requests"}"#)
    }

    @Test func `fails so often and then answers`() throws {
        let desk = try KingOfTimeDesk { $0.serverErrors = 2 }
        #expect(try desk.refusal("/company") == "500 300")
        #expect(try desk.refusal("/company") == "500 300")
        #expect(try desk.refusal("/company") == nil)
    }

    @Test(arguments: [
        (
            KingOfTimeSettings.ErrorShape.array,
            #"{"errors":[{"message":"Authentication failed.","code":100}]}"#
        ),
        (.object, #"{"message":"Authentication failed.","code":100}"#),
        (.text, #"{"code":"100","message":"Authentication failed."}"#),
    ])
    func `writes errors in three shapes`(
        shape: KingOfTimeSettings.ErrorShape, body: String
    ) throws {
        let desk = try KingOfTimeDesk { $0.errorShape = shape }
        #expect(
            String(decoding: desk.ask("/company", token: "wrong").body, as: UTF8.self) == body)
    }

    @Test(arguments: [
        "start=2026-08-30&end=2026-10-31", "start=2026-10-01", "end=2026-10-01",
        "start=2026-10-02&end=2026-10-01", "start=2026-13-01&end=2026-13-02",
        "start=2023-10-30&end=2023-10-30", "start=2027-11-01&end=2027-11-01",
        "division=100&employeeKeys=a", "ondivision=true",
    ])
    func `refuses queries beyond the service's limits`(query: String) throws {
        for path in ["/daily-workings", "/daily-workings/timerecord"] {
            #expect(try KingOfTimeDesk().refusal(path, query) == "400 999")
        }
    }

    @Test(arguments: [
        ("", 1), ("start=2026-08-31&end=2026-10-31", 62), ("start=2023-10-31&end=2023-10-31", 1),
        ("start=2027-10-31&end=2027-10-31", 1),
    ])
    func `takes queries within the limits`(query: String, days: Int) throws {
        #expect(try KingOfTimeDesk().list("/daily-workings", query).count == days)
    }
}
