import Messages
import PipelineSettings
import Sandbox
import Synchronization
import Testing
import WorkModel

/// What the network and an overloaded service do, once and for good.
@Suite(.fewAtOnce) struct PassingFaultTests {
    @Test(
        arguments: [
            ("error", .serviceFailing, .unavailable), ("429", .serviceBusy, .tryAgainLater),
            ("reset", .serviceUnreachable, .unavailable),
            ("cut", .serviceUnreachable, .unavailable),
        ] as [(String, FaultCode, Exit)])
    func `a service that always fails stops the run`(
        kind: String, code: FaultCode, status: Exit
    ) async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.contains("/work_outputs/") else { return }
            switch kind {
            case "error": answer = .failure(500, "架空のエラー")
            case "429": answer = .failure(429, "架空の制限")
            case "reset": answer.delivery = .reset
            default: answer.delivery = .cut
            }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.attempts = 2
            let found = try await night.faults()
            #expect(Set(found.map(\.code)) == [code])
            #expect(Faults(found)?.exitStatus == status)
            let fault = try #require(found.first)
            expectToReadWell(fault)
            #expect(fault.facts[.path]?.hasPrefix("/work_outputs/daily/2026-") == true)
            #expect(fault.facts[.command]?.hasPrefix("kintai resume ") == true)
            #expect(try night.packages().isEmpty)
            #expect(
                night.fetched().isSubset(of: ["users", "segments", "departments", "employments"]))
        }
    }

    @Test func `nobody who listens is a service that can't be reached`() async throws {
        let tenant = try Tenant()
        let port = try await withService(tenant.answer) { $0 }
        let night = try Night(port: port)
        night.api.http.attempts = 2
        let found = try await night.faults()
        #expect(found.map(\.code) == [.serviceUnreachable])
        #expect(found.first?.facts[.found] == "127.0.0.1")
        expectToReadWell(try #require(found.first))
        #expect(try await night.checkOnline().map(\.code) == [.serviceUnreachable])
    }

    @Test func `a body that stops coming is a service that is silent`() async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/segments") else { return }
            // A tenth every minute.
            answer.delivery = .slow(milliseconds: 600_000)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.attempts = 1
            night.api.http.silenceTimeout = 15
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceSilent])
            #expect(found.first?.facts[.limit] == "15")
            #expect(found.first?.facts[.path] == "/segments")
            expectToReadWell(try #require(found.first))
        }
    }

    @Test func `a body that comes too slowly in all is a service that is silent`() async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/segments") else { return }
            answer.delivery = .slow(milliseconds: 60_000)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.attempts = 1
            night.api.http.timeout = 15
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceSilent])
            #expect(found.first?.facts[.limit] == "15")
            #expect(found.first?.facts[.path] == "/segments")
        }
    }

    @Test func `a larger answer than allowed is named`() async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/users") else { return }
            answer.body = Array(repeating: UInt8(ascii: " "), count: 1 << 21)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.largestBody = 1
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceAnswerTooLarge])
            expectToReadWell(try #require(found.first))
        }
    }

    @Test func `a redirect to another host isn't followed`() async throws {
        let other = Mutex<[String]>([])
        let strangersAnswer: @Sendable (Request) async -> Answer = { request in
            other.withLock { $0.append(request.line) }
            return Answer.failure(500, "")
        }
        try await withService(strangersAnswer) { stranger in
            let tenant = try Tenant()
            let answer = changed(tenant.answer) { request, answer in
                guard request.path.hasSuffix("/users") else { return }
                answer = .failure(302, "")
                answer.headers = [("Location", "http://127.0.0.1:\(stranger)/users")]
            }
            try await withService(answer) { port in
                let found = try await Night(port: port).faults()
                #expect(found.map(\.code) == [.serviceRedirected])
                expectToReadWell(try #require(found.first))
            }
        }
        #expect(other.withLock(\.self).isEmpty)
    }

    @Test(arguments: [429, 503], [nil, "1"])
    func `a service that is busy for a moment does no harm`(
        status: Int, wait: String?
    ) async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant()
        let asked = Mutex<Set<String>>([])
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.contains("/daily/2026-10"),
                asked.withLock({ $0.insert(request.line).inserted })
            else { return }
            answer = .failure(status, "架空の制限")
            if let wait { answer.headers = [("Retry-After", wait)] }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            expectSame(try night.packages(), wanted)
        }
        #expect(asked.withLock(\.count) == 6)
    }

    @Test(arguments: [(429, FaultCode.serviceBusy), (503, .serviceMaintenance)])
    func `a wait that is too long ends the run, and says until when`(
        status: Int, code: FaultCode
    ) async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/work_outputs/daily/2026-10-01") else { return }
            answer = .failure(status, "架空の制限")
            answer.headers = [("Retry-After", "3600")]
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let found = try await night.faults()
            #expect(Set(found.map(\.code)) == [code])
            #expect(Faults(found)?.exitStatus == .tryAgainLater)
            let fault = try #require(found.first)
            let time = try #require(fault.facts[.since])
            #expect(time.wholeMatch(of: /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/) != nil)
            expectToReadWell(fault)
        }
        // It isn't asked again.
        #expect(try tenant.served().count("/2026-10-01") == 1)
    }

    /// One partition's failure never stops the others (design.md, Failure).
    @Test(arguments: ["error", "reset", "slow"])
    func `a day that never comes doesn't hold up another month`(kind: String) async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/daily/2026-09-29") else { return }
            switch kind {
            case "error": answer = .failure(500, "架空のエラー")
            case "reset": answer.delivery = .reset
            default: answer.delivery = .slow(milliseconds: 600_000)
            }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.attempts = 1
            night.api.http.concurrent = 1
            night.api.http.silenceTimeout = 15
            let found = try await night.faults()
            #expect(found.count == 1)
            #expect(found.first?.facts[.path] == "/work_outputs/daily/2026-09-29")
            #expect(try !night.isWhole("2026-09"))
            #expect(try night.isWhole("2026-10"))
        }
    }

    /// One night's failure is what the next call begins with.
    @Test(arguments: [500, 404, 503])
    func `what was fetched isn't fetched again`(status: Int) async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant()
        let fails = Mutex(true)
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.hasSuffix("/daily/2026-10-03"), fails.withLock(\.self) else {
                return
            }
            answer = .failure(status, "架空のエラー")
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            night.api.http.attempts = 2
            let found = try await night.faults()
            #expect(found.count == 1)
            let kept = night.fetched()
            #expect(!kept.contains("2026-10-03"))
            let before = try tenant.served()
            fails.withLock { $0 = false }
            try await night.extract()
            expectSame(try night.packages(), wanted)
            #expect(night.fetched().isEmpty)
            let after = try tenant.served()
            for name in kept where name != "2026-10-03" {
                #expect(after.count("/\(name)") == before.count("/\(name)"), "\(name)")
            }
        }
    }
}
