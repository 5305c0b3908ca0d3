import Foundation
import Handoff
import Messages
import PipelineSettings
import Sandbox
import Synchronization
import TestSupport
import Testing
import WorkModel

/// Neither key nor token is in anything that is written or said, however a night ends.
@Suite(.fewAtOnce) struct SecrecyTests {
    static let failures = [
        "none", "wrong key", "expired key", "address", "plan", "maintenance", "error", "429",
        "reset", "cut", "refused list", "dead token", "HTML", "redirect", "no JSON", "echo",
    ]

    @Test(arguments: failures)
    func `nothing tells key or token`(failure: String) async throws {
        let tokens = Mutex<Set<String>>([])
        let tenant = try Tenant(employees: 20) { Self.set(&$0, failure) }
        let answer = changed(tenant.answer) { request, answer in
            let authorization = request.header("Authorization") ?? ""
            if authorization.hasPrefix("Token ") {
                _ = tokens.withLock { $0.insert(String(authorization.dropFirst(6))) }
            }
            Self.disturb(&answer, request, failure)
        }
        try await withService(answer) { port in
            let night = try Night(port: port)
            if failure == "wrong key" { night.environment = ["HRMOS_API_KEY": "d3Jvbmc6a2V5"] }
            night.api.http.attempts = 1
            let log = night.folder.path / "http.log"
            night.api.http.log = OutputFile(name: "http.log", path: log.text)
            var said = ""
            for _ in 0..<2 {
                do {
                    try await night.extract()
                } catch let faults as Faults {
                    for language in Language.allCases {
                        said += describe(faults, in: language) + "\n"
                    }
                    said += "\(faults)" + String(reflecting: faults)
                }
            }
            for fault in try await night.checkOnline() {
                said += describe(fault, in: .en) + "\(fault)"
            }
            #expect(try !FileReading.bytes(of: log).isEmpty)
            #expect(said.isEmpty == ["none", "refused list"].contains(failure))
            let secrets = tokens.withLock(\.self)
                .union([Tenant.key, "d3Jvbmc6a2V5"])
            for secret in secrets {
                #expect(!said.contains(secret), "\(failure)")
                for (name, bytes) in try night.everything() {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(failure): \(name)")
                }
            }
        }
    }

    private static func set(_ settings: inout HRMOSSettings, _ failure: String) {
        switch failure {
        case "expired key": settings.expiredKey = 401
        case "address": settings.blocksAddress = true
        case "plan": settings.noPlan = 402
        case "maintenance": settings.maintenance = .html
        case "refused list": settings.refusesUsers = true
        case "dead token": settings.tokenLife = 0
        default: break
        }
    }

    private static func disturb(
        _ answer: inout Answer, _ request: Request, _ failure: String
    ) {
        guard request.path.contains("/work_outputs/") else { return }
        switch failure {
        case "error": answer = .failure(500, "架空のエラー")
        case "429": answer = .failure(429, "架空の制限")
        case "reset": answer.delivery = .reset
        case "cut": answer.delivery = .cut
        case "HTML": answer = .html("<p>メンテナンス中</p>", status: 200)
        case "redirect":
            answer = .failure(302, "")
            answer.headers = [("Location", "http://example.com/")]
        case "no JSON": answer.body = Array("not JSON".utf8)
        // A service that tells us our own words again.
        case "echo": answer = .failure(500, "bad: " + (request.header("Authorization") ?? ""))
        default: break
        }
    }
}
