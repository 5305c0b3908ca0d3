import Foundation
import Handoff
import PipelineSettings
import Sandbox
import Testing
import WorkModel

/// Pages, refusals and what is lacking (`other-sources.md` §4).
@Suite struct RefusalTests {
    @Test func `reads a page of exactly 100 and the empty one behind it`() async throws {
        // With the service's own account.
        let service = try Service(employees: 99)
        try await service.serving { port in
            let night = try Night(port: port, from: "2026-10-01", to: "2026-10-01")
            try await night.extract()
            #expect(try service.count("/master/v1/employees") == 2)
            let file = night.run.people(Night.name) / "employees.csv"
            let people = try String(contentsOfFile: file.text, encoding: .utf8)
            #expect(people.split(separator: "\n").count == 101)
        }
    }

    @Test func `gets one new token where one is refused`() async throws {
        let service = try Service(employees: 20) { $0.unauthorized = .once }
        try await service.serving { port in
            let night = try Night(port: port)
            try await night.extract()
            #expect(try service.count("/v1/", status: 401) == 1)
            #expect(try !night.rows().isEmpty)
        }
    }

    @Test func `stops where the new token is refused too`() async throws {
        let service = try Service(employees: 20) { $0.unauthorized = .always }
        try await service.serving { port in
            let night = try Night(port: port)
            let found = await night.faults()
            #expect(found.map(\.code) == [.jobcanClientRefused])
            #expect(found.first?.facts[.path] == "/master/v1/employees")
            #expect(found.first?.code.exitStatus.rawValue == 77)
            #expect(try service.count("/v1/") == 2)
        }
    }

    @Test(arguments: JobcanSettings.ErrorBody.allCases)
    func `knows a wrong client whatever the error's body`(
        body: JobcanSettings.ErrorBody
    ) async throws {
        let service = try Service(employees: 20) {
            $0.clientSecret = "another"
            $0.errorBody = body
        }
        try await service.serving { port in
            let night = try Night(port: port)
            #expect(await night.faults().map(\.code) == [.jobcanClientRefused])
            #expect(try await night.checkOnline().map(\.code) == [.jobcanClientRefused])
        }
    }

    @Test(arguments: ["ID", "SECRET"])
    func `asks nobody without id and secret`(variable: String) async throws {
        let service = try Service(employees: 20)
        try await service.serving { port in
            let night = try Night(port: port)
            night.environment[variable] = nil
            for found in [await night.faults(), try await night.checkOnline()] {
                #expect(found.map(\.code) == [.secretMissing])
                let key = variable == "ID" ? "source.client_id" : "source.client_secret"
                #expect(found.first?.facts[.key] == key)
            }
            #expect(try service.count("/") == 0)
        }
    }

    @Test(arguments: [nil, "code"], [nil, "staff_code"])
    func `names the keys that it has seen where スタッフコード is lacking, and no value`(
        field: String?, key: String?
    ) async throws {
        let service = try Service(employees: 20) { $0.staffCode = key }
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.fields.staffCode = field
            for found in [await night.faults(), try await night.checkOnline()] {
                #expect(found.map(\.code) == [.jobcanFieldMissing])
                let facts = found.first?.facts ?? [:]
                #expect(facts[.key] == "source.fields.staff_code")
                #expect(facts[.value] == field)
                let keys = [
                    "email", "id", "main_group", "main_group.id", "main_group.name", "name",
                ]
                #expect(
                    facts[.names] == (keys + [key].compactMap(\.self)).joined(separator: ", "))
            }
        }
    }

    @Test(arguments: [
        #"{"employees":[{"id":"../x","staff_code":"1","name":""}]}"#,
        #"{"employees":[{"id":1,"staff_code":"1","name":""},{"id":1,"staff_code":"2","name":""}]}"#,
        #"{"employees":[{"id":null,"staff_code":"1","name":""}]}"#,
        #"{"employees":[],"others":[]}"#, #"{"message":"no"}"#, "[", "",
    ])
    func `refuses a list of people that can't be one`(body: String) async throws {
        let server = try LoopbackServer(port: 0) { request in
            let token = #"{"access_token":"abc"}"#
            let text = request.path == "/oauth/token" ? token : body
            return Answer(status: 200, contentType: "application/json", body: Array(text.utf8))
        }
        let serving = Task { try await server.run() }
        defer { serving.cancel() }
        let night = try Night(port: try await server.port())
        #expect(await night.faults().map(\.code) == [.serviceAnswerUnreadable])
    }

    @Test func `names all fields that a list lacks`() async throws {
        let service = try Service(employees: 20)
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.fields.work = "minutes"
            night.api.fields.breakMinutes = "rest"
            let found = await night.faults().filter { $0.code == .jobcanFieldMissing }
            #expect(
                Set(found.compactMap { $0.facts[.key] }).isSuperset(of: [
                    "source.fields.work", "source.fields.break_minutes",
                ]))
            #expect(found.allSatisfy { $0.facts[.names] == "date, employee_id, work" })
        }
    }

    @Test func `goes on where it was stopped, to the same bytes`() async throws {
        let plain = try Service(employees: 60)
        let undisturbed = try await plain.serving { port in
            let night = try Night(port: port)
            night.api.takesLeave = true
            try await night.extract()
            return try night.packages()
        }
        var front = FrontSettings()
        front.faults.errors = 0.3
        let service = try Service(employees: 60, front: front)
        try await service.serving { port in
            let night = try Night(port: port)
            night.api.takesLeave = true
            night.api.http.attempts = 1
            var stops = 0
            // A fault of one request in three, of some 75 that are needed.
            for _ in 1...200 {
                do {
                    try await night.extract()
                    break
                } catch {
                    stops += 1
                }
            }
            #expect(stops > 0)
            let found = try night.packages()
            #expect(found.keys.sorted() == undisturbed.keys.sorted())
            for (name, bytes) in undisturbed { #expect(found[name] == bytes, "\(name)") }
            #expect(!FileReading.exists(night.run.fetched(Night.name)))
        }
    }
}
