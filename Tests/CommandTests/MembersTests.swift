import Foundation
import Testing

/// `kintai members` compares people with members, and changes nothing.
@Suite struct MembersTests {
    @Test(arguments: CaseFolder.all(in: "members"))
    func `says who is who`(of folder: CaseFolder) async throws {
        try await Project.withCopy { project in
            try await folder.prepare(project)
            let before = try files(of: project)
            try await folder.check(in: project)
            #expect(try files(of: project) == before)
            let made = try Tree(project.folder).files.keys.filter { $0.hasPrefix("workspace/") }
            let ours = ["workspace/lock", "workspace/members/"]
            #expect(made.allSatisfy { path in ours.contains(where: path.hasPrefix) }, "\(made)")
        }
    }

    @Test func `tells machines everybody, each once`() async throws {
        try await Project.withCopy { project in
            let words = "members --json --today \(Project.today)"
            let ended = try await project.kintai(words: words)
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let told = try JSONDecoder().decode(ToldMembers.self, from: Data(ended.output.utf8))
            let people = told.lines.filter { !$0.integration.isEmpty }
            #expect(people.count == told.members.people && people.count == 53)
            #expect(Set(people.map { "\($0.integration) \($0.sourceID)" }).count == people.count)
            #expect(told.members.counts.values.reduce(0, +) == told.lines.count)
            let codes = Set(told.lines.map(\.employeeCode)).subtracting([""])
            let repeated = told.lines.filter { $0.finding == "repeated-code" }
                .flatMap {
                    $0.value.split(separator: "/").map { $0.trimmingCharacters(in: .whitespaces) }
                }
            #expect(codes.union(repeated).count == told.members.members)
            // Those whom the comparison suggests are those whose days a run holds with the member.
            let suggested = people.filter {
                ["same-email", "same-name", "near-code"].contains($0.finding)
            }
            .map { "\($0.employeeNumber) \($0.employeeCode)" }
            let (_, run) = try await project.runSamples()
            let held = try Project.integrations.flatMap { integration in
                try Project.months.flatMap { month in
                    try rows(of: run.appending(path: "transform/\(integration)/\(month)/held.csv"))
                }
            }.filter { $0["code"] == "unknown-employee" }
                .map { "\($0["employee_number"] ?? "") \($0["value"] ?? "")" }
            #expect(Set(suggested) == Set(held))
            #expect(!held.isEmpty)
        }
    }

    @Test func `names nobody where a person's file is faulty`() async throws {
        try await Project.withCopy { project in
            try project.write("社員コード,名前,開始日\nA0001,青空花子,いつか\n", to: "members.csv")
            let ended = try await project.kintai(words: "members --today \(Project.today)")
            #expect(ended.status == 65)
            #expect(ended.output == "")
            #expect(ended.errors.contains("members.csv:2") && !ended.errors.contains("青空"))
        }
    }

    private func files(of project: Project) throws -> [String: Data] {
        try Tree(project.folder) { !$0.hasPrefix("workspace/") }.files
    }
}

/// The same over the API.
@Suite struct APIMembersTests {
    @Test func `asks HRMOS for its lists alone, and leaves no answer behind`() async throws {
        try await APIProject.with { office in
            let ended = try await office.project.kintai(
                words: "members --json --today \(APIProject.today)")
            #expect(ended.status == 0, "\(ended.errors)")
            let told = try JSONDecoder().decode(ToldMembers.self, from: Data(ended.output.utf8))
            #expect(told.members.people >= 12)
            #expect(told.members.counts["matched"] ?? 0 > 0)
            let asked = Set(try office.asked().keys)
            #expect(
                asked.isSubset(
                    of: ["token", "users", "segments", "departments", "employments", "destroy"]),
                "\(asked)")
            #expect(asked.contains("users"))
            let made = try Tree(office.project.workspace).files.keys
            #expect(!made.contains { $0.contains("fetched") }, "\(made)")
        }
    }
}

/// What the tests read of `kintai members --json`.
private struct ToldMembers: Decodable {
    struct Head: Decodable {
        let people: Int
        let members: Int
        let counts: [String: Int]
    }

    struct Line: Decodable {
        private enum CodingKeys: String, CodingKey {
            case finding, integration
            case employeeNumber = "employee_number"
            case sourceID = "source_id"
            case employeeCode = "employee_code"
            case value
        }

        let finding: String
        let integration: String
        let employeeNumber: String
        let sourceID: String
        let employeeCode: String
        let value: String
    }

    let members: Head
    let lines: [Line]
}
