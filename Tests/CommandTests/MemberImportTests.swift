import Foundation
import Testing

/// `kintai members` writes files for CrowdLog's member imports, through the tenant's own template.
@Suite struct MemberImportTests {
    private static let settings = """
        target:
          new_members:
            template: member-template.csv
            encoding: utf-8
            columns: {社員コード: code, 名前: name, 部署コード: department, 開始日: start_date}
            texts: {権限: 一般}
            replace: {部署コード: {開発部: D10}}
          changed_codes:
            template: code-template.csv
            columns: {管理コード: old_code, 新しい管理コード: code}

        """

    /// The samples with both templates, and with somebody who has just joined.
    private func withOffice(_ body: (Project) async throws -> Void) async throws {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "target:\n", to: Self.settings)
            try project.write(
                "単価,社員コード,名前,部署コード,権限,開始日\n0,見本,見本,D1,一般,2026-01-01\n",
                to: "member-template.csv")
            try project.write("管理コード,新しい管理コード,名称\n", to: "code-template.csv")
            let members = project.folder.appending(path: "members.csv")
            // A0024 joins on the day before and isn't a member any more.
            let users = "hrmos/honsha/users.json"
            let text = try String(
                contentsOf: project.folder.appending(path: users), encoding: .utf8)
            try #require(text.contains("A0024"))
            let bytes = try Data(contentsOf: members)
            let list = try #require(
                String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .shiftJIS))
            let without = list.split(whereSeparator: \.isNewline)
                .filter { !$0.contains("A0024") }.joined(separator: "\n")
            try project.write(without + "\n", to: "members.csv")
            try await body(project)
        }
    }

    @Test func `writes those who are asked for, as the template wants them`() async throws {
        try await withOffice { project in
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --missing new.csv --number a0024")
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let text = try String(
                contentsOf: project.folder.appending(path: "new.csv"), encoding: .utf8)
            let lines = text.split(separator: "\r\n").map(String.init)
            #expect(lines.first == "社員コード,名前,部署コード,権限,開始日")
            #expect(lines.count == 2)
            #expect(lines.last?.hasPrefix("A0024,未来八重,D10,一般,") == true, "\(lines)")
            // No file is ever replaced.
            let again = try await project.kintai(
                words: "members --today \(Project.today) --missing new.csv --number a0024")
            #expect(again.status == 73)
            #expect(again.errors.contains("[output-exists]"))
        }
    }

    @Test func `writes the codes to change of those agreed to, and leaves the mapping`()
        async throws
    {
        try await withOffice { project in
            let mapping = project.folder.appending(path: "mapping.csv")
            let before = try Data(contentsOf: mapping)
            let ended = try await project.kintai(
                words:
                    "members --today \(Project.today) --accept same-email same-name --codes codes.csv"
            )
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let bytes = try Data(contentsOf: project.folder.appending(path: "codes.csv"))
            let text = try #require(String(data: bytes, encoding: .shiftJIS))
            #expect(text == "管理コード,新しい管理コード\r\nC0026,X0026\r\nC0027,X0027\r\n")
            #expect(try Data(contentsOf: mapping) == before)
        }
    }

    @Test(arguments: [
        ("{開発部: D10}", "{営業部: D20}", "member-value-unknown", 65),
        ("名前: name", "氏名: name", "member-column-missing", 65),
        ("  new_members:", "  other_members:", "config-unknown-key", 78),
        ("code, 名前: name", "codex, 名前: name", "config-bad-value", 78),
    ])
    func `makes no file where something is missing`(
        old: String, new: String, code: String, status: Int32
    ) async throws {
        try await withOffice { project in
            try project.edit("pipeline.yml", old, to: new)
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --missing new.csv --number A0024")
            #expect(ended.status == status, "\(ended.errors)")
            #expect(ended.errors.contains("[\(code)]"), "\(ended.errors)")
            #expect(!ended.errors.contains("未来八重"))
            #expect(
                !FileManager.default.fileExists(
                    atPath: project.folder.appending(path: "new.csv").path))
        }
    }

    @Test func `says what to set where nothing says what goes where`() async throws {
        try await Project.withCopy { project in
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --accept same-name --codes codes.csv")
            #expect(ended.status == 78)
            #expect(ended.errors.contains("[member-import-not-set]"), "\(ended.errors)")
            let unknown = try await project.kintai(
                words: "members --today \(Project.today) --missing new.csv --number A0001")
            #expect(unknown.status == 64)
            #expect(unknown.errors.contains("A0001"))
            let nobody = try await project.kintai(
                words: "members --today \(Project.today) --missing new.csv")
            #expect(nobody.status == 0 && nobody.output.contains("no file was made"))
        }
    }
}
