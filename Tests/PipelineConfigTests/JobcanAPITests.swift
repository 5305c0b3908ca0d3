import PipelineSettings
import Testing
import WorkModel

@Suite struct JobcanAPITests {
    private func text(_ source: String, integration: String = "") -> String {
        document(integration: integration).replacing(
            "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}",
            with: source)
    }

    private static let needed =
        "kind: jobcan-api, client_id: \"${ID}\", client_secret: {file: secret}"

    private func api(_ more: String = "") throws -> JobcanAPI {
        let read = try settings(text("{\(Self.needed)\(more)}"))
        guard case .jobcanAPI(let api)? = read.integrations.first?.source else {
            throw Faults(.configBadValue)
        }
        return api
    }

    @Test func `has the service's own addresses, and knows nothing that isn't known`() throws {
        let api = try api()
        #expect(api.apiURL == "https://api-kintai.jobcan.jp")
        #expect(api.authURL == "https://api-auth-kintai.jobcan.jp")
        #expect(api.clientID == .variable("ID"))
        #expect(api.plan == .auto)
        #expect(api.fields == JobcanFields())
        #expect(api.fields.staffCode == nil && api.fields.breakMinutes == nil)
        #expect(!api.takesLeave && !api.breakFromWork)
    }

    @Test func `reads every key`() throws {
        let read = try api(
            """
            , sandbox: true, plan: per-person, http: {attempts: 2}, take_leave: true, \
            break_from_work: true, longest_break: 90, fields: {staff_code: code, department: main_group.name}, \
            adit_types: {clock_in: [1, in]}
            """)
        #expect(read.apiURL == "https://sandbox-api-kintai.jobcan.jp")
        #expect(read.authURL == "https://sandbox-api-auth-kintai.jobcan.jp")
        #expect(read.plan == .perPerson && read.takesLeave && read.breakFromWork)
        #expect(read.longestBreak == 90)
        #expect(read.http.attempts == 2)
        #expect(read.fields.staffCode == "code")
        #expect(read.fields.department == "main_group.name")
        #expect(read.aditTypes.clockIn == ["1", "in"])
        #expect(read.aditTypes.clockOut == ["clock_out"])
        let local = try api(
            ", api_url: \"http://127.0.0.1:1\", auth_url: \"http://127.0.0.1:2/\"")
        #expect(local.authURL == "http://127.0.0.1:2")
    }

    @Test(arguments: [
        ("{kind: jobcan-api}", ["config-missing-key", "config-missing-key"]),
        (
            "{kind: jobcan-api, client_id: 1234, client_secret: abcd}",
            ["config-secret-in-file", "config-secret-in-file"]
        ),
        ("{\(needed), api_url: \"https://a.example\"}", ["config-missing-key"]),
        ("{\(needed), api_url: \"http://a.example\"}", ["config-bad-value"]),
        (
            "{\(needed), sandbox: true, api_url: \"https://a.jp\", auth_url: \"https://b.jp\"}",
            ["config-contradiction"]
        ),
        ("{\(needed), plan: per-month}", ["config-bad-value"]),
        (
            "{\(needed), fields: {staff_code: a..b, staf: x}}",
            ["config-bad-value", "config-unknown-key"]
        ),
        ("{\(needed), files: [a.json]}", ["config-contradiction"]),
        ("{\(needed), api_key: \"${KEY}\"}", ["config-contradiction"]),
        (
            "{\(needed), break_from_work: true, fields: {break_minutes: rest}}",
            ["config-contradiction"]
        ),
        ("{\(needed), http: {verify: false}}", ["config-contradiction", "config-contradiction"]),
    ])
    func `finds faults of a source`(source: String, expected: [String]) throws {
        let found = try faults(text(source)).map { String($0.split(separator: " ")[1]) }
        #expect(found == expected)
    }

    @Test func `never repeats what may be the secret itself`() throws {
        let source = "{kind: jobcan-api, client_id: 1234, client_secret: abcd-efgh}"
        #expect(try !faults(text(source)).contains { $0.contains("abcd") || $0.contains("1234") })
    }

    @Test func `filters by department where a field says it, and never by approval`() throws {
        let filter = "employees: {only_departments: [x]}"
        #expect(try faults(text("{\(Self.needed)}", integration: filter)).count == 1)
        let named = "{\(Self.needed), fields: {department: main_group.name}}"
        #expect(try faults(text(named, integration: filter)) == [])
        #expect(
            try faults(text("{\(Self.needed)}", integration: "approval: approved")).count == 1)
    }
}
