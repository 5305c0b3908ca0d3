import Foundation
import Synchronization
import Testing
import WorkModel

@testable import Sandbox

/// Both write the same days: クラウドログ's own link at 05:00, and kintai by import files.
@Suite struct OtherSyncRunTests {
    @Test(arguments: [LinkSettings.Breaks.merged, .actual])
    func `a run warns after the link's night, and only then`(
        breaks: LinkSettings.Breaks
    ) async throws {
        try await office(.list, breaks) { office in
            let before = try await office.run(today: "2026-10-20")
            #expect(!before.output.contains("another-sync"), "\(before.output)")
            try await office.upload()
            let calm = try await office.run(today: "2026-10-21")
            #expect(!calm.output.contains("another-sync"), "\(calm.output)")
            #expect(calm.output.contains("Held back for a decision: none."))

            try office.changeSource()
            office.sandbox.passNight()
            let after = try await office.run(today: "2026-10-22")
            #expect(after.status == 0, "\(after.errors)")
            let merged = breaks == .merged ? ", 4 of them with all breaks as one" : ""
            #expect(
                after.output.contains(
                    "warning: it looks as if something else writes the same days into CrowdLog: "
                        + "\(breaks == .merged ? 7 : 3) days\(merged) [another-sync]"),
                "\(after.output)")
            let run = try #require(
                try office.folder.appending(path: "workspace/runs").names.last)
            let report = try office.folder.text("workspace/runs/\(run)/report.html")
            #expect(report.contains("[another-sync]"))
            let summary = try office.folder.text("workspace/runs/\(run)/summary.json")
            #expect(summary.contains("\"otherSync\""))
        }
    }

    @Test(arguments: Download.allCases)
    func `each layout of the download shows what was imported, and what a member typed`(
        layout: Download
    ) async throws {
        try await office(layout, .merged) { office in
            _ = try await office.run(today: "2026-10-20")
            try await office.upload()
            let same = try await office.run(today: "2026-10-21")
            #expect(same.status == 0, "\(same.errors)")
            #expect(
                same.output.contains("since unchanged: 15. Held back for a decision: none."),
                "\(same.output)")
            office.sandbox.state.withLock { state in
                for key in state.days.keys where key.code == "B1" {
                    state.days[key]?.clockOut = "19:45"
                }
            }
            let typed = try await office.run(today: "2026-10-22")
            #expect(typed.output.contains("Held back for a decision: 3."), "\(typed.output)")
        }
    }

    @Test func `the link keeps off closed, submitted and endless days, and lists its runs`()
        async throws
    {
        try await office(.list, .actual) { office in
            try office.folder.write(
                [
                    Office.item("B1", "2026-10-01", "10:00", "19:00"),
                    Office.item("B1", "2026-10-13", "10:00", "19:00"),
                    Office.item("B2", "2026-10-13", "10:00", "19:00"),
                    Office.item("B3", "2026-10-13", "10:00", "10:30", isNextDay: true),
                    Office.item("Z9", "2026-10-13", "10:00", "19:00"),
                ].joined(), to: "link.jsonl")
            office.sandbox.state.withLock { state in
                guard let date = WorkDate("2026-10-13") else { return }
                var day = CrowdLogDay()
                (day.clockIn, day.isSubmitted) = ("08:00", true)
                state.days[CrowdLogDay.Key(code: "B2", date: date)] = day
            }
            office.sandbox.passNight()
            let days = office.sandbox.state.withLock(\.days)
            #expect(
                days.map { "\($0.key.code) \($0.key.date) \($0.value.clockIn)" }.sorted()
                    == ["B1 2026-10-13 10:00", "B2 2026-10-13 08:00"])
            let page = try await office.screen.page("/sync")
            #expect(page.contains("<td>システム</td><td>2026-09-11〜2026-10-20</td><td>完了（1 日）</td>"))
            for _ in 0..<32 { office.sandbox.passNight() }
            let later = try await office.screen.page("/sync")
            #expect(later.components(separatedBy: "<td>システム</td>").count - 1 == 31)
        }
    }

    @Test(arguments: [
        ("from=2026-09-01&to=2026-10-10", 200), ("from=2026-09-01&to=2026-10-11", 400),
        ("from=2026-10-11&to=2026-10-10", 400), ("from=x&to=2026-10-10", 400),
    ])
    func `a manual run takes 40 days at most`(form: String, status: Int) async throws {
        try await office(.list, .actual) { office in
            #expect(office.post(form).status == status)
            office.sandbox.state.withLock { $0.isSyncing = true }
            #expect(office.post("from=2026-10-01&to=2026-10-10").status == 409)
        }
    }

    @Test func `a service that is silent is a failed run`() async throws {
        try await office(.list, .actual) { office in
            try FileManager.default.removeItem(at: office.folder.appending(path: "link.jsonl"))
            office.sandbox.passNight()
            #expect(try await office.screen.page("/sync").contains("<td>失敗</td>"))
        }
    }
}

