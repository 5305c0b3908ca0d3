import HTTP
import PipelineSettings
import Sandbox
import Synchronization
import Testing
import WorkModel

@testable import ExtractStage

@Suite(.fewAtOnce) struct TokenTests {
    @Test func `one token does for a run, and is given back`() async throws {
        let tenant = try Tenant()
        _ = try await undisturbed(tenant)
        let served = try tenant.served()
        #expect(served.count("/authentication/token") == 1)
        #expect(served.count("/authentication/destroy", status: 200) == 1)
        #expect(served.count("/authentication/postpone") == 0)
    }

    @Test func `a token that dies on the way is renewed`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant(clock: LookedAtClock()) { $0.tokenLife = 10 }
        expectSame(try await undisturbed(tenant), wanted)
        let served = try tenant.served()
        let tokens = served.count("/authentication/token")
        #expect(tokens > 1)
        // No more than all requests of one moment, sent or in line, meet a dead token, and they share the
        // new one.
        let refused = served.requests.filter { $0.status == 401 }.map(\.count).reduce(0, +)
        #expect(refused >= tokens - 1)
        #expect(refused <= (tokens - 1) * 8)
    }

    @Test func `a run goes on where another's new token ends its own`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant { $0.hasOneToken = true }
        let stolen = Mutex(false)
        let answer: @Sendable (Request) async -> Answer = { request in
            let isFirst =
                request.path.hasSuffix("/daily/2026-10-01")
                && stolen.withLock { stolen in
                    defer { stolen = true }
                    return !stolen
                }
            if isFirst {
                _ = await tenant.answer(
                    Request(
                        method: "GET", path: "/api/example/v1/authentication/token",
                        headers: ["Authorization": "Basic \(Tenant.key)"]))
            }
            return await tenant.answer(request)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            expectSame(try night.packages(), wanted)
        }
        let served = try tenant.served()
        // Ours, the other's, and ours again.
        #expect(served.count("/authentication/token") == 3)
        #expect(served.count("/daily/2026-10-01", status: 401) == 1)
    }

    @Test func `a token that grows old is postponed`() async throws {
        let tenant = try Tenant()
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            let client = try HTTPClient(night.api.http)
            let session = HRMOSSession(
                root: try #require(HTTPURL("http://127.0.0.1:\(port)/api/example/v1")),
                client: client, key: Secret(Tenant.key),
                faults: HRMOSFaults(
                    integration: Night.name, api: night.api, today: try Night.today, command: ""),
                age: .zero)
            for _ in 1...3 { _ = try await session.get("/users") }
            await session.end()
        }
        let served = try tenant.served()
        #expect(served.count("/authentication/token") == 1)
        // The first request has a new one.
        #expect(served.count("/authentication/postpone", status: 200) == 2)
        #expect(served.count("/users", status: 200) == 3)
        #expect(served.count("/authentication/destroy", status: 200) == 1)
    }

    @Test func `a token that dies at once stops the run`() async throws {
        let tenant = try Tenant { $0.tokenLife = 0 }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            let found = try await night.faults()
            #expect(found.map(\.code) == [.hrmosKeyWrong])
            #expect(Faults(found)?.exitStatus == .refused)
            expectToReadWell(try #require(found.first))
            #expect(try night.packages().isEmpty)
        }
        // It isn't tried again and again.
        #expect(try tenant.served().count("/authentication/token") <= 1 + 4)
    }

    @Test(arguments: [
        #"{}"#, #"{"token":null}"#, #"{"token":""}"#, #"{"token":"a b"}"#,
        #"{"token":"a\r\nX-Evil: 1"}"#, "[]", "null", #"{"token":"トークン"}"#, "",
    ])
    func `takes no token that a header can't hold`(body: String) async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            if request.path.hasSuffix("/authentication/token") { answer.body = Array(body.utf8) }
        }
        try await withService(answer) { port in
            let found = try await Night(port: port).faults()
            #expect(found.map(\.code) == [.serviceAnswerUnreadable])
            expectToReadWell(try #require(found.first))
        }
    }

    @Test func `a numeric token is a token`() async throws {
        let tenant = try Tenant()
        let answer: @Sendable (Request) async -> Answer = { request in
            if request.path.hasSuffix("/authentication/token") {
                let body = Array(#"{"token":"123456789012345678901234"}"#.utf8)
                return Answer(status: 200, contentType: "application/json", body: body)
            }
            let isRight = request.header("Authorization") == "Token 123456789012345678901234"
            return isRight
                ? Answer(status: 200, contentType: "application/json", body: Array("[]".utf8))
                : await tenant.answer(request)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            #expect(try night.attendance("2026-10").count == 1)
        }
    }
}
