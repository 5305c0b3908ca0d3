import Foundation
import PipelineSettings
import Testing
import WorkModel

@testable import PipelineConfig

@Suite struct HRMOSAPITests {
    private static let standard =
        "{kind: hrmos-json, files: [a.json], users: users.json, segments: segments.json}"

    private func document(source: String) -> String {
        PipelineConfigTests.document().replacing(Self.standard, with: source)
    }

    private func api(_ source: String) throws -> HRMOSAPI {
        let read = try settings(document(source: source), files: Project.usualFiles + ["ca.pem"])
        guard case .hrmosAPI(let api) = read.integrations.first?.source else {
            throw CocoaError(.featureUnsupported)
        }
        return api
    }

    @Test func `fills in what isn't said`() throws {
        let read = try api("{kind: hrmos-api, company: example, api_key: \"${HRMOS_API_KEY}\"}")
        #expect(
            read
                == HRMOSAPI(
                    company: "example", baseURL: "https://ieyasu.co",
                    key: .variable("HRMOS_API_KEY"), http: HTTPSettings(), watchMonths: 6))
        #expect(read.http.perSecond == 5 && read.http.concurrent == 4 && read.http.timeout == 60)
    }

    @Test func `reads every key`() throws {
        let read = try api(
            """
            {kind: hrmos-api, login_url: "https://f.ieyasu.co/example/login", \
            base_url: "http://127.0.0.1:18080/", api_key: {credential: hrmos-key}, \
            api_key_issued: 2026-10-01, watch_months: 0, refusals: {plan: [403, 404], address: []}, \
            http: {proxy: "http://proxy:8080", ca_file: ca.pem, concurrent: 8, per_second: 100, \
            timeout: 2m, connect_timeout: 5s, silence_timeout: 1h, attempts: 3, longest_wait: 10m, \
            largest_body: 8, verify: false, log: http.log}}
            """)
        #expect(read.company == "example")
        #expect(read.baseURL == "http://127.0.0.1:18080")
        #expect(read.key == .credential("hrmos-key"))
        #expect(read.keyIssued == WorkDate("2026-10-01"))
        #expect(read.watchMonths == 0)
        #expect(read.refusals == HRMOSRefusals(plan: [403, 404], address: []))
        let http = read.http
        #expect(http.proxy == .url("http://proxy:8080"))
        #expect(http.caFile?.name == "ca.pem" && http.log?.name == "http.log")
        #expect((http.concurrent, http.perSecond, http.attempts) == (8, 100, 3))
        #expect((http.timeout, http.connectTimeout, http.silenceTimeout) == (120, 5, 3600))
        #expect(http.longestWait == 600 && http.largestBody == 8 && !http.verify)
    }

    @Test(
        arguments: [
            ("https://f.ieyasu.co/example/login", "example"),
            ("https://p.ieyasu.co/example/works/2026-10?user_id=3#top", "example"),
            ("http://f.ieyasu.co/example/", "example"),
            ("f.ieyasu.co/example", "example"),
            ("https://ieyasu.co/api/example/v1", "example"),
            ("https://f.ieyasu.co/Ex-am_ple2/login", "Ex-am_ple2"),
            (" https://f.ieyasu.co/example/login ", "example"),
            ("https://f.ieyasu.co/login", nil),
            ("https://f.ieyasu.co/", nil),
            ("https://example.com/example/login", nil),
            ("https://ieyasu.co.example.com/example/login", nil),
            ("ftp://f.ieyasu.co/example", nil),
            ("example", nil),
        ] as [(String, String?)])
    func `takes the company from a page's address`(address: String, company: String?) {
        #expect(companyOfLoginURL(address) == company)
    }

    @Test(arguments: [
        (
            "{kind: hrmos-api}",
            [
                "7:5 config-missing-key key=integrations[].source.login_url",
                "7:5 config-missing-key key=integrations[].source.api_key",
            ]
        ),
        (
            "{kind: hrmos-api, company: a b, api_key: abcdef0123456789}",
            [
                "7:40 config-bad-value value=a b expected=example"
                    + " key=integrations[].source.company",
                "7:54 config-secret-in-file key=integrations[].source.api_key",
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k, credential: c}}",
            [
                "7:74 config-contradiction expected=file | credential found=file, credential"
                    + " key=integrations[].source.api_key.credential"
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, base_url: \"http://example.com\"}",
            [
                "7:73 config-bad-value value=http://example.com expected=https://host"
                    + " key=integrations[].source.base_url"
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, http: {verify: false}}",
            [
                "7:69 config-contradiction expected=verify: true"
                    + " found=verify: false (https://ieyasu.co) key=integrations[].source.http"
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, http: {proxy: \"u:p@h:1\"}}",
            [
                "7:77 config-bad-value value=…@h:1 expected=auto | none | http://host:port"
                    + " key=integrations[].source.http.proxy"
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, files: [a.json], users: users.json}",
            [
                "7:70 config-contradiction expected=kind: hrmos-csv | hrmos-json"
                    + " | king-of-time-csv | kinkakuji-csv | jobcan-csv | csv"
                    + " found=files (kind: hrmos-api) key=integrations[].source.files",
                "7:87 config-contradiction expected=kind: hrmos-csv | hrmos-json"
                    + " found=users (kind: hrmos-api) key=integrations[].source.users",
            ]
        ),
        (
            "{kind: hrmos-api, company: a, api_key: {file: k}, refusals: {key: [500]}}",
            [
                "7:80 config-bad-value value=500 expected=400..499"
                    + " key=integrations[].source.refusals.key[]"
            ]
        ),
    ])
    func `finds faults`(source: String, expected: [String]) throws {
        #expect(try faults(document(source: source)) == expected)
    }

    @Test func `never tells what may be a password`() throws {
        let source =
            "{kind: hrmos-api, company: a, api_key: {file: k}, http: {proxy: \"ftp://u:pw@h\"}}"
        let told = try faults(document(source: source)).joined()
        #expect(told.contains("config-bad-value") && !told.contains("pw"))
    }
}
