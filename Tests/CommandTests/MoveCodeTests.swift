import Foundation
import Testing

/// `kintai members --move-code` moves a person's days in the ledger to the code that CrowdLog has now.
@Suite struct MoveCodeTests {
    @Test func `moves the days in new generations, and a run finds nothing to load`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            let before = try await confirmed(project)
            try rename(in: project)

            let told = try await project.kintai(words: "members --today \(Project.today)")
            #expect(
                told.output.contains("kintai members --move-code A0013=N0013"), "\(told.output)")
            let moved = try await project.kintai(
                words: "members --today \(Project.today) --move-code A0013=N0013")
            #expect(moved.status == 0 && moved.errors == "", "\(moved.errors)")
            #expect(moved.output.contains("A0013") && moved.output.contains("N0013"))
            let after = try ledger(project)
            // What was there is there as it was.
            for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
            for month in Project.months {
                let days = try newest(month, in: project)
                #expect(!days.contains { $0["employee_code"] == "A0013" })
                #expect(days.contains { $0["employee_code"] == "N0013" })
                let order = days.map { "\($0["employee_code"] ?? "")\u{0}\($0["date"] ?? "")" }
                #expect(order == order.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
            }

            let (ended, run) = try await project.runSamples()
            #expect(ended.status == 0, "\(ended.errors)")
            for month in Project.months {
                let diff = try rows(of: run.appending(path: "load/\(month)/diff.csv"))
                let own = diff.filter { $0["employee_code"] == "N0013" }
                #expect(!own.isEmpty && own.allSatisfy { $0["change"] == "unchanged" })
                let held = try rows(of: run.appending(path: "load/\(month)/held.csv"))
                #expect(!held.contains { $0["employee_code"] == "A0013" })
            }
            let again = try await project.kintai(words: "members --today \(Project.today)")
            #expect(!again.output.contains("--move-code"))
        }
    }

    @Test(arguments: [
        ("A0013=N0013", false, 65, "code-still-there"), ("A0013=N0013", true, 0, ""),
        ("A0013=N0O13", true, 65, "code-unknown"), ("Z9999=N0013", true, 65, "code-without-days"),
        ("A0013", true, 64, ""),
    ])
    func `refuses what would spoil the ledger, and leaves it`(
        pair: String, isRenamed: Bool, status: Int32, code: String
    ) async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples("--month", "2026-10")
            let before = try await confirmed(project)
            if isRenamed { try rename(in: project) }
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --move-code \(pair)")
            #expect(ended.status == status, "\(ended.errors)")
            #expect(code.isEmpty || ended.errors.contains("[\(code)]"), "\(ended.errors)")
            if status != 0 { #expect(try ledger(project) == before) }
        }
    }

    @Test func `refuses a code that has days of its own on the same dates`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples("--month", "2026-10")
            let before = try await confirmed(project)
            try rename(in: project)
            let ended = try await project.kintai(
                words: "members --today \(Project.today) --move-code A0013=A0012")
            #expect(ended.status == 65)
            #expect(ended.errors.contains("[code-has-days]"), "\(ended.errors)")
            #expect(try ledger(project) == before)
        }
    }

    @Test func `takes down first what was uploaded under the old code`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            try office.move(night.upload, to: "uploaded/\(night.upload)")
            try office.project.write("社員コード,名前\nN012,架空花子\n", to: "members.csv")
            let moved = try await office.kintai(
                "members --today 2026-10-06 --move-code 0012=N012")
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try office.delivered("uploaded") == ["confirmed"])
            let day = try #require(try newest("2026-10", in: office.project).first)
            #expect(day["employee_code"] == "N012")
            #expect(day["confirmed_run"] == night.run && day["pending_run"] == "")
        }
    }

    @Test func `what is told of the old code's file later counts for the new one`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-06", ["0012,2026-10-05,09:00,18:00"])
            try office.project.write("社員コード,名前\nN012,架空花子\n", to: "members.csv")
            _ = try await office.kintai("members --today 2026-10-06 --move-code 0012=N012")
            let confirmed = try await office.kintai("confirm \(night.run) --today 2026-10-06")
            #expect(confirmed.status == 0, "\(confirmed.errors)")
            let days = try newest("2026-10", in: office.project)
            #expect(days.map { $0["employee_code"] } == ["N012"])
            #expect(days.map { $0["confirmed_run"] } == [night.run])
        }
    }

    /// Confirms the run, and gives the ledger as it is then.
    private func confirmed(_ project: Project) async throws -> [String: Data] {
        let ended = try await project.kintai(words: "confirm --today \(Project.today)")
        try #require(ended.status == 0, "\(ended.errors)")
        return try ledger(project)
    }

    /// CrowdLog has another code for A0013, and the mapping says so.
    private func rename(in project: Project) throws {
        let members = project.folder.appending(path: "members.csv")
        let bytes = try Data(contentsOf: members)
        let list = try #require(
            String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .shiftJIS))
        try #require(list.contains("A0013"))
        try project.write(list.replacing("A0013", with: "N0013"), to: "members.csv")
        try project.edit("mapping.csv", "A1018,", to: "A0013,N0013,,\nA1018,")
    }

    private func ledger(_ project: Project) throws -> [String: Data] {
        try Tree(project.workspace.appending(path: "ledger")).files
    }

    /// The rows of a month's newest generation.
    private func newest(_ month: String, in project: Project) throws -> [[String: String]] {
        let folder = project.workspace.appending(path: "ledger/\(month)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { !$0.hasPrefix(".") }
        let newest = try #require(names.max())
        let rows = try rows(of: folder.appending(path: "\(newest)/loaded.csv"))
        let descriptor = try String(
            contentsOf: folder.appending(path: "\(newest)/datapackage.json"), encoding: .utf8)
        let waiting = rows.count { $0["pending_run"] != "" }
        #expect(descriptor.contains("\"pending\" : \(waiting)"), "\(descriptor)")
        return rows
    }
}
