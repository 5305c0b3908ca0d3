import Foundation
import Testing

/// `kintai plan` says by person and day what a run would change, and loads nothing.
@Suite struct PlanTests {
    @Test(arguments: CaseFolder.all(in: "plan"))
    func `says what would change`(of folder: CaseFolder) async throws {
        try await Project.withCopy { project in
            try await folder.prepare(project)
            let before = try ledger(of: project)
            try await folder.check(in: project)
            #expect(try ledger(of: project) == before)
        }
    }

    @Test func `tells machines every day that a run then writes`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            _ = try await project.kintai(words: "confirm")
            let file = "hrmos/osaka/work_outputs-2026-10.json"
            try project.edit(file, #""stamping_end_at":"18:"#, to: #""stamping_end_at":"19:"#)
            let words = "plan --json --month 2026-10 --today \(Project.today)"
            let ended = try await project.kintai(words: words)
            #expect(ended.status == 0, "\(ended.errors)")
            let told = try JSONDecoder().decode(ToldPlan.self, from: Data(ended.output.utf8))
            let (_, run) = try await project.runSamples("--month", "2026-10", "--yes")

            let written = try rows(of: run.appending(path: "load/2026-10/diff.csv"))
            for change in ["added", "changed", "unchanged"] {
                let expected = written.filter { $0["change"] == change }.map(Day.init(diff:))
                let found = told.days.filter { $0.change == change }
                #expect(Set(found) == Set(expected), "\(change)")
                #expect(told.plan.counts[change] == expected.count)
                #expect(found.count == expected.count)
            }
            #expect(told.plan.counts["changed"] ?? 0 > 0)
            let held = told.days.count { $0.change == "held" }
            #expect(held > 0 && told.plan.counts["held"] == held)
        }
    }

    private func ledger(of project: Project) throws -> [String: Data] {
        let ledger = project.workspace.appending(path: "ledger")
        guard FileManager.default.fileExists(atPath: ledger.path) else { return [:] }
        return try Tree(ledger).files
    }
}

/// What the test reads of `kintai plan --json`.
private struct ToldPlan: Decodable {
    struct Head: Decodable {
        let counts: [String: Int]
    }

    let plan: Head
    let days: [Day]
}

private struct Day: Decodable, Hashable {
    private enum CodingKeys: String, CodingKey {
        case employeeCode = "employee_code"
        case date, change, before, after
    }

    let employeeCode: String
    let date: String
    let change: String
    let before: [String: String]
    let after: [String: String]

    init(diff row: [String: String]) {
        func values(_ column: (String) -> String) -> [String: String] {
            let fields = ["clock_in", "clock_out", "breaks", "leave", "daily_report", "status"]
            return Dictionary(uniqueKeysWithValues: fields.map { ($0, row[column($0)] ?? "") })
                .filter { !$0.value.isEmpty }
        }
        employeeCode = row["employee_code"] ?? ""
        date = row["date"] ?? ""
        change = row["change"] ?? ""
        before = values { "before_\($0)" }
        after = values { $0 == "leave" ? "leave_cells" : $0 }
    }
}
