import Foundation
import Testing

/// Run and check say which encoding was found for the files that don't state one.
@Suite struct FoundEncodingTests {
    private static let lines = [
        "Read: members members.csv … CP932 (detected)",
        "Read: 本社 hrmos-csv/honsha/employees.csv and 4 more … CP932 (detected)",
        "Read: 大阪 hrmos-csv/osaka/daily-2026-08.csv and 2 more … CP932 (detected)",
    ]

    @Test func `check and run say it for each integration and encoding`() async throws {
        try await Project.withCopy { project in
            let checked = try await project.kintai("check", "--config", "pipeline-csv.yml")
            #expect(checked.status == 0)
            #expect(Array(said(checked).dropLast()) == Self.lines)

            let ran = try await project.kintai(
                "run", "--config", "pipeline-csv.yml", "--today", Project.today)
            #expect(ran.status == 0)
            #expect(said(ran).filter { $0.hasPrefix("Read: ") } == Self.lines)
        }
    }

    @Test func `nothing is said of a stated encoding`() async throws {
        try await Project.withCopy { project in
            try project.edit(
                "pipeline-csv.yml", "profile: hrmos-daily",
                to: "profile: hrmos-daily\n      encoding: cp932")
            try project.edit(
                "pipeline-csv.yml", "profile: crowdlog-members",
                to: "profile: crowdlog-members, encoding: cp932")
            let checked = try await project.kintai("check", "--config", "pipeline-csv.yml")
            #expect(
                Array(said(checked).dropLast()) == [
                    "Read: 本社 hrmos-csv/honsha/employees.csv and 1 more … CP932 (detected)"
                ])
        }
    }

    @Test func `check says it of nothing while something is at fault`() async throws {
        try await Project.withCopy { project in
            try project.write("日付\n", to: "hrmos-csv/osaka/daily-2026-08.csv")
            let checked = try await project.kintai("check", "--config", "pipeline-csv.yml")
            #expect(checked.status == 65)
            #expect(checked.output == "")
        }
    }

    private func said(_ ended: Program.Ended) -> [String] {
        ended.output.split(separator: "\n").map(String.init)
    }
}