/// A folder with a pipeline, and a stand-in whose link has the same source.
struct Office {
    let folder: URL
    let sandbox: CrowdLogSandbox
    let screen: Screen

    /// Runs kintai as after a download of what CrowdLog has.
    func run(today: String) async throws -> Ended {
        try await screen.file("/attendance.csv").write(to: folder.appending(path: "current.csv"))
        return try await kintai(["run", "--today", today], in: folder)
    }

    func upload() async throws {
        let run = try #require(try folder.appending(path: "workspace/runs").names.last)
        let load = folder.appending(path: "workspace/runs/\(run)/load/2026-10")
        for file in try load.names where file.hasPrefix("upload-") {
            let bytes = try Data(contentsOf: load.appending(path: file))
            let result = try await screen.upload(bytes, name: file, encoding: "Shift_JIS")
            #expect(result.errors == 0, "\(result.text)")
        }
        _ = try await kintai(["confirm"], in: folder)
    }

    func post(_ form: String) -> Answer {
        sandbox.answer(
            Request(
                method: "POST", path: "/sync",
                headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array(form.utf8)))
    }

    /// Three days get other hours in the source, which the link sees too.
    func changeSource() throws {
        try write(clockIn: "08:30", for: "B1")
    }

    func write(clockIn: String = "09:00", for changed: String = "") throws {
        var rows = ["番号,日付,出勤,退勤,休1始,休1終,休2始,休2終"]
        var items: [String] = []
        for code in ["B1", "B2", "B3", "B4", "B5"] {
            for day in 13...15 {
                let start = code == changed ? clockIn : "09:00"
                let hasTwo = code != changed && code != "B1" && day == 13
                let date = "2026-10-\(day)"
                rows.append(
                    "\(code),\(date),\(start),18:00,12:00,13:00,"
                        + (hasTwo ? "15:00,15:15" : ","))
                items.append(
                    Self.item(code, date, start, "18:00", breaks: hasTwo ? 2 : 1))
            }
        }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "export.csv")
        try folder.write(items.joined(), to: "link.jsonl")
    }

    /// A day as HRMOS's API has it.
    static func item(
        _ number: String, _ day: String, _ start: String, _ end: String, breaks: Int = 0,
        isNextDay: Bool = false
    ) -> String {
        let times = [("12:00", "13:00"), ("15:00", "15:15")].prefix(breaks).enumerated().map {
            "\"break_\($0 + 1)_start_at\":\"\($1.0)\",\"break_\($0 + 1)_end_at\":\"\($1.1)\","
        }
        return """
            {"number":"\(number)","day":"\(day)",\(times.joined())"start_at":"\(start)",\
            "end_at":"\(end)","next_day_end":\(isNextDay ? 1 : 0)}

            """
    }
}

private func office(
    _ layout: Download, _ breaks: LinkSettings.Breaks, _ body: (Office) async throws -> Void
) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "kintai-link-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var link = LinkSettings(LinkSource(folder.appending(path: "link.jsonl").path))
    link.breaks = breaks
    var settings = CrowdLogSettings()
    settings.download = layout
    settings.closedThrough = WorkDate("2026-10-02")
    let members = "社員コード,名前\nB1,架空一\nB2,架空二\nB3,架空三\nB4,架空四\nB5,架空五\n"
    let sandbox = CrowdLogSandbox(
        settings, members: CrowdLogMember.list(members),
        today: try #require(WorkDate("2026-10-20")), books: Books(), link: link)
    try folder.write(members, to: "members.csv")
    try folder.write("社員コード,年月日,出社,退社,休憩詳細\n", to: "template.csv")
    try folder.write(try pipeline(layout), to: "pipeline.yml")
    try await Screen.showing(sandbox) { screen in
        let office = Office(folder: folder, sandbox: sandbox, screen: screen)
        try office.write()
        try await body(office)
    }
}

/// The profiles are those that the documentation has for each layout.
private func pipeline(_ layout: Download) throws -> String {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/Sandbox.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let block = try #require(
        text.components(separatedBy: "```yaml\n").first { $0.hasPrefix("profiles:\n") })
    let profiles = try #require(block.components(separatedBy: "```").first)
    return """
        version: 1
        window: {from: 2026-10-10, to: 2026-10-19}
        integrations:
          - name: csv
            source: {kind: csv, files: [export.csv], profile: our-export, max_age: null}
        \(profiles)\
          our-export:
            columns: {employee_number: 番号, date: 日付, clock_in: 出勤, clock_out: 退勤,
                      breaks: [[休1始, 休1終], [休2始, 休2終]]}
            dates: yyyy-MM-dd
        target:
          members: [{file: members.csv, max_age: null}]
          template: template.csv
          first_load: allow
          max_changed_percent: 100
          current: {file: current.csv, profile: \(layout.rawValue)}

        """
}
