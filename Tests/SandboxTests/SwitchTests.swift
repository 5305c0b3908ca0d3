import Foundation
import Sandbox
import Testing

@Suite struct SwitchTests {
    @Test(arguments: [401, 403])
    func `refuses an expired key`(status: Int) async throws {
        try await refusesToken(status) { $0.expiredKey = status }
    }

    @Test(arguments: [402, 403, 404])
    func `refuses a company without a paid plan`(status: Int) async throws {
        try await refusesToken(status) { $0.noPlan = status }
    }

    @Test func `refuses an address`() async throws {
        try await refusesToken(403) { $0.blocksAddress = true }
    }

    private func refusesToken(
        _ status: Int, _ change: (inout HRMOSSettings) -> Void
    ) async throws {
        var settings = HRMOSSettings()
        change(&settings)
        try await Wire.serving(settings) { wire in
            let reply = try await wire.ask("/authentication/token", "Basic \(Wire.key)")
            #expect(reply.status == status)
            #expect(try reply.object["code"] as? Int == status)
        }
    }

    @Test func `refuses users or segments alone`() async throws {
        for (path, other) in [("/users", "/segments"), ("/segments", "/users")] {
            var settings = HRMOSSettings()
            settings.refusesUsers = path == "/users"
            settings.refusesSegments = path == "/segments"
            try await Wire.serving(settings) { wire in
                let reply = try await wire.list(path)
                #expect(reply.status == 403)
                let open = try await wire.list(other)
                #expect(open.status == 200)
            }
        }
    }

    @Test(arguments: [
        (HRMOSSettings.Maintenance.html, 503, "text/html"), (.htmlOK, 200, "text/html"),
        (.json, 503, "application/json"),
    ])
    func `answers all with a notice`(
        kind: HRMOSSettings.Maintenance, status: Int, type: String
    ) async throws {
        var settings = HRMOSSettings()
        settings.maintenance = kind
        var front = FrontSettings()
        front.retryAfter = .seconds(7)
        try await Wire.serving(settings, front: front) { wire in
            for path in ["/authentication/token", "/users"] {
                let reply = try await wire.ask(path)
                #expect(reply.status == status)
                #expect(reply.header("Content-Type")?.hasPrefix(type) == true)
                #expect(reply.header("Retry-After") == (status == 503 ? "7" : nil))
            }
        }
    }

    @Test func `sends JSON under another type`() async throws {
        var settings = HRMOSSettings()
        settings.contentType = "text/plain"
        try await Wire.serving(settings) { wire in
            let reply = try await wire.list("/users")
            #expect(reply.header("Content-Type") == "text/plain")
            #expect(try reply.items.count == 25)
        }
    }

    @Test func `lets tokens live shorter`() async throws {
        var settings = HRMOSSettings()
        settings.tokenLife = 10
        try await Wire.serving(settings) { wire in
            let token = try await wire.token()
            wire.clock.advance(bySeconds: 10)
            let reply = try await wire.ask("/users", "Token \(token)")
            #expect(reply.status == 401)
        }
    }

    @Test(arguments: [401, 403])
    func `refuses an expired token, but not what is none`(status: Int) async throws {
        var settings = HRMOSSettings()
        settings.expiredToken = status
        try await Wire.serving(settings) { wire in
            let token = try await wire.token()
            #expect(try await wire.ask("/users", "Token \(token)x").status == 401)
            wire.clock.advance(bySeconds: 86_400)
            let reply = try await wire.ask("/users", "Token \(token)")
            #expect(reply.status == status)
            #expect(try reply.object["code"] as? Int == status)
        }
    }

    @Test(arguments: [(false, 200), (true, 401)])
    func `lets a new token end those before it`(hasOneToken: Bool, status: Int) async throws {
        var settings = HRMOSSettings()
        settings.hasOneToken = hasOneToken
        try await Wire.serving(settings) { wire in
            let first = try await wire.token()
            let second = try await wire.token()
            #expect(try await wire.ask("/users", "Token \(first)").status == status)
            #expect(try await wire.ask("/users", "Token \(second)").status == 200)
        }
    }

    @Test func `takes Bearer too`() async throws {
        var settings = HRMOSSettings()
        settings.takesBearer = true
        try await Wire.serving(settings) { wire in
            let token = try await wire.token()
            for scheme in ["Bearer", "Token"] {
                #expect(try await wire.ask("/users", "\(scheme) \(token)").status == 200)
            }
            #expect(try await wire.ask("/users", "Basic \(token)").status == 401)
            #expect(try await wire.ask("/authentication/token", "Bearer \(Wire.key)").status == 401)
        }
    }

    @Test func `leaves fields out`() async throws {
        let item = try await night { $0.missing = [.nextDay, .userID] }
        #expect(item["user_id"] == nil)
        #expect(!item.keys.contains { $0.hasPrefix("next_day_") })
        #expect(item["end_at"] is String)
    }

    @Test func `sends numbers as strings, but for flags`() async throws {
        let item = try await night { $0.numbersAreStrings = true }
        #expect(item["user_id"] is String)
        #expect(item["status"] is String)
        #expect(item["daytime_prescribed_work_time"] is String)
        #expect(item["paid_holiday_with_time_paid"] is String)
        #expect(item["next_day_end"] as? Int == 1)
    }

    @Test func `sends flags as strings, but for numbers`() async throws {
        let item = try await night { $0.flagsAreStrings = true }
        #expect(item["next_day_end"] as? String == "1")
        #expect(item["user_id"] is Int)
    }

    @Test func `sends clocks with a date`() async throws {
        let item = try await night { $0.clocksAreISO = true }
        #expect(item["start_at"] as? String == "2000-01-01T22:00:00.000+09:00")
        #expect((item["stamping_start_at"] as? String)?.count == 5)
    }

    /// A night of somebody's who works nights, under changed settings.
    private func night(_ change: (inout HRMOSSettings) -> Void) async throws -> [String: Any] {
        var settings = HRMOSSettings()
        change(&settings)
        var nights: [[String: Any]] = []
        try await Wire.serving(settings) { wire in
            nights = try await wire.all("/work_outputs/daily/2026-10-06").filter {
                $0["segment_title"] as? String == "夜勤" && $0["end_at"] is String
                    && $0["start_at"] is String
            }
        }
        return try #require(nights.first)
    }
}
