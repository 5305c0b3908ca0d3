import Foundation
import Testing

/// What a clerk finds in report.html after a night, and what isn't in one that may travel.
@Suite struct ReportTests {
    private let days = [
        "0012,2026-10-01,09:00,18:00", "0012,2026-10-02,09:00,", "0013,2026-10-01,09:31,18:02",
    ]

    /// The page's text, without style and script.
    private func page(_ file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
            .replacing(/<style>.*?<\/style>|<script>.*?<\/script>/.dotMatchesNewlines(), with: "")
    }

    private func report(of night: Office.Night, _ office: Office) throws -> String {
        try page(
            office.project.workspace.appending(path: "runs/\(night.run)/report.html"))
    }

    @Test func `begins with the verdict, in the user's language`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-06", days)
            #expect(
                try report(of: night, office)
                    .contains("<strong>Files to import: 1. Days to decide: 1.</strong>"))
            _ = try await office.kintai("report --language ja --today 2026-10-06")
            #expect(
                try report(of: night, office)
                    .contains("<strong>取り込むファイルが 1 個、確認が必要な日が 1 日あります。</strong>"))
        }
    }

    @Test func `says who is held and why, and what waits since when`() async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", days)
            let second = try await office.night("2026-10-08", days)
            let page = try report(of: second, office)
            #expect(page.contains(#"id="held-missing-clock-out""#))
            #expect(page.contains("架空花子"))
            #expect(page.contains("2026-10-02 (Fri)"))
            #expect(page.contains(#"<span class="age continuing">day 3</span>"#))
        }
    }

    @Test func `tells what changes, from what to what`() async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", days)
            _ = try await office.kintai("confirm")
            let second = try await office.night(
                "2026-10-07", ["0012,2026-10-01,09:00,18:30"] + days.dropFirst())
            let page = try report(of: second, office)
            #expect(page.contains("out <del>18:00</del>"))
            #expect(page.contains("<ins>18:30</ins>"))
            #expect(page.contains("Days that CrowdLog has and that change: 1, of 1 people."))
        }
    }

    @Test func `is told anew once an import is confirmed`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-06", Array(days.prefix(1)))
            #expect(try report(of: night, office).contains("Files to import: 1."))
            _ = try await office.kintai("confirm")
            let page = try report(of: night, office)
            #expect(page.contains("All is well: there is nothing to do."))
            #expect(try self.page(office.url(night.report)) == page)
        }
    }

    @Test func `keeps its language unless another is asked for`() async throws {
        try await Office.withOffice { office in
            let night = try await office.night("2026-10-06", Array(days.prefix(1)))
            _ = try await office.kintai("report --language ja")
            _ = try await office.kintai("report")
            #expect(try report(of: night, office).contains("取り込むファイルが 1 個"))
            _ = try await office.kintai("confirm")
            #expect(try report(of: night, office).contains("問題ありません。"))
            _ = try await office.kintai("report --language en")
            #expect(try report(of: night, office).contains("All is well"))
        }
    }

    @Test func `a command to type has a line of its own`() async throws {
        try await Office.withOffice(deliver: "null") { office in
            let night = try await office.night("2026-10-06", days)
            let page = try report(of: night, office)
            #expect(
                page.contains(
                    #"<pre class="command" tabindex="0"><code>kintai confirm \#(night.run)"#))
            // How files were read is no notice.
            #expect(!page.contains(#"id="notices""#))
            #expect(page.contains("<footer><p>"))
        }
    }

    @Test func `with deliver it names what lies in the folder`() async throws {
        try await Office.withOffice(deliver: "{folder: delivered}") { office in
            let night = try await office.night("2026-10-06", days)
            let page = try report(of: night, office)
            let list = "kintai_held-for-review_\(night.run).xlsx"
            #expect(page.contains("to mend them in Excel use \(list)."))
            #expect(page.contains("the shared folder (delivered)"))
            let note = office.project.folder
                .appending(path: "delivered/how-to-import_\(night.run).txt")
            #expect(try String(contentsOf: note, encoding: .utf8).contains(list))
        }
    }

    @Test func `says why a guard has stopped the run`() async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", Array(days.prefix(1)))
            _ = try await office.kintai("confirm")
            let second = try await office.night("2026-10-07", ["0012,2026-10-01,10:00,18:00"], "")
            let page = try self.page(office.url(second.report))
            #expect(page.contains("Stopped before loading"))
            #expect(page.contains("too-much-changed"))
            #expect(page.contains("kintai resume --yes \(second.run)"))
        }
    }

    @Test func `says which periods may be closed, and who is in the way`() async throws {
        try await Office.withOffice { office in
            let open = try await office.night("2026-11-02", days)
            let page = try report(of: open, office)
            #expect(page.contains("2026-10-01 to 2026-10-31 (closes at the month&#39;s end"))
            #expect(page.contains("This period can&#39;t be closed yet."))
            #expect(page.contains("Held: 1 days, 1 people"))
            #expect(page.contains(">1: 10/2</td>"))

            let settled = try await office.night("2026-11-02", [days[0], days[2]])
            _ = try await office.kintai("confirm")
            #expect(
                try report(of: settled, office).contains("This period may be closed."))
        }
    }

    @Test func `closes no period of which a run has left an integration out`() async throws {
        try await Office.withOffice { office in
            let other =
                "  - name: 岐阜\n    source: {kind: csv, files: [gifu.csv], profile: our-export}\n"
            try office.project.edit("pipeline.yml", "profiles:\n", to: other + "profiles:\n")
            try office.project.write("number,date,in,out\n", to: "gifu.csv")
            let settled = [days[0], days[2]]
            let part = try await office.night(
                "2026-11-02", settled, "--yes --integration 名古屋")
            _ = try await office.kintai("confirm")
            let page = try report(of: part, office)
            #expect(page.contains("This period can&#39;t be closed yet."))
            #expect(page.contains("This run hasn&#39;t looked at these integrations: 岐阜"))
            let whole = try await office.night("2026-11-02", settled)
            #expect(try report(of: whole, office).contains("This period may be closed."))
        }
    }

    @Test(arguments: ["en", "ja"])
    func `names nobody and no time where it may travel`(language: String) async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", days)
            _ = try await office.kintai("confirm")
            let second = try await office.night(
                "2026-10-07", ["0012,2026-10-01,09:00,18:37"] + days.dropFirst())
            let ended = try await office.kintai(
                "report --no-names --language \(language) --today 2026-10-07")
            #expect(ended.output.contains("report-no-names.html"))
            let file = office.project.workspace.appending(
                path: "runs/\(second.run)/report-no-names.html")
            let page = try self.page(file)
            for private_ in ["架空", "花子", "見本", "太郎", "09:00", "18:37", "18:00", "09:31"] {
                #expect(!page.contains(private_), "\(private_)")
            }
            // Whom it is about is still to be found by those who know the numbers.
            #expect(page.contains("0012"))
            #expect(page.contains("missing-clock-out"))
            #expect(page.contains(language == "ja" ? "氏名なしの版です" : "without names"))
        }
    }

    @Test func `shows a hostile name as text`() async throws {
        try await Office.withOffice { office in
            let name = "<script>alert(1)</script>"
            try office.project.write("社員コード,名前\n0012,\(name)\n", to: "members.csv")
            let night = try await office.night("2026-10-06", days)
            let file = office.project.workspace.appending(path: "runs/\(night.run)/report.html")
            let html = try String(contentsOf: file, encoding: .utf8)
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!html.contains("<script>alert"))
        }
    }

    @Test func `is delivered with the mode of pipeline.yml, and kept at 0600`() async throws {
        try await Office.withOffice(deliver: #"{folder: delivered, mode: "0640"}"#) { office in
            let night = try await office.night("2026-10-06", days)
            #expect(try office.mode("delivered/\(night.report)") == 0o640)
            #expect(try office.mode("workspace/runs/\(night.run)/report.html") == 0o600)
        }
    }

    @Test(arguments: [("", "report.html"), (" --no-names", "report-no-names.html")])
    func `tells scripts the run, the page and the summary`(option: String, name: String)
        async throws
    {
        try await Office.withOffice { office in
            let first = try await office.night("2026-10-06", days)
            _ = try await office.night("2026-10-08", days)
            let ended = try await office.kintai("report \(first.run) --json\(option)")
            #expect(ended.status == 0 && ended.errors == "", "\(ended.errors)")
            let told = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
            let answer = try #require(told as? [String: Any])
            #expect(answer["format"] as? Int == 1)
            #expect(answer["run"] as? String == first.run)
            let page = try #require(answer["page"] as? String)
            #expect(page.hasSuffix("runs/\(first.run)/\(name)"))
            let file = office.project.folder.appending(path: page)
            #expect(FileManager.default.fileExists(atPath: file.path))
            let summary = file.deletingLastPathComponent().appending(path: "summary.json")
            let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: summary))
            func sorted(_ object: Any) throws -> Data {
                try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
            }
            #expect(try sorted(#require(answer["summary"])) == sorted(kept))
        }
    }

    @Test func `says that there is no such run`() async throws {
        try await Office.withOffice { office in
            _ = try await office.night("2026-10-06", days)
            let ended = try await office.kintai("report 20260101T000000Z")
            #expect(ended.status == 66)
            #expect(ended.errors.contains("[run-missing]"))
        }
    }
}
