import Foundation
import Synchronization
import Testing

/// Two nights of a made-up company with the pipeline.yml that a probe has left, and the files that come of
/// them.
struct Practice: Sendable {
    /// By night: name and bytes, in the order of uploading.
    let files: [[Upload]]
    /// By night: codes of held days.
    let held: [[String]]

    struct Upload: Hashable, Sendable {
        let name: String
        let bytes: Data
    }

    static func pipeline(_ combination: Combination) -> String {
        """
        # A made-up company.
        version: 1
        workspace: ./workspace
        window: {from: 2026-10-01, to: 2026-10-31}
        integrations:
          - name: csv   # the export
            source: {kind: csv, files: [night.csv], profile: our-export, max_age: null}
            time:
              past_midnight: \(combination.pastMidnight)
            daily_report: \(combination.dailyReport)
            status: 0
        profiles:
          our-export:
            columns: {employee_number: 番号, date: 日付, clock_in: 出勤, clock_out: 退勤, segment: 区分,
                      breaks: [[休1始, 休1終], [休2始, 休2終]], note: 備考}
            dates: yyyy-MM-dd
        target:
          kind: crowdlog-csv
          members: [{file: members.csv, max_age: null}]
          template: template.csv
          first_load: allow
          confirm: on_write
          encoding: \(combination.encoding)   # the one to choose
          closed_through: 2026-10-02
          submitted: submitted.csv
          max_changed_percent: 100
          max_missing_percent: 100

        """
    }

    static let members = "社員コード,名前\nA1,架空一\nA2,架空二\nA3,架空三\nE9999,試験用\n"
    static let submitted = "employee_code,date\nA3,2026-10-14\n"

    /// The export of a night: the second has changes of all sorts.
    static func export(night: Int) -> String {
        let first = [
            "A1,2026-10-01,09:00,18:00,出勤,12:00,13:00,,,",
            "A1,2026-10-05,09:03,18:07,出勤,12:01,12:58,,,",
            "A1,2026-10-06,09:00,18:00,出勤,12:00,13:00,15:00,15:15,会議",
            "A1,2026-10-07,18:00,25:30,出勤,22:00,23:00,,,",
            "A1,2026-10-08,,,有給休暇,,,,,",
            "A1,2026-10-09,13:00,18:00,午前休,,,,,",
            "A1,2026-10-13,09:00,12:00,午後休,,,,,髙﨑様",
        ]
        let second = [
            "A1,2026-10-01,10:00,18:00,出勤,12:00,13:00,,,",
            "A1,2026-10-05,08:55,18:07,出勤,12:01,12:58,,,",
            "A1,2026-10-06,09:00,18:00,出勤,,,,,",
            "A1,2026-10-07,18:00,25:30,出勤,22:00,23:00,,,",
            "A1,2026-10-08,09:00,18:00,出勤,12:00,13:00,,,",
            "A1,2026-10-09,13:00,18:30,午前休,,,,,",
            "A1,2026-10-13,09:00,12:00,午後休,,,,,髙﨑様",
        ]
        let others = ["A2", "A3"].flatMap { code in
            (5...30).map { day in
                let isChanged = code == "A3" && day == 14 && night == 1
                let clockOut = isChanged ? "19:00" : "18:00"
                return
                    "\(code),2026-10-\(day < 10 ? "0" : "")\(day),09:00,\(clockOut),出勤,12:00,13:00,,,"
            }
        }
        let header = "番号,日付,出勤,退勤,区分,休1始,休1終,休2始,休2終,備考"
        return ([header] + (night == 0 ? first : second) + others).joined(separator: "\n") + "\n"
    }

    /// Practices that were had already: many tenants come to the same pipeline.yml.
    private static let known = Mutex<[String: Practice]>([:])

    /// The practice of the project in a folder.
    static func of(_ folder: URL) async throws -> Practice {
        let key = try folder.text("pipeline.yml") + folder.text("template.csv")
        if let known = known.withLock({ $0[key] }) { return known }
        var files: [[Upload]] = []
        var held: [[String]] = []
        for night in 0...1 {
            try folder.write(export(night: night), to: "night.csv")
            let ended = try await kintai(
                ["run", "--today", "2026-11-0\(night + 2)"], in: folder)
            try #require(ended.status == 0, "\(ended.errors)")
            let run = try #require(try folder.appending(path: "workspace/runs").names.last)
            let load = folder.appending(path: "workspace/runs/\(run)/load/2026-10")
            files.append(
                try load.names.filter { $0.hasPrefix("upload-") }.map { name in
                    Upload(name: name, bytes: try Data(contentsOf: load.appending(path: name)))
                })
            let rows = try ["transform/csv/2026-10", "load/2026-10"].flatMap { part in
                try folder.text("workspace/runs/\(run)/\(part)/held.csv")
                    .split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[3]) }
            }
            held.append(rows.sorted())
        }
        let practice = Practice(files: files, held: held)
        known.withLock { $0[key] = practice }
        return practice
    }
}
