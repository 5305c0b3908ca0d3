import Foundation
import LoopbackPeers
import PipelineSettings
import Testing
import WorkModel

@testable import HTTP

@Suite(.timeLimit(.minutes(5))) struct TLSTests {
    private func client(
        _ peer: TLSPeer, ca: Bool = true, verify: Bool = true
    ) throws -> HTTPClient {
        var settings = settings()
        settings.caFile = ca ? InputFile(name: "ca.pem", path: peer.certificate) : nil
        settings.verify = verify
        return try HTTPClient(settings)
    }

    private func isDistrust(_ failure: HTTPFailure?) -> Bool {
        guard case .untrusted(.certificate, _, _)? = failure else { return false }
        return true
    }

    @Test(.enabled(if: hasTLSPeer, "make deps installs openssl and python3"))
    func `trusts the own CA file's certificates, and only for their hosts`() async throws {
        try await withTLSPeer(for: "IP:127.0.0.1") { peer in
            let url = try #require(HTTPURL("https://127.0.0.1:\(peer.port)/"))
            let elsewhere = try #require(HTTPURL("https://localhost:\(peer.port)/"))
            let client = try client(peer)
            for _ in 0..<2 {
                #expect(try await client.send(HTTPRequest(.get, url)).body == Array("[]".utf8))
            }
            #expect(isDistrust(await client.failure(of: HTTPRequest(.get, elsewhere))))
        }
    }

    @Test(.enabled(if: hasTLSPeer, "make deps installs openssl and python3"))
    func `trusts nobody without a reason`() async throws {
        try await withTLSPeer(for: "IP:127.0.0.1") { peer in
            let url = try #require(HTTPURL("https://127.0.0.1:\(peer.port)/"))
            let strict = try client(peer, ca: false)
            #expect(isDistrust(await strict.failure(of: HTTPRequest(.get, url))))
            #expect(strict.statistics.requests == 1)
            let lenient = try client(peer, ca: false, verify: false)
            #expect(try await lenient.send(HTTPRequest(.get, url)).status == 200)
        }
    }

    @Test(.enabled(if: hasTLSPeer, "make deps installs openssl and python3"))
    func `trusts no certificate that has expired, though it knows who made it`() async throws {
        try await withTLSPeer(for: "IP:127.0.0.1", isExpired: true) { peer in
            let url = try #require(HTTPURL("https://127.0.0.1:\(peer.port)/"))
            let failure = try await client(peer).failure(of: HTTPRequest(.get, url))
            #expect(isDistrust(failure))
            #expect("\(String(describing: failure))".contains("expired"))
        }
    }

    // OpenSSL reads its settings once a process, so this is one of its own.
    @Test(.enabled(if: hasTLSPeer, "make deps installs openssl and python3"))
    func `speaks no TLS older than 1.2, whatever the system's settings allow`() async {
        await #expect(processExitsWith: .success) {
            try await allowingOldTLS {
                try await withTLSPeer(for: "IP:127.0.0.1", isOld: true) { peer in
                    #expect(try await peer.answersTLS11())
                    let url = try #require(HTTPURL("https://127.0.0.1:\(peer.port)/"))
                    var settings = settings()
                    settings.caFile = InputFile(name: "ca.pem", path: peer.certificate)
                    let client = try HTTPClient(settings)
                    let failure = await client.failure(of: HTTPRequest(.get, url))
                    guard case .unreachable(.handshake, _, _)? = failure else {
                        Issue.record("spoken to: \(String(describing: failure))")
                        return
                    }
                }
            }
        }
    }

    @Test func `checks certificates of all but this machine`() async throws {
        var settings = settings()
        settings.verify = false
        let url = try #require(HTTPURL("https://service.invalid/"))
        let client = try HTTPClient(settings)
        #expect(
            await client.failure(of: HTTPRequest(.get, url))
                == .untrusted(.verificationOff, host: "service.invalid", system: ""))
        #expect(client.statistics.requests == 0)
        let place = Place(file: "pipeline.yml", line: 9)
        #expect(
            throws: Faults(.configVerifyOff, at: place, [.key: "a", .value: "service.invalid"])
        ) {
            try settings.checkVerification(for: url, key: "a", at: place)
        }
        let loopback = try #require(HTTPURL("https://localhost/"))
        #expect(throws: Never.self) { try settings.checkVerification(for: loopback, key: "a") }
        settings.verify = true
        #expect(throws: Never.self) { try settings.checkVerification(for: url, key: "a") }
    }

    @Test func `refuses a CA file that it can't read`() {
        var settings = settings()
        settings.caFile = InputFile(name: "ca.pem", path: "/nowhere/ca.pem")
        #expect(throws: Faults(.fileMissing, at: Place(file: "ca.pem"))) {
            _ = try HTTPClient(settings)
        }
        // A folder of that name where a file must be a folder.
        settings.caFile = InputFile(name: "ca.pem", path: "/dev/null/ca.pem")
        #expect(throws: Faults.self) { _ = try HTTPClient(settings) }
    }
}

/// Lets this process's OpenSSL, which must not have begun yet, speak whatever it can.
private func allowingOldTLS(_ body: () async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory
        .appending(path: "kintai-openssl-\(UUID().uuidString)")
    try """
    openssl_conf = settings
    [settings]
    ssl_conf = ssl
    [ssl]
    system_default = lenient
    [lenient]
    MinProtocol = TLSv1
    CipherString = ALL:@SECLEVEL=0
    """.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    // Nobody else of this process looks at its environment meanwhile.
    #expect(unsafe setenv("OPENSSL_CONF", file.path, 1) == 0)
    try await body()
}
