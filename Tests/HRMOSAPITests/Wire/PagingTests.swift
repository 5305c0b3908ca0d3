import HTTP
import Sandbox
import Synchronization
import Testing
import WorkModel

@testable import ExtractStage

@Suite(.fewAtOnce) struct PagingTests {
    @Test func `asks for no more than 100 items, by the query`() async throws {
        let tenant = try Tenant { $0.limitAbove100 = .error }
        let queries = Mutex<[String]>([])
        let answer: @Sendable (Request) async -> Answer = { request in
            if !request.path.hasSuffix("/token") && !request.path.hasSuffix("/destroy") {
                queries.withLock { $0.append(request.queryText) }
            }
            return await tenant.answer(request)
        }
        try await withService(answer) { try await Night(port: $0).extract() }
        let asked = Set(queries.withLock(\.self))
        #expect(asked == ["limit=100&page=1", "limit=100&page=2"])
    }

    @Test func `is whole without totals, by the link`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant { $0.omitsTotals = true }
        expectSame(try await undisturbed(tenant), wanted)
    }

    @Test func `is whole without totals and link, by an empty page`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { _, answer in
            for name in ["Link", "X-Total-Count", "X-Total-Page"] { answer.remove(name) }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            expectSame(try night.packages(), wanted)
        }
    }

    /// A proxy's own link must not end a list that has no totals.
    @Test func `is whole beside links of another kind`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { _, answer in
            for name in ["Link", "X-Total-Count", "X-Total-Page"] { answer.remove(name) }
            answer.headers.append(("Link", #"</app.css>; rel="preload""#))
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            expectSame(try night.packages(), wanted)
        }
    }

    @Test(arguments: [true, false])
    func `is whole where pages are shorter than asked for`(hasTotals: Bool) async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant { $0.omitsTotals = !hasTotals }
        try await withService(capped(at: 25, tenant.answer)) { port in
            let night = try Night(port: port)
            try await night.extract()
            expectSame(try night.packages(), wanted)
        }
    }

    @Test(arguments: HRMOSSettings.RowsChange.allCases, [true, false])
    func `reads a list again whose rows move between pages`(
        change: HRMOSSettings.RowsChange, hasTotals: Bool
    ) async throws {
        // Every day has more rows than a page, even before one is added.
        let wanted = try await undisturbed(try Tenant(employees: 130))
        let tenant = try Tenant(employees: 130) {
            $0.rowsChange = change
            $0.omitsTotals = !hasTotals
        }
        expectSame(try await undisturbed(tenant), wanted)
        #expect(try tenant.served().count("/work_outputs/daily/2026-10-02") > 2)
    }

    @Test(arguments: ["total", "pages", "double"])
    func `gives up a list that never stands still, and says when to try again`(
        kind: String
    ) async throws {
        let tenant = try Tenant()
        let count = Mutex(1000)
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/2026-10-02"), request.query("page") == "2" else {
                return
            }
            let number = count.withLock { count in
                count += 1
                return count
            }
            switch kind {
            case "total": answer.headers = [("X-Total-Count", "\(number)"), ("X-Total-Page", "2")]
            case "pages":
                answer.headers = [("X-Total-Count", "104"), ("X-Total-Page", "\(number)")]
            default: answer.body = Array(#"[{"user_id":1},{"user_id":1}]"#.utf8)
            }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let faults = HRMOSFaults(
                integration: Night.name, api: night.api, today: try Night.today,
                command: "kintai run")
            let (session, client) = try openSession(night.api, faults, night.environment)
            defer { client.close() }
            let list = HRMOSList(path: "/work_outputs/daily/2026-10-02", identity: .person)
            let found = await #expect(throws: Faults.self) {
                try await list.items(from: session, faults: faults, pause: .milliseconds(1))
            }
            #expect(found?.all.map(\.code) == [.serviceKeepsChanging])
            #expect(found?.exitStatus == .tryAgainLater)
            expectToReadWell(try #require(found?.all.first))
        }
    }

    /// Nobody says that a total must be right; a day that is short of it can't be told to be whole.
    @Test func `a total that the rows never reach is no whole day`() async throws {
        let tenant = try Tenant(employees: 20)
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/2026-10-02") else { return }
            answer.headers = [("X-Total-Count", "999"), ("X-Total-Page", "1")]
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceKeepsChanging])
            #expect(found.first?.facts[.path] == "/work_outputs/daily/2026-10-02")
            // The other month isn't held up.
            #expect(try night.isWhole("2026-09"))
            #expect(try !night.isWhole("2026-10"))
        }
    }
}
