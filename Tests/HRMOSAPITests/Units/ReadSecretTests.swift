import Foundation
import HTTP
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@Suite struct ReadSecretTests {
    private let folder: TemporaryFolder
    private static let key = "bWFkZS11cC1rZXk6bm90LXJlYWw=+/"

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `reads a variable`() throws {
        let secret = try read(.variable("HRMOS_API_KEY"), ["HRMOS_API_KEY": Self.key])
        #expect(secret.exposed == Self.key)
    }

    @Test(arguments: ["", "\n", "\r\n", " \r\n\t\n", "\r"])
    func `reads a file without the white space at its ends`(end: String) throws {
        let file = try folder.write(" " + Self.key + end, to: "hrmos.key")
        #expect(try read(.file(file)).exposed == Self.key)
    }

    @Test func `reads a credential of systemd's`() throws {
        _ = try folder.write(Self.key + "\n", to: "hrmos")
        let secret = try read(.credential("hrmos"), ["CREDENTIALS_DIRECTORY": folder.path.text])
        #expect(secret.exposed == Self.key)
    }

    @Test(arguments: [
        "", " ", "\n", "キー", "key with spaces", "two\nlines", "a\u{0}b", "a\u{7F}", "\u{FEFF}key",
        "kéy", "key\r\nX-Evil: 1",
    ])
    func `refuses what no header can hold`(text: String) throws {
        let file = try folder.write(text, to: "hrmos.key")
        let fault = try refusal(.file(file), [:])
        #expect(fault == missing("hrmos.key"))
        #expect(try refusal(.variable("KEY"), ["KEY": text]) == missing("${KEY}"))
    }

    @Test func `refuses bytes that aren't UTF-8`() throws {
        let file = try folder.write([0x61, 0xFF, 0x62], to: "hrmos.key")
        #expect(try refusal(.file(file), [:]) == missing("hrmos.key"))
    }

    @Test func `says where it looked in vain`() throws {
        let file = InputFile(name: "hrmos.key", path: (folder.path / "hrmos.key").text)
        #expect(try refusal(.file(file), [:]) == missing("hrmos.key"))
        #expect(try refusal(.variable("KEY"), [:]) == missing("${KEY}"))
        #expect(try refusal(.credential("hrmos"), [:]) == missing("credential hrmos"))
        #expect(
            try refusal(.credential("hrmos"), ["CREDENTIALS_DIRECTORY": folder.path.text])
                == missing("credential hrmos"))
    }

    @Test func `a folder in the key's place is a fault`() throws {
        let file = InputFile(name: "keys", path: folder.path.text)
        #expect(try refusal(.file(file), [:]).code == .fileUnreadable)
    }

    private func read(
        _ reference: SecretReference, _ environment: [String: String] = [:]
    ) throws -> Secret {
        try readSecret(
            reference, setting: "source.api_key", integration: IntegrationName("架空"),
            environment: environment)
    }

    private func refusal(
        _ reference: SecretReference, _ environment: [String: String]
    ) throws -> Fault {
        let faults = try #require(throws: Faults.self) { try read(reference, environment) }
        return try #require(faults.all.first)
    }

    private func missing(_ place: String) -> Fault {
        Fault(
            .secretMissing,
            [.integration: "架空", .key: "source.api_key", .value: place])
    }
}
