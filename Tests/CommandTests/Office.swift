import Foundation
import Testing

/// One person's attendance in a CSV file, and a folder that the clerk looks into.
struct Office {
    let project: Project

    /// A night's run.
    struct Night {
        let run: String
        let status: Int32
        let output: String
        let errors: String

        var upload: String { "kintai_2026-10_1of1_\(run).csv" }
        var report: String { "kintai_report_\(run).html" }
        var howTo: String { "how-to-import_\(run).txt" }
        var nothing: String { "nothing-to-import_\(run).txt" }
    }

    /// Gives `body` an office that is gone afterwards.
    static func withOffice(
        deliver: String = "{folder: delivered}", _ body: (Office) async throws -> Void
    ) async throws {
        try await Project.withCopy { project in
            try project.write(
                """
                version: 1
                workspace: workspace
                deliver: \(deliver)
                integrations:
                  - name: 名古屋
                    source: {kind: csv, files: [attendance.csv], profile: our-export}
                    corrections: corrections.csv
                profiles:
                  our-export:
                    header: true
                    columns: {employee_number: number, date: date, clock_in: in, clock_out: out}
                    dates: yyyy-MM-dd
                    durations: h:mm
                target:
                  kind: crowdlog-csv
                  members:
                    - {file: members.csv, profile: crowdlog-members}
                  first_load: allow
                  template: attendance-template.csv

                """, to: "pipeline.yml")
            try project.write("社員コード,名前\n0012,架空花子\n0013,見本太郎\n", to: "members.csv")
            let office = Office(project: project)
            try office.correct("")
            try await body(office)
        }
    }

    /// Corrections as the clerk hands them back.
    func correct(_ rows: String) throws {
        try project.write("employee_number,date,action\n" + rows, to: "corrections.csv")
    }

    /// Runs one night over days of `number,date,in,out`; `more` are further arguments.
    func night(
        _ today: String, _ days: [String], from: String = "2026-10-01", _ more: String = "--yes"
    ) async throws -> Night {
        let rows = (["number,date,in,out"] + days).joined(separator: "\n") + "\n"
        try project.write(rows, to: "attendance.csv")
        let before = try project.runs()
        let ended = try await kintai("run --today \(today) --from \(from) --to \(today) \(more)")
        let made = try project.runs().filter { !before.contains($0) }
        try #require(made.count == 1, "\(ended.errors)")
        return Night(
            run: made[0], status: ended.status, output: ended.output, errors: ended.errors)
    }

    func kintai(_ words: String) async throws -> Program.Ended {
        try await project.kintai(words: words)
    }

    /// The names in the folder, or in one below it.
    func delivered(_ folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted()
    }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

    func put(_ text: String, in name: String) throws { try Data(text.utf8).write(to: url(name)) }

    func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(at: url(name), to: url(other))
    }

    /// The first import file of October that a run has made.
    func made(by night: Night) throws -> Data {
        try Data(
            contentsOf: project.workspace.appending(
                path: "runs/\(night.run)/load/2026-10/upload-001.csv"))
    }

    /// A count of a night's one partition in its summary.json.
    func days(_ night: Night, _ count: String) throws -> Int {
        let file = project.workspace.appending(path: "runs/\(night.run)/summary.json")
        let summary = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        let partitions = try #require(
            (summary as? [String: Any])?["partitions"] as? [[String: Any]])
        return partitions.compactMap { $0[count] as? Int }.reduce(0, +)
    }

    func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: project.folder.appending(path: path).path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    func url(_ name: String) -> URL {
        project.folder.appending(path: "delivered").appending(path: name)
    }
}
