import HTTP
import Messages
import PipelineSettings
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct HRMOSFaultsTests {
    private static let host = "ieyasu.co"
    private static let path = "/work_outputs/daily/2026-10-05"

    @Test(
        arguments: [
            (
                .unreachable(.broken, host: host, system: "Recv failure"), .serviceUnreachable,
                .unavailable
            ),
            (.timedOut(.connect, seconds: 10), .serviceSilent, .unavailable),
            (.timedOut(.silence, seconds: 30), .serviceSilent, .unavailable),
            (.timedOut(.whole, seconds: 60), .serviceSilent, .unavailable),
            (
                .untrusted(.certificate, host: host, system: "self-signed"), .serviceUntrusted,
                .unavailable
            ),
            (.tooLarge(limit: 64), .serviceAnswerTooLarge, .unavailable),
            (.redirected(to: "https://example.com"), .serviceRedirected, .unavailable),
            (
                .notExpected(contentType: "text/html; charset=utf-8", status: 200),
                .serviceMaintenance, .tryAgainLater
            ),
            (
                .notExpected(contentType: "TEXT/HTML", status: 200), .serviceMaintenance,
                .tryAgainLater
            ),
            (
                .notExpected(contentType: "text/plain", status: 200), .serviceAnswerUnreadable,
                .unavailable
            ),
            (.notExpected(contentType: "", status: 200), .serviceAnswerUnreadable, .unavailable),
            (.tryLater(status: 429, seconds: 300, at: 0), .serviceBusy, .tryAgainLater),
            (.tryLater(status: 503, seconds: 300, at: 0), .serviceMaintenance, .tryAgainLater),
            (.tryLater(status: 500, seconds: 300, at: 0), .serviceMaintenance, .tryAgainLater),
            (.cancelled, .serviceUnreachable, .unavailable),
            (.refused(answer(429)), .serviceBusy, .tryAgainLater),
            (.refused(answer(503)), .serviceMaintenance, .tryAgainLater),
            (.refused(answer(500)), .serviceFailing, .unavailable),
            (.refused(answer(502)), .serviceFailing, .unavailable),
            (.refused(answer(504)), .serviceFailing, .unavailable),
            (.refused(answer(400)), .serviceRefused, .unavailable),
            (.refused(answer(403)), .serviceRefused, .unavailable),
            (.refused(answer(404)), .serviceRefused, .unavailable),
            (.refused(answer(422)), .serviceRefused, .unavailable),
            (.refused(answer(304)), .serviceRefused, .unavailable),
        ] as [(HTTPFailure, FaultCode, Exit)])
    func `names the cause, and ends as it should`(
        failure: HTTPFailure, code: FaultCode, status: Exit
    ) throws {
        let found = try faults().faults(of: failure, at: Self.path)
        #expect(found.all.map(\.code) == [code])
        #expect(code.exitStatus == status)
        expectToReadWell(try #require(found.all.first))
    }

    @Test(
        arguments: [
            (401, nil, .hrmosKeyWrong), (402, nil, .hrmosPlanLacking),
            (403, nil, .hrmosAddressRefused),
            (404, nil, .hrmosCompanyUnknown), (401, "2026-10-01", .hrmosKeyWrong),
            (401, "2026-07-16", .hrmosKeyExpired), (403, "2026-07-16", .hrmosKeyExpired),
            // An old key doesn't explain a plan or a company.
            (402, "2026-07-16", .hrmosPlanLacking), (404, "2026-07-16", .hrmosCompanyUnknown),
            (422, nil, .serviceRefused), (500, "2026-07-16", .serviceFailing),
        ] as [(Int, String?, FaultCode)])
    func `tells why there is no token`(status: Int, issued: String?, code: FaultCode) throws {
        let found = try faults(issued: issued).faults(
            of: .refused(Self.answer(status)), at: "/authentication/token",
            isAuthentication: true)
        let fault = try #require(found.all.first)
        #expect(fault.code == code)
        if code.rawValue.hasPrefix("hrmos-") { #expect(code.exitStatus == .refused) }
        #expect(fault.facts[.system] == "架空のエラー")
        expectToReadWell(fault)
    }

    @Test func `means by a status what pipeline.yml says`() throws {
        var faults = try faults()
        faults = HRMOSFaults(
            integration: faults.integration,
            api: HRMOSAPI(
                company: "example", key: .variable("KEY"),
                refusals: HRMOSRefusals(key: [401, 419], plan: [403], address: [], company: [400])),
            today: faults.today, command: faults.command)
        let meanings: [(Int, FaultCode)] = [
            (419, .hrmosKeyWrong), (403, .hrmosPlanLacking), (400, .hrmosCompanyUnknown),
            (404, .serviceRefused),
        ]
        for (status, code) in meanings {
            let found = faults.faults(
                of: .refused(Self.answer(status)), at: "/authentication/token",
                isAuthentication: true)
            #expect(found.all.map(\.code) == [code])
        }
    }

    @Test(arguments: [
        (0, "1970-01-01 09:00"), (1_796_018_700, "2026-11-30 15:05"),
        (1_796_050_800, "2026-12-01 00:00"),
        // The first whole minute at which the wait is over.
        (1_796_018_701, "2026-11-30 15:06"), (1_796_050_799, "2026-12-01 00:00"),
    ])
    func `says in Tokyo's time when to try again`(seconds: Int, time: String) throws {
        let found = try faults().faults(
            of: .tryLater(status: 429, seconds: 300, at: seconds), at: Self.path)
        let fault = try #require(found.all.first)
        #expect(fault.facts[.since] == time)
        #expect(describe(fault, in: .en).contains("until \(time)"))
        #expect(describe(fault, in: .ja).contains(time))
    }

    @Test(arguments: ["", "null", "[]", "<html>", #"{"message":null}"#, #"{"code":1}"#])
    func `does without the service's words`(body: String) throws {
        let found = try faults().faults(
            of: .refused(HTTPResponse(status: 500, headers: [:], body: Array(body.utf8))),
            at: Self.path)
        let fault = try #require(found.all.first)
        #expect(fault.facts[.system] == nil)
        expectToReadWell(fault)
    }

    @Test func `cuts the service's words short`() throws {
        let words = String(repeating: "長", count: 1000)
        let found = try faults().faults(
            of: .refused(
                HTTPResponse(
                    status: 500, headers: [:], body: Array(#"{"message":"\#(words)"}"#.utf8))),
            at: Self.path)
        #expect(found.all.first?.facts[.system]?.count == 200)
    }

    private static func answer(_ status: Int) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: ["Content-Type": "application/json"],
            body: Array(#"{"code":\#(status),"message":"架空のエラー"}"#.utf8))
    }

    private func faults(issued: String? = nil) throws -> HRMOSFaults {
        HRMOSFaults(
            integration: IntegrationName("架空"),
            api: HRMOSAPI(
                company: "example", key: .variable("KEY"), keyIssued: try issued.map(date)),
            today: try date("2026-10-16"), command: "kintai resume 20261016T000000Z")
    }
}

/// Nothing is left open in either language, and the command to run next is there.
func expectToReadWell(_ fault: Fault, sourceLocation: SourceLocation = #_sourceLocation) {
    for language in Language.allCases {
        let text = describe(fault, in: language)
        #expect(text.split(separator: "\n").count == 3, sourceLocation: sourceLocation)
        for open in [" ?", "'?'", "「?」", "（?", "{", "}", "[:", "()", "（）"] {
            #expect(!text.contains(open), "\(text)", sourceLocation: sourceLocation)
        }
        #expect(text.contains("kintai "), "\(text)", sourceLocation: sourceLocation)
    }
}
