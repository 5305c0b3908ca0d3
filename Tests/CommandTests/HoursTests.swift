import Foundation
import Testing

/// `kintai hours` on the samples, against what man-hours-planted.csv says was worked out by hand.
@Suite struct HoursTests {
    private struct Planted {
        let code: String
        let date: String
        let manHours: Int?
        let finding: String
        let attendance: Int?
    }

    /// What `--json` says, as far as it is looked at.
    private struct Comparison: Decodable {
        struct Day: Decodable {
            let employeeCode: String
            let date: String
            let finding: String
            let attendance: Int?
            let manHours: Int?
        }
        struct Totals: Decodable, Equatable {
            let days: Int
            let matching: Int
            let findings: [String: Int]
            let attendance: Int
            let manHours: Int
        }
        struct Person: Decodable {
            let employeeCode: String
            let totals: Totals
        }
        struct Part: Decodable { let totals: Totals }

        let totals: Totals
        let months: [Part]
        let departments: [Part]
        let people: [Person]
        let days: [Day]
    }

    @Test func `finds what was planted and nothing else`() async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let before = try project.tree(of: run)
            let ended = try await project.kintai(words: "hours --json --differences-exit 3")
            #expect(ended.status == 3)
            #expect(ended.errors == "")
            let found = try JSONDecoder().decode(Comparison.self, from: Data(ended.output.utf8))
            let planted = try planted()
            let wanted = planted.filter { !$0.finding.isEmpty }
            #expect(
                found.days.map { "\($0.employeeCode) \($0.date) \($0.finding)" }
                    == wanted.map { "\($0.code) \($0.date) \($0.finding)" })
            #expect(found.days.map(\.attendance) == wanted.map(\.attendance))
            #expect(found.days.map(\.manHours) == wanted.map(\.manHours))

            let totals = found.totals
            #expect(totals.days - totals.matching == wanted.count)
            #expect(
                totals.findings == Dictionary(grouping: wanted, by: \.finding).mapValues(\.count))
            for parts in [
                found.months.map(\.totals), found.departments.map(\.totals),
                found.people.map(\.totals),
            ] {
                #expect(parts.reduce(0) { $0 + $1.days } == totals.days)
                #expect(parts.reduce(0) { $0 + $1.matching } == totals.matching)
                #expect(parts.reduce(0) { $0 + $1.attendance } == totals.attendance)
                #expect(parts.reduce(0) { $0 + $1.manHours } == totals.manHours)
            }

            // The run is as it was, but for what was counted.
            var after = try project.tree(of: run)
            let added = Set(after.files.keys).subtracting(before.files.keys)
            #expect(
                added.allSatisfy {
                    $0.hasPrefix("hours/") || $0.hasPrefix("man-hours/")
                        || $0 == "hours-settings.json"
                }, "\(added)")
            for path in added { after.remove(path) }
            expectSame(after, before)

            // Asked again, it says the same.
            let again = try await project.kintai(words: "hours --json")
            #expect(again.status == 0)
            #expect(again.output == ended.output)
        }
    }

    @Test func `says it in words, and writes a workbook`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            let ended = try await project.kintai(
                words: "hours --language ja --xlsx hours.xlsx --month 2026-08")
            #expect(ended.status == 0, "\(ended.errors)")
            for words in [
                "2026-08-01〜2026-08-31", "架空花子", "髙﨑見本", "一致 419、要確認 11",
                "休みの日の工数", "-60", "+15", "hours-differ", "（部署なし）",
            ] {
                #expect(ended.output.contains(words), "\(words)")
            }
            // September's hour isn't asked for.
            #expect(!ended.output.contains("B0054"))
            let script = "../../WorkbookTests/dump.py"
            let dump = URL(filePath: #filePath).appending(path: script).standardizedFileURL
            let read = try await Program.shell.run(
                ["-c", "python3 '\(dump.path)' hours.xlsx"], in: project.folder)
            #expect(read.status == 0, "\(read.errors)")
            let lines = read.output.split(separator: "\n")
            #expect(
                lines.filter { $0.hasPrefix("sheet") }.map { $0.split(separator: "\t")[1] }
                    == ["日別", "個人別", "部署別", "月別"])
            // A0001 on 2026-08-03: 7:45 by attendance, 6:45 recorded.
            for cell in [
                "cell\tA2\ttext\t@\t\"A0001\"", "cell\tD2\tn\tyyyy-mm-dd\t46237",
                "cell\tE2\ttext\t@\t\"差異\"", "cell\tF2\tn\t[h]:mm\t0.322916",
                "cell\tG2\tn\t[h]:mm\t0.28125", "cell\tH2\tn\tGeneral\t-60",
            ] {
                #expect(lines.contains { $0.hasPrefix(cell) }, "\(cell)")
            }
            let file = project.folder.appending(path: "hours.xlsx").path
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test(arguments: ["ja", "en"])
    func `writes a page that says what it prints`(language: String) async throws {
        try await Project.withCopy { project in
            let (_, run) = try await project.runSamples()
            let ended = try await project.kintai(
                words: "hours --language \(language) --html hours.html")
            #expect(ended.status == 0, "\(ended.errors)")
            let file = project.folder.appending(path: "hours.html")
            let page = try String(contentsOf: file, encoding: .utf8)
            let planted = try planted().filter { !$0.finding.isEmpty }
            for (finding, days) in Dictionary(grouping: planted, by: \.finding) {
                let rows = page.matches(
                    of: /<tr data-code="([a-z-]*)"[^>]*>.*?<td>(\d{4}-\d\d-\d\d)/
                )
                .filter { $0.1 == finding }
                #expect(
                    rows.map { String($0.2) } == days.map(\.date), "\(finding)")
            }
            // A0001 on 2026-08-03, with its times, and a name.
            for words in ["7:45", "6:45", "-60", "架空花子", "hours-differ", "12:00-13:00"] {
                #expect(page.contains(words), "\(words)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(mode[.posixPermissions] as? Int == 0o600)
            // The report says how to make it.
            let report = try String(
                contentsOf: run.appending(path: "report.html"), encoding: .utf8)
            #expect(
                report.contains("hours --run \(run.lastPathComponent) --html hours.html"))
        }
    }

    @Test func `says that the page can't be written`() async throws {
        try await Project.withCopy { project in
            _ = try await project.runSamples()
            let ended = try await project.kintai(words: "hours --html gone/hours.html")
            #expect(ended.status == 73)
            #expect(ended.errors.contains("gone/hours.html"), "\(ended.errors)")
        }
    }

    @Test(arguments: [
        ("hours --month 2026-10", 65, "[man-hours-outside-window]"),
        ("hours --run 20200101T000000Z", 66, "[run-missing]"),
        ("hours other.csv --profile none", 64, "[usage-bad-option]"),
        ("hours other.csv --profile hrmos-daily", 64, "man_hours"),
        ("hours other.csv", 64, "--profile"),
        ("hours gone.csv --profile man-hours", 66, "[file-missing]"),
        ("hours members.csv --profile man-hours", 65, "[csv-missing-column]"),
        ("hours --differences-exit 256", 64, "0 to 255"),
    ])
    func `tells what can't be compared`(command: String, status: Int32, fault: String) async throws
    {
        try await Project.withCopy { project in
            try project.edit("pipeline.yml", "to: 2026-10-31", to: "to: 2026-09-30")
            _ = try await project.runSamples()
            if command.contains("2026-10") {
                try project.write(
                    "年月日,社員コード,工数\n2026-10-05,A0001,1:00\n", to: "man-hours.csv")
            }
            let ended = try await project.kintai(words: command)
            #expect(ended.status == status, "\(ended.errors)")
            #expect(ended.errors.contains(fault), "\(ended.errors)")
        }
    }

    @Test func `asks for a list where pipeline.yml names none`() async throws {
        try await Project.withCopy { project in
            try project.edit(
                "pipeline.yml", "man_hours: {file: man-hours.csv, profile: man-hours}",
                to: "man_hours: null")
            _ = try await project.runSamples()
            let ended = try await project.kintai(words: "hours")
            #expect(ended.status == 78)
            #expect(ended.errors.contains("target.man_hours"))
            let given = try await project.kintai(
                words:
                    "hours man-hours.csv --profile man-hours --month 2026-09 --differences-exit 9")
            #expect(given.status == 0, "\(given.errors)")
        }
    }

    private func planted() throws -> [Planted] {
        let file = Project.samples.appending(path: "man-hours-planted.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map
        {
            let cells = $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Planted(
                code: cells[0], date: cells[1], manHours: Int(cells[2]), finding: cells[3],
                attendance: Int(cells[4]))
        }
    }
}
