import Foundation
import Handoff
import PipelineSettings
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

@Suite struct FetchedAnswersTests {
    private let folder: TemporaryFolder
    private let answers: FetchedAnswers

    init() throws {
        folder = try TemporaryFolder()
        answers = FetchedAnswers(of: IntegrationName("架空"), in: RunFolder(folder.path))
    }

    @Test func `finds what was kept, by the request`() throws {
        let kept = try answers.keep(bytes("[]"), as: "users", request: "GET /users")
        let found = try #require(find("users", request: "GET /users"))
        #expect(found == kept)
        #expect(found.name == "GET /users")
        #expect(try FileReading.bytes(of: Path(found.path)) == bytes("[]"))
    }

    @Test func `finds nothing where nothing is, or only what another name begins`() throws {
        #expect(find("users", request: "") == nil)
        _ = try answers.keep(bytes("[]"), as: "users-refused", request: "")
        #expect(find("users", request: "") == nil)
        #expect(find("user", request: "") == nil)
    }

    @Test func `doesn't find a file that a crash has torn`() throws {
        let kept = try answers.keep(bytes(#"[{"id":1}]"#), as: "2026-10-05", request: "")
        for torn in ["", "[{\"id\"", "\0\0\0\0\0\0\0\0\0\0", "[{\"id\":2}]"] {
            try Data(torn.utf8).write(to: URL(fileURLWithPath: kept.path))
            #expect(find("2026-10-05", request: "") == nil, "\(torn)")
        }
    }

    @Test func `finds the good one beside a torn one`() throws {
        let torn = try answers.keep(bytes("[1]"), as: "2026-10-05", request: "")
        try Data().write(to: URL(fileURLWithPath: torn.path))
        let kept = try answers.keep(bytes("[2]"), as: "2026-10-05", request: "")
        #expect(find("2026-10-05", request: "") == kept)
    }

    @Test func `isn't disturbed by what a kill leaves of a write`() throws {
        try FileWriting.makeFolder(answers.folder)
        for name in ["2026-10-05", "2026-10-05.", "2026-10-05.0.json", ".2026-10-05.tmp", "x"] {
            try Data("[".utf8).write(to: URL(fileURLWithPath: (answers.folder / name).text))
        }
        #expect(find("2026-10-05", request: "") == nil)
    }

    @Test func `shows what it keeps to nobody else`() throws {
        let kept = try answers.keep(bytes("[]"), as: "users", request: "")
        #expect(try mode(kept.path) == 0o600)
        #expect(try mode(answers.folder.text) == 0o700)
    }

    @Test func `goes with all that is in it, twice too`() throws {
        _ = try answers.keep(bytes("[]"), as: "users", request: "")
        try answers.remove()
        #expect(!FileReading.exists(answers.folder))
        try answers.remove()
    }

    private func find(_ name: String, request: String) -> InputFile? {
        answers.find(name, among: answers.names, request: request)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func mode(_ path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
}
