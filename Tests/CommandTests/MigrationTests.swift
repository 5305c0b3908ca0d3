import Foundation
import TestSupport
import Testing

/// What a consultant gets before and after years of history are moved.
@Suite struct MigrationTests {
    private func proof(_ project: Project, _ arguments: String...) async throws -> Proof {
        let ended = try await Program.kintai.run(
            ["report", "--migration", "--json"] + arguments, in: project.folder)
        #expect(ended.status == 0, "\(ended.errors)")
        return try JSONDecoder().decode(Proof.self, from: Data(ended.output.utf8))
    }

    /// The part of the proof that tests look at.
    private struct Proof: Decodable {
        struct Days: Decodable, Equatable {
            var rows: Int
            var worked: Int
            var minutes: Int
            var leave: Int

            static func + (left: Days, right: Days) -> Days {
                Days(
                    rows: left.rows + right.rows, worked: left.worked + right.worked,
                    minutes: left.minutes + right.minutes, leave: left.leave + right.leave)
            }
        }

        struct Sums: Decodable {
            var read: Days
            var given: Days
            var held: Days
            var ignored: Days
        }

        struct Files: Decodable {
            var same: Int
            var different: [String]
        }

        struct Ledger: Decodable, Equatable {
            var confirmed: Int
            var pending: Int
            var missing: Int
        }

        struct Monthly: Decodable, Equatable {
            var compared: Int
            var same: Int
            var different: Int
            var onlyRead: Int
            var onlyThere: Int
        }

        var days: Sums
        var files: Files
        var ledger: Ledger
        var monthly: Monthly?
        var details: String
        var periods: Int
    }

