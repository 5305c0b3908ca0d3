import Foundation
import Testing

@testable import Sandbox

@Suite struct AuthenticationTests {
    @Test func `gives a token of 24 letters and digits for a day`() async throws {
        try await Wire.serving { wire in
            let reply = try await wire.ask("/authentication/token", "Basic \(Wire.key)")
            #expect(reply.status == 200)
            let token = try #require(reply.object["token"] as? String)
            #expect(token.wholeMatch(of: /[A-Za-z0-9]{24}/) != nil)
            #expect(
                try reply.object["expired_at"] as? String == "2026-11-01T12:00:00.000+09:00")
            #expect(try reply.object.count == 2)
        }
    }

    /// What public clients send instead of the key as shown.
    static let wrongKeys = [
        "Basic \(Data("\(Wire.key):".utf8).base64EncodedString())",
        "Basic \(Data(Wire.key.utf8).base64EncodedString())",
        "Basic \(Wire.key):", "Basic \(Wire.key.dropLast())", "Basic", Wire.key,
        "Bearer \(Wire.key)", "Token \(Wire.key)", "basic \(Wire.key)",
    ]

    @Test(arguments: wrongKeys)
    func `refuses what isn't the key as shown`(authorization: String) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.ask("/authentication/token", authorization)
            #expect(reply.status == 401)
            #expect(try reply.object["code"] as? Int == 401)
            #expect(try reply.object["message"] is String)
        }
    }

    @Test func `takes Token and nothing else before a token`() async throws {
        try await Wire.serving { wire in
            let token = try await wire.token()
            #expect(try await wire.ask("/users", "Token \(token)").status == 200)
            for wrong in [
                "Bearer \(token)", "Basic \(token)", token, "Token", "Token \(token)x",
                "Token \(Wire.key)", "token \(token)",
            ] {
                #expect(try await wire.ask("/users", wrong).status == 401, "\(wrong)")
            }
            #expect(try await wire.ask("/users").status == 401)
        }
    }

    @Test func `lets a token die after a day`() async throws {
        try await Wire.serving { wire in
            let token = try await wire.token()
            wire.clock.advance(bySeconds: 86_399)
            #expect(try await wire.ask("/users", "Token \(token)").status == 200)
            wire.clock.advance(bySeconds: 1)
            #expect(try await wire.ask("/users", "Token \(token)").status == 401)
            #expect(
                try await wire.ask("/authentication/postpone", "Token \(token)", method: "PUT")
                    .status == 401)
        }
    }

    @Test func `starts a token's life again`() async throws {
        try await Wire.serving { wire in
            let token = try await wire.token()
            wire.clock.advance(bySeconds: 3600)
            let reply = try await wire.ask(
                "/authentication/postpone", "Token \(token)", method: "PUT")
            #expect(reply.status == 200)
            #expect(try reply.object["token"] as? String == token)
            #expect(
                try reply.object["expired_at"] as? String == "2026-11-01T13:00:00.000+09:00")
            wire.clock.advance(bySeconds: 86_399)
            #expect(try await wire.ask("/users", "Token \(token)").status == 200)
        }
    }

    @Test func `revokes one token and leaves others`() async throws {
        try await Wire.serving { wire in
            let token = try await wire.token()
            let other = try await wire.token()
            #expect(token != other)
            let reply = try await wire.ask(
                "/authentication/destroy", "Token \(token)", method: "DELETE")
            #expect(reply.status == 200)
            #expect(try Set(reply.object.keys) == ["token", "expired_at"])
            #expect(try await wire.ask("/users", "Token \(token)").status == 401)
            #expect(try await wire.ask("/users", "Token \(other)").status == 200)
        }
    }

    @Test(arguments: [
        ("/api/other/v1/authentication/token", 404), ("/api/example/v2/authentication/token", 404),
        ("/authentication", 404), ("/work_outputs/weekly/2026-10", 404), ("/nothing", 404),
    ])
    func `has no other companies and paths`(path: String, status: Int) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.ask(path, "Basic \(Wire.key)")
            #expect(reply.status == status)
            #expect(try reply.object["code"] as? Int == status)
        }
    }

    @Test(arguments: [
        ("POST", "/stamp_logs", 403), ("POST", "/users", 403), ("PUT", "/work", 403),
        ("POST", "/work/other_systems", 403), ("DELETE", "/users", 405), ("POST", "/segments", 405),
        ("GET", "/work", 405), ("PATCH", "/users", 405), ("QUERY", "/users", 405),
    ])
    func `serves reading only`(method: String, path: String, status: Int) async throws {
        try await Wire.serving { wire in
            let reply = try await wire.ask(path, "Token \(wire.token())", method: method)
            #expect(reply.status == status)
            #expect((reply.header("Allow") != nil) == (status == 405))
        }
    }
}
