import Handoff
import PipelineSettings
import Sandbox
import TestSupport
import Testing
import WorkModel

/// What tenants may send otherwise than the reference has it.
@Suite(.fewAtOnce) struct OddAnswerTests {
    /// hrmos.md 2.1 and its closing list: strings for numbers and flags, an id that isn't there.
    @Test(arguments: ["numbers", "flags", "both"])
    func `makes the same of strings for numbers and flags`(kind: String) async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant {
            $0.numbersAreStrings = kind != "flags"
            $0.flagsAreStrings = kind != "numbers"
        }
        let found = try await undisturbed(tenant)
        expectSame(found.rows, wanted.rows)
        // No guess is silent.
        #expect((found.tolerated("user_id-as-text") > 0) == (kind != "flags"))
        #expect((found.tolerated("next_day-as-text") > 0) == (kind != "numbers"))
        #expect(wanted.tolerated("user_id-as-text") == 0)
    }

    @Test func `makes the same of clocks with a date in front`() async throws {
        let wanted = try await plainPackages()
        let tenant = try Tenant { $0.clocksAreISO = true }
        let found = try await undisturbed(tenant)
        expectSame(found.rows, wanted.rows)
        #expect(found.tolerated("clock-in-another-form") > 0)
    }

    @Test(arguments: ["text/plain", "application/octet-stream", "text/csv"])
    func `takes only JSON for JSON`(type: String) async throws {
        let tenant = try Tenant { $0.contentType = type }
        try await withService(tenant.answer) { port in
            let found = try await Night(port: port).faults()
            #expect(found.map(\.code) == [.serviceAnswerUnreadable])
            #expect(found.first?.facts[.system] == "Content-Type: \(type)")
            expectToReadWell(try #require(found.first))
        }
    }

    @Test(arguments: ["application/json", "APPLICATION/JSON;charset=UTF-8", "text/json"])
    func `takes any name of JSON`(type: String) async throws {
        let wanted = try await plainPackages()
        expectSame(try await undisturbed(try Tenant { $0.contentType = type }), wanted)
    }

    @Test(arguments: [
        "", "[", "<html></html>", #"{"code":1,"message":"架空"}"#, "null", "[1]", "[{]",
    ])
    func `an answer that can't be read stops its day only`(body: String) async throws {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            if request.path.hasSuffix("/2026-10-02") { answer.body = Array(body.utf8) }
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceAnswerUnreadable])
            #expect(found.first?.facts[.path] == "/work_outputs/daily/2026-10-02")
            expectToReadWell(try #require(found.first))
            #expect(try night.isWhole("2026-09"))
            #expect(try !night.isWhole("2026-10"))
        }
    }

    @Test func `an answer with another day's people stops its day only`() async throws {
        let tenant = try Tenant()
        let answer: @Sendable (Request) async -> Answer = { request in
            // Of the day after instead.
            guard request.path.hasSuffix("/2026-10-02") else { return await tenant.answer(request) }
            return await tenant.answer(
                Request(
                    method: request.method,
                    path: request.path.replacing("2026-10-02", with: "2026-10-05"),
                    query: request.queryText,
                    headers: ["Authorization": request.header("Authorization") ?? ""],
                    body: request.body, port: request.port))
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceAnswerUnreadable])
            #expect(found.first?.facts[.system] == "an item of 2026-10-05")
            #expect(try night.isWhole("2026-09"))
            #expect(try !night.isWhole("2026-10"))
        }
    }

    @Test func `a service that doesn't show what changed is asked once, and remarked on`()
        async throws
    {
        let tenant = try Tenant()
        let answer = changed(tenant.answer) { request, answer in
            guard request.path.contains("/work_outputs/monthly/") else { return }
            answer = Answer(
                status: 403, contentType: "application/json", body: Array("{}".utf8))
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            let carried = ChangedDay(
                number: "A1", date: try date("2026-08-31"), sourceID: "1",
                listed: try date("2026-10-15"))
            night.watch = Watch(since: 0, carried: [carried])
            try await night.extract()
            #expect(try night.isWhole("2026-10"))
            #expect(try night.people().refused == ["/work_outputs/monthly"])
            let listed = try night.folder.text(
                "run/extract/架空/people/changed-outside-window.csv")
            #expect(listed.hasSuffix("\nA1,2026-08-31,1,2026-10-15\n"))
        }
        let served = try tenant.served()
        #expect(served.count("/work_outputs/monthly/2026-03") == 1)
        #expect(served.count("/work_outputs/monthly/2026-04") == 0)
    }

    @Test func `without a list of people, days show who there is`() async throws {
        let plain = try Tenant()
        let tenant = try Tenant { $0.refusesUsers = true }
        try await withService(plain.answer) { port in
            let wanted = try Night(port: port)
            try await wanted.extract()
            try await withService(tenant.answer) { port in
                let night = try Night(port: port)
                try await night.extract()
                for month in ["2026-09", "2026-10"] {
                    #expect(try night.isWhole(month))
                    // Number and source id stand in the days themselves.
                    #expect(try night.attendance(month) == wanted.attendance(month))
                }
            }
        }
    }

    @Test func `who only another month shows stays where a month is read once more`() async throws {
        func known(_ night: Night) throws -> Set<String> {
            let text = try night.folder.text("run/extract/架空/people/employees.csv")
            return Set(text.split(separator: "\n").map(String.init))
        }
        let all = try Tenant { $0.refusesUsers = true }
        let few = try Tenant(employees: 60) { $0.refusesUsers = true }
        try await withService(all.answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            let before = try known(night)
            try await withService(few.answer) { port in
                night.api.baseURL = "http://127.0.0.1:\(port)"
                try await night.extract("2026-10")
                #expect(try night.attendance("2026-10").count < night.attendance("2026-09").count)
                #expect(try known(night) == before)
                // Of all months, nobody else is needed.
                try await night.extract()
                #expect(try known(night).count < before.count)
            }
        }
    }

    @Test func `without a list of segments, no kind is known`() async throws {
        let tenant = try Tenant { $0.refusesSegments = true }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            let rows = try night.attendance("2026-10").dropFirst()
            #expect(!rows.isEmpty)
            #expect(
                rows.allSatisfy {
                    $0.split(separator: ",", omittingEmptySubsequences: false)[3].isEmpty
                })
            #expect(rows.contains { $0.contains("出勤") })
        }
    }

    @Test func `the check tells which lists a run will go on without`() async throws {
        let tenant = try Tenant { settings in
            settings.refusesUsers = true
            settings.refusesSegments = true
        }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            #expect(try await night.listsLacking() == ["/users", "/segments"])
            night.employees.excludeEmployment = ["アルバイト"]
            #expect(try await night.checkOnline().map(\.code) == [.serviceRefused])
        }
    }

    @Test func `a list that a filter needs must not be refused`() async throws {
        let tenant = try Tenant { $0.refusesUsers = true }
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            night.employees.onlyDepartments = ["開発部"]
            let found = try await night.faults()
            #expect(found.map(\.code) == [.serviceRefused])
            #expect(found.first?.facts[.path] == "/users")
            #expect(Faults(found)?.exitStatus == .unavailable)
            expectToReadWell(try #require(found.first))
            #expect(try night.packages().isEmpty)
            #expect(try await night.checkOnline().map(\.code) == [.serviceRefused])
        }
    }

    @Test func `without an id, a person is told by the number`() async throws {
        let plain = try Tenant()
        let tenant = try Tenant { $0.missing = [.userID] }
        try await withService(plain.answer) { port in
            let wanted = try Night(port: port)
            try await wanted.extract()
            try await withService(tenant.answer) { port in
                let night = try Night(port: port)
                try await night.extract()
                for month in ["2026-09", "2026-10"] {
                    let found = try night.attendance(month)
                    let all = try wanted.attendance(month)
                    #expect(found.count == all.count)
                    #expect(Set(numbered(found)) == Set(numbered(all)))
                }
            }
        }
    }

    @Test func `without flags, a night's end is what its punches make of it`() async throws {
        let tenant = try Tenant { $0.missing = [.nextDay] }
        let plain = try Tenant()
        try await withService(plain.answer) { port in
            let wanted = try Night(port: port)
            try await wanted.extract()
            try await withService(tenant.answer) { port in
                let night = try Night(port: port)
                try await night.extract()
                for month in ["2026-09", "2026-10"] {
                    // Missing is 0 (hrmos.md 2.1): days that end on their date are the same.
                    let found = Set(cells(try night.attendance(month)))
                    let plain = cells(try wanted.attendance(month)).filter { row in
                        !row.contains(where: namesNextDay)
                    }
                    #expect(!plain.isEmpty)
                    #expect(plain.filter { !found.contains($0) } == [])
                }
            }
        }
    }

    private func namesNextDay(_ cell: Substring) -> Bool {
        cell.matches(of: /\d\d:\d\d/).contains { $0.output > "23:59" }
    }

    /// Rows of people with a number, without what only an id tells, and without their order.
    private func numbered(_ lines: [Substring]) -> [[Substring]] {
        cells(lines).filter { !$0[0].isEmpty }
    }

    /// The cells of each row but `source_id` and `origin`.
    private func cells(_ lines: [Substring]) -> [[Substring]] {
        lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return Array(cells[..<15])
        }
    }
}
