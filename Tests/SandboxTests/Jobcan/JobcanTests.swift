import Foundation
import Testing
import WorkModel

@testable import Sandbox

/// The stand-in of ジョブカン, asked without a wire (`other-sources.md` §3).
@Suite struct JobcanTests {
    /// A stand-in, and a client that knows nothing of it but its answers.
    struct Client {
        let sandbox: JobcanSandbox
        let company: Company

        init(
            employees: Int = 40, _ change: (inout JobcanSettings) -> Void = { _ in }
        ) throws {
            var settings = JobcanSettings()
            change(&settings)
            let today = try #require(WorkDate("2026-10-31"))
            company = Company(Company.Settings(employees: employees, months: 1, today: today))
            sandbox = JobcanSandbox(settings, company: company, books: Books()) {
                Moment(seconds: 0)
            }
        }

        /// Id and secret of the stand-in, as HTTP Basic wants them.
        static let basic = Data(
            "\(JobcanSettings().clientID):\(JobcanSettings().clientSecret)".utf8
        ).base64EncodedString()

        func token(_ scope: String, basic: String = Self.basic) -> Answer {
            let form = "grant_type=client_credentials&scope=\(scope)"
            return sandbox.answer(
                Request(
                    method: "POST", path: "/oauth/token",
                    headers: ["Authorization": "Basic \(basic)"], body: Array(form.utf8)))
        }

        func get(_ path: String, _ query: String = "", scope: String) throws -> Answer {
            let token = try object(token(scope))["access_token"] as? String ?? ""
            return sandbox.answer(
                Request(
                    method: "GET", path: path, query: query,
                    headers: ["Authorization": "Bearer \(token)"]))
        }

        func object(_ answer: Answer) throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
        }

        func items(_ name: String, _ path: String, _ query: String, scope: String) throws
            -> [[String: Any]]
        {
            try object(get(path, query, scope: scope))[name] as? [[String: Any]] ?? []
        }
    }

    @Test func `gives a token to the client alone, for what it asks`() throws {
        let client = try Client()
        #expect(client.token("adits.read", basic: "d3Jvbmc6d3Jvbmc=").status == 401)
        #expect(client.token("").status == 400)
        let answer = try client.object(client.token("adits.read"))
        #expect(answer["token_type"] as? String == "Bearer")
        #expect(answer["expires_in"] as? Int == 3600)
        #expect(try client.get("/master/v1/employees", scope: "adits.read").status == 401)
        #expect(try client.get("/master/v1/employees", scope: "employees.read").status == 200)
        #expect(try client.get("/master/v1/else", scope: "employees.read").status == 404)
    }

    @Test func `takes several scopes unless told otherwise`() throws {
        #expect(try Client().token("adits.read+employees.read").status == 200)
        let one = try Client { $0.hasOneScope = true }
        #expect(one.token("adits.read+employees.read").status == 400)
    }

    @Test func `refuses the first request, or all`() throws {
        let cases: [(JobcanSettings.Unauthorized, [Int])] = [
            (.once, [401, 200]), (.always, [401, 401]),
        ]
        for (when, statuses) in cases {
            let client = try Client { $0.unauthorized = when }
            let found = try (1...2).map { _ in
                try client.get("/master/v1/employees", scope: "employees.read").status
            }
            #expect(found == statuses)
        }
    }

    @Test func `pages by the last id, and has an empty page behind a full one`() throws {
        // With the service's own account.
        let client = try Client(employees: 99)
        func page(_ query: String) throws -> [[String: Any]] {
            try client.items("employees", "/master/v1/employees", query, scope: "employees.read")
        }
        let first = try page("count=100")
        #expect(first.count == 100)
        let last = try #require(first.last?["id"] as? Int)
        #expect(try page("count=100&last_id=\(last)").isEmpty)
        #expect(try page("count=3").count == 3)
        let over = try client.get("/master/v1/employees", "count=101", scope: "employees.read")
        #expect(over.status == 400)
    }

    @Test func `has the company's days as stamps and summaries`() throws {
        // Few enough for one page of stamps.
        let client = try Client(employees: 20) {
            $0.aditType = "type"
            $0.breakMinutes = "rest"
        }
        let date = try #require(WorkDate("2026-10-05"))
        let stamps = try client.items(
            "adits", "/attendance/v1/adits", "date=\(date)", scope: "adits.read")
        let summaries = try client.items(
            "daily_summaries", "/attendance/v1/summaries/daily", "date=\(date)",
            scope: "summaries.read")
        let days = client.company.people.compactMap { client.company.day(of: $0, on: date) }
        #expect(summaries.count == days.count)
        #expect(days.contains { $0.span != nil })
        for day in days {
            let own = stamps.filter { $0["employee_id"] as? Int == day.person.id }
            let times = own.filter { $0["type"] as? String == "clock_in" }
                .map { $0["recorded_at"] as? String }
            let wanted = day.start.map { Moment(date, minutes: $0).text }
            #expect(times == (wanted == nil ? [] : [wanted]))
            let summary = summaries.first { $0["employee_id"] as? Int == day.person.id }
            #expect(summary?["work"] as? Int == day.workedMinutes)
            #expect(summary?["rest"] as? Int == day.breakMinutes)
        }
    }

    @Test func `gives nights by working day, or by calendar day`() throws {
        for isByCalendar in [false, true] {
            let client = try Client { $0.isByCalendar = isByCalendar }
            let stamps = try client.items(
                "adits", "/attendance/v1/adits", "date=2026-10-07", scope: "adits.read")
            let others = stamps.filter {
                !($0["recorded_at"] as? String ?? "").hasPrefix("2026-10-07")
            }
            #expect(others.isEmpty == isByCalendar)
        }
    }

    @Test func `never writes`() throws {
        let client = try Client()
        let token = try client.object(client.token("summaries.create"))["access_token"] as? String
        let answer = client.sandbox.answer(
            Request(
                method: "POST", path: "/attendance/v1/summaries/daily/11/refresh",
                headers: ["Authorization": "Bearer \(token ?? "")"]))
        #expect(answer.status == 403)
    }

    @Test(arguments: [
        (JobcanSettings.ErrorBody.object, #"{"message":"not found"}"#),
        (.list, #"{"errors":[{"message":"not found"}]}"#), (.empty, ""),
    ])
    func `words errors as it is told`(body: JobcanSettings.ErrorBody, text: String) throws {
        let client = try Client { $0.errorBody = body }
        let answer = try client.get("/nowhere", scope: "adits.read")
        #expect(answer.status == 404)
        #expect(String(decoding: answer.body, as: UTF8.self) == text)
    }

    @Test func `writes the company's exports as customers lay them out`() throws {
        let today = try #require(WorkDate("2026-10-31"))
        let company = Company(Company.Settings(employees: 40, months: 1, today: today))
        let exports = CompanyExports(company)
        for text in [exports.kingOfTime, exports.jobcan] {
            let rows = text.split(separator: "\r\n")
            let days = company.people.flatMap { person in
                company.days.compactMap { company.day(of: person, on: $0) }
            }
            #expect(rows.count == days.count + 1)
            #expect(rows.allSatisfy { $0.filter { $0 == "," }.count == 6 })
        }
        #expect(exports.kingOfTime.contains(",AM休\r\n"))
        #expect(exports.kingOfTime.contains(",22:00,31:00,1.00,"))
        #expect(exports.jobcan.contains(",22:00,31:00,1:00,"))
        #expect(exports.jobcan.contains(",午前半休\r\n"))
    }
}
