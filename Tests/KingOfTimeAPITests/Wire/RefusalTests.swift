import ExtractStage
import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// Errors of the service, told apart by the body's code (`other-sources.md` §1.5, §4.1).
@Suite(.fewAtOnce) struct RefusalTests {
    @Test(arguments: KingOfTimeSettings.ErrorShape.allCases, [100, 111])
    func `a token that isn't taken stops the run at once`(
        shape: KingOfTimeSettings.ErrorShape, code: Int
    ) async throws {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock, employees: 5) {
            $0.refusalCode = code
            $0.errorShape = shape
        }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, token: "anothers")
            let found = try await night.faults()
            #expect(found.map(\.code) == [.kingOfTimeTokenWrong])
            #expect(found.first?.code.exitStatus == .refused)
            #expect(found.first?.facts[.found]?.hasSuffix("(\(code))") == true)
            // The request, and what the service says of the token.
            #expect(tenant.asked.count == 2)
            let (_, faults) = try await night.check()
            #expect(faults.map(\.code) == [.kingOfTimeTokenWrong])
        }
    }

    @Test func `a good token from another address, or without a right, is told from a bad one`()
        async throws
    {
        for set in [
            { (settings: inout KingOfTimeSettings) in settings.blocksAddress = true },
            { $0.lacksRights = [.divisions] },
        ] {
            let clock = try HourClock()
            let tenant = Tenant(clock: clock, employees: 5, set)
            try await withService(tenant.answer) { port in
                let night = try Night(port: port, clock: clock)
                let found = try await night.faults()
                #expect(found.map(\.code) == [.kingOfTimeAccessRefused])
                #expect(found.first?.code.exitStatus == .refused)
            }
        }
    }

    @Test(arguments: [("403:2/m", 303), ("429:2/m", 105), ("200:2/m", 308)])
    func `too many requests are asked again, whatever the status`(
        rate: String, code: Int
    ) async throws {
        let clock = try HourClock()
        // After so many answers the service says that it is too much, twice.
        let tenant = Tenant(
            clock: clock, employees: 5,
            change: { request, answer in
                guard request.path.hasSuffix("timerecord"), clock.now % 86_400 < 3 * 3600 + 20
                else {
                    return
                }
                let status = Int(rate.prefix(3)) ?? 0
                answer = Answer(
                    status: status == 200 ? 400 : status, contentType: "application/json",
                    body: Array(#"{"code":"\#(code)","message":"Too Many Requests"}"#.utf8))
            })
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            try await night.extract()
            #expect(tenant.asked.filter { $0.status != 200 }.count == 2)
            #expect(try night.rows().count > 3)
        }
    }

    @Test func `a service that gets too many requests all the time ends the run`() async throws {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock, employees: 5) {
            $0.rate = FrontSettings.Rate("403:1/m")
        }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceBusy])
            #expect(found.first?.facts[.found] == "403 (303)")
            #expect(found.first?.code.exitStatus == .tryAgainLater)
        }
    }

    @Test(arguments: [(2, true), (100, false)])
    func `an error of the server is asked again, but not for ever`(
        errors: Int, endsWell: Bool
    ) async throws {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock, employees: 5) { $0.serverErrors = errors }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            if endsWell {
                try await night.extract()
            } else {
                let found = try await night.faults()
                #expect(found.map(\.code) == [.serviceFailing])
                #expect(found.first?.facts[.found] == "500 (300)")
                #expect(found.first?.code.exitStatus == .unavailable)
                #expect(tenant.asked.count == night.api.http.attempts)
            }
        }
    }

    @Test func `an answer that is too large is asked for by halves`() async throws {
        let clock = try HourClock()
        let tenant = Tenant(
            clock: clock, employees: 44,
            change: { request, answer in
                guard request.path.hasSuffix("/daily-workings"),
                    request.query("start") != request.query("end")
                else { return }
                answer.body += [UInt8](repeating: 0x20, count: 2 << 20)
            })
        let plain = Tenant(clock: clock, employees: 44)
        let halves = try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-26") {
                $0.http.largestBody = 1
            }
            try await night.extract()
            return night
        }
        let whole = try await withService(plain.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-26")
            try await night.extract()
            return night
        }
        func cells(_ night: Night) throws -> [[String: String]] {
            try night.rows().map { $0.filter { $0.key != "origin" } }
        }
        #expect(try cells(halves) == cells(whole))
        #expect(try cells(whole).count > 100)
    }

    @Test(arguments: [
        (#"{"date":"2026-10-30"}"#, "not an array"),
        (#"[{"date":"2026-10-30","dailyWorkings":[{"date":"2026-10-30"}]}]"#, "employeeKey"),
        (
            #"[{"dailyWorkings":[{"date":"2026-11-30","employeeKey":"k"}]}]"#,
            "none of the days"
        ),
        (#"[{"dailyWorkings":[{"date":"2026-10-30","employeeKey":"k"]}]"#, ""),
    ])
    func `an answer of another shape is refused without its values`(
        body: String, why: String
    ) async throws {
        let clock = try HourClock()
        let tenant = Tenant(
            clock: clock, employees: 5,
            change: { request, answer in
                if request.path.hasSuffix("/daily-workings") { answer.body = Array(body.utf8) }
            })
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock, from: "2026-10-30")
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceAnswerUnreadable])
            #expect(found.first?.facts[.system]?.contains(why) == true)
        }
    }

    @Test func `a check names the tenant and asks for one division and one person`() async throws {
        let clock = try HourClock()
        let tenant = Tenant(clock: clock)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port, clock: clock) { $0.vendor = .kinkakuji }
            let (tenants, faults) = try await night.check()
            #expect(faults.isEmpty)
            #expect(tenants.map(\.name) == ["架空株式会社"])
            #expect(tenants.map(\.host) == ["sandbox.example"])
            #expect(tenants.map(\.service) == ["勤革時"])
            #expect(tenants.map(\.isTried) == [false])
            let people = tenant.asked.filter { $0.line.contains("/employees") }
            #expect(people.allSatisfy { $0.line.contains("division=100") })
            #expect(people.count == 1)
        }
    }
}