    @Test func `each row that was read is given, held or ignored`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let proof = try await proof(project)
            let sums = proof.days
            #expect(sums.given.rows + sums.held.rows + sums.ignored.rows == sums.read.rows)
            let attended = try ["本社", "大阪"].flatMap { name in
                try Project.months.map { month in
                    try rows(of: run.appending(path: "extract/\(name)/\(month)/attendance.csv"))
                        .count
                }
            }
            #expect(sums.read.rows == attended.reduce(0, +))
            #expect(proof.ledger == .init(confirmed: 0, pending: sums.given.rows, missing: 0))
            #expect(proof.files.same > 0 && proof.files.different == [])
            let list = try PlainCSV(
                String(
                    contentsOf: project.folder.appending(path: proof.details), encoding: .utf8))
            #expect(list.rows.count == proof.periods)
            #expect(
                list.rows.compactMap { Int($0["Read: days"] ?? "") }.reduce(0, +)
                    == sums.read.worked)
            #expect(list.rows.allSatisfy { $0["Rows without a fate"] == "0" })
        }
    }

    @Test func `days that are only written again are nothing that the run was given`() async throws
    {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            let (ended, run) = try await project.runSamples(
                "--from", "2026-10-15", "--to", "2026-10-31", "--yes")
            #expect(ended.status == 0, "\(ended.errors)")
            let proof = try await proof(project)
            let sums = proof.days
            #expect(sums.given.rows + sums.held.rows + sums.ignored.rows == sums.read.rows)
            #expect(proof.ledger == .init(confirmed: 0, pending: sums.given.rows, missing: 0))
            let written = try rows(of: run.appending(path: "load/2026-10/diff.csv"))
            #expect(sums.given.rows < written.count)
            #expect(sums.given.rows == written.count { ($0["date"] ?? "") >= "2026-10-15" })
        }
    }

    @Test func `an import file that was changed, and a day that the ledger lacks, are told`()
        async throws
    {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let file = run.appending(path: "load/2026-09/upload-001.csv")
            try (Data(contentsOf: file) + Data("\r\n".utf8)).write(to: file)
            try FileManager.default.removeItem(
                at: project.workspace.appending(path: "ledger/2026-10"))
            let ended = try await project.kintai(
                words: "report --migration --differences-exit 3 --language en")
            #expect(ended.status == 3)
            #expect(ended.output.contains("Something isn't as it should be"))
            #expect(ended.output.contains("load/2026-09/upload-001.csv"))
            #expect(ended.output.contains("Given, and not in the ledger"))
        }
    }

    @Test func `the source's own sums are compared, period by period`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            let details = try await proof(project).details
            let list = try PlainCSV(
                String(contentsOf: project.folder.appending(path: details), encoding: .utf8))
            var lines = ["社員番号,対象月,出勤日数,実働,実働（休日）,有給"]
            let integration = try #require(list.header.first)
            let own = list.rows.filter { $0[integration] == "本社" }
            for row in own {
                lines.append(
                    [
                        "'" + (row["Employee number"] ?? ""),
                        (row["To"] ?? "").prefix(7).replacing("-", with: "年") + "月",
                        (row["Read: days"] ?? "") + ".0", row["Read: hours"] ?? "", "0:00",
                        row["Read: leave"] ?? "",
                    ].joined(separator: ","))
            }
            let text = lines.joined(separator: "\n") + "\n"
            try project.write(text, to: "getsuji.csv")
            let columns = ["month=対象月", "hours=実働+実働（休日）", "leave=有給"]
            let arguments = ["--monthly", "本社=getsuji.csv", "--monthly-columns"] + columns
            let numbered = own.filter { $0["Employee number"] != "" }
            let whole = numbered.filter { ($0["From"] ?? "") >= "2026-08-01" }
                .filter { ($0["To"] ?? "") <= "2026-10-31" }
            #expect(whole.count > 50)
            let same = try await monthly(project, arguments)
            #expect(same.different == 0 && same.onlyThere == 0, "\(same)")
            #expect(same.same >= whole.count)

            let line = try #require(
                lines.firstIndex { $0.hasPrefix("'A0001,2026年09月") }, "\(lines)")
            lines[line] = lines[line].replacing(",0:00,", with: ",0:30,")
            lines.append("Z9999,2026年09月,1.0,8:00,0:00,0")
            try project.write(lines.joined(separator: "\n") + "\n", to: "getsuji.csv")
            let other = try await monthly(project, arguments)
            #expect(other.different == 1 && other.onlyThere == 1, "\(other)")
            #expect(other.same == same.same - 1)
        }
    }

    private func monthly(_ project: Project, _ arguments: [String]) async throws -> Proof.Monthly {
        let ended = try await Program.kintai.run(
            ["report", "--migration", "--json"] + arguments, in: project.folder)
        #expect(ended.status == 0, "\(ended.errors)")
        let proof = try JSONDecoder().decode(Proof.self, from: Data(ended.output.utf8))
        return try #require(proof.monthly)
    }

    @Test func `monthly sums that can't be read are faults of the file, all at once`() async throws
    {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            try project.write(
                "社員番号,年月,出勤日数,実働時間,有給休暇日数\nA0001,10月,x,8:00,1\n", to: "getsuji.csv")
            let ended = try await project.kintai(
                words: "report --migration --monthly 本社=getsuji.csv --language en")
            #expect(ended.status == 65)
            #expect(ended.errors.contains("getsuji.csv:2"))
            #expect(ended.errors.contains("10月"))
            let unnamed = try await project.kintai(
                words: "report --migration --monthly getsuji.csv --language en")
            #expect(unnamed.status == 64)
            #expect(unnamed.errors.contains("本社=getsuji.csv"))
        }
    }

    @Test func `what a migration takes is told before anything is asked`() async throws {
        try await Project.withCopy { project in
            try project.write(
                """
                version: 1
                integrations:
                  - name: 本社
                    source: {kind: hrmos-api, company: example, api_key: {file: no.key},
                             http: {per_second: 2}}
                target:
                  kind: crowdlog-csv
                  members: [{file: members.csv, profile: crowdlog-members}]
                  template: attendance-template.csv

                """, to: "pipeline.yml")
            let unknown = try await project.kintai(words: "migrate --month 2024-02")
            #expect(unknown.status == 64)
            let ended = try await project.kintai(
                words: "migrate --month 2024-02 --people 250 --language en")
            #expect(ended.status == 0, "\(ended.errors)")
            // 29 days of three pages, three pages of people and three lists; at two a second.
            #expect(ended.output.contains("requests 93, at the least 0:01"))
            // 21 days from Monday to Friday.
            #expect(ended.output.contains("at most 5,250 days, import files 1"))
            #expect(ended.output.contains("kintai run --month 2024-02 --limit-people 10"))
            #expect(!FileManager.default.fileExists(atPath: project.workspace.path))
        }
    }
}
