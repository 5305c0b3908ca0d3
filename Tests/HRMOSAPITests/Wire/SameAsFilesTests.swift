import Foundation
import HTTP
import Handoff
import PipelineSettings
import Sandbox
import TestSupport
import Testing
import WorkModel

@testable import ExtractStage

/// What the API answers makes the same days as the same answers saved to files.
@Suite(.fewAtOnce) struct SameAsFilesTests {
    @Test(arguments: [20, 130])
    func `hrmos-api and hrmos-json differ in nothing but the origin`(employees: Int) async throws {
        let tenant = try Tenant(employees: employees)
        try await withService(tenant.answer) { port in
            let night = try Night(port: port)
            try await night.extract()
            let client = try HTTPClient(HTTPSettings(perSecond: 1000))
            defer { client.close() }
            let saved = try await save(night, with: client)
            let byFiles = try extractedFiles(saved, night.window)
            for month in ["2026-09", "2026-10"] {
                let found = try night.attendance(month)
                let wanted = try byFiles(month)
                #expect(found.count > employees)
                #expect(Set(withoutOrigin(found)) == Set(withoutOrigin(wanted)))
                #expect(found.count == wanted.count)
                // The rows of one number and date, such as none, are in the order of their origins.
                #expect(found.map(numberAndDate) == wanted.map(numberAndDate))
            }
        }
    }

    /// Saves the answers as somebody with another client would: pages of 25, one file each.
    private func save(_ night: Night, with client: HTTPClient) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let caller = Caller(root: night.api.baseURL + "/api/example/v1", client: client)
        let answer = try await caller.get("/authentication/token", "Basic \(Tenant.key)")
        let token = try JSONDecoder().decode(Token.self, from: Data(answer.body)).token
        let lists =
            ["/users", "/segments"] + night.window.days.map { "/work_outputs/daily/\($0)" }
        for list in lists {
            var page = 1
            while true {
                let answer = try await caller.get("\(list)?limit=25&page=\(page)", "Token \(token)")
                let name = list.split(separator: "/").last ?? ""
                _ = try folder.write(answer.body, to: "\(name)-\(page).json")
                let last = Int(answer.headers.first("X-Total-Page") ?? "")
                guard page < (try #require(last)) else { break }
                page += 1
            }
        }
        return folder
    }

    private func extractedFiles(
        _ folder: TemporaryFolder, _ window: WorkWindow
    ) throws -> (String) throws -> [Substring] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path.text).sorted()
        func files(_ prefix: String) -> [InputFile] {
            names.filter { $0.hasPrefix(prefix) }
                .map { InputFile(name: $0, path: (folder.path / $0).text) }
        }
        // One list is one file for hrmos-json.
        let lists = HRMOSFiles(
            files: files("2026-"), users: try joined(files("users-"), in: folder, as: "all-users"),
            segments: try joined(files("segments-"), in: folder, as: "all-segments"))
        let run = RunFolder(folder.path / "run")
        let template = InputFile(name: "template.csv", path: "/nowhere/template.csv")
        let integration = IntegrationSettings(name: Night.name, source: .hrmosJSON(lists))
        let settings = RunSettings(
            pipeline: PipelineSettings(
                workspace: folder.path.text, integrations: [integration],
                target: TargetSettings(members: [], template: template)),
            window: window, today: try Night.today)
        try extractFiles(integration, months: window.months, settings: settings, into: run)
        return { month in
            try folder.text("run/extract/架空/\(month)/attendance.csv").split(separator: "\n")
        }
    }

    private func joined(
        _ pages: [InputFile], in folder: TemporaryFolder, as name: String
    ) throws -> InputFile {
        var items: [Any] = []
        for page in pages {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: page.path))
            items += try #require(try JSONSerialization.jsonObject(with: bytes) as? [Any])
        }
        let bytes = try JSONSerialization.data(withJSONObject: items)
        return try folder.write(Array(bytes), to: name + ".json")
    }

    private func numberAndDate(_ line: Substring) -> [Substring] {
        Array(line.split(separator: ",", omittingEmptySubsequences: false)[..<2])
    }

    private func withoutOrigin(_ lines: [Substring]) -> [String] {
        lines.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).dropLast()
                .joined(separator: ",")
        }
    }
}

private struct Token: Decodable {
    let token: String
}

private struct Caller {
    let root: String
    let client: HTTPClient

    func get(_ path: String, _ authorization: String) async throws -> HTTPResponse {
        let url = try #require(HTTPURL(root + path))
        return try await client.send(
            HTTPRequest(.get, url, headers: ["Authorization": authorization]))
    }
}
