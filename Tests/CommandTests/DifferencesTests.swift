import Foundation
import Testing

extension SampleRunTests {
    /// The same days as JSON and as HRMOS's daily CSV end alike, but for those of
    /// `samples/differences.csv`, which names what that CSV lacks.
    @Suite struct DifferencesTests {
        private static let columns = [
            "break_total", "extra_breaks", "hourly_leave", "leave_days", "worked", "approval",
            "note", "employee_number",
        ]

        @Test func `gives what JSON gives but for the days listed`() async throws {
            let json = try comparableDays(of: SampleRun.shared().folder)
            let csv = try await Project.withCopy { project in
                try project.edit(
                    "pipeline-csv.yml", "workspace: workspace-csv", to: "workspace: workspace")
                let (ended, run) = try await project.runSamples("--config", "pipeline-csv.yml")
                #expect(ended.status == 0, "\(ended.errors)")
                return try comparableDays(of: run)
            }
            #expect(json.count == 2853)
            var found: Set<Difference> = []
            for day in Set(json.keys).union(csv.keys) {
                let ours = try #require(json[day], "\(day) is not in JSON")
                let theirs = try #require(csv[day], "\(day) is not in CSV")
                if ours.map(\.ending) == theirs.map(\.ending) { continue }
                try #require(ours.count == 1 && theirs.count == 1, "\(day): \(ours) \(theirs)")
                found.insert(Difference(ours[0], theirs[0], on: day))
            }
            let listed = try rows(of: Self.file).map(Difference.init(listed:))
            for day in found.subtracting(listed) { Issue.record("not listed: \(day)") }
            for day in Set(listed).subtracting(found) { Issue.record("not found: \(day)") }
            #expect(listed.count == Set(listed).count)
        }

        @Test func `names a missing column for each day`() throws {
            let listed = try rows(of: Self.file)
            for day in listed {
                let missing = (day["missing"] ?? "").split(separator: " ").map(String.init)
                #expect(!missing.isEmpty && missing.allSatisfy(Self.columns.contains), "\(day)")
            }
        }

        private static let file = Project.samples.appending(path: "differences.csv")
    }
}

/// A day by the source's own id of the person, since the daily CSV has no employee number.
private struct SourceDay: Hashable {
    let integration: String
    let sourceID: String
    let date: String
}

/// What became of a row, without what names its file.
private struct Outcome {
    let employeeNumber: String
    /// `timesheet`, or `held` or `ignored` with the code.
    let fate: String
    /// The cells of a timesheet in the order of `cellNames`; empty for the rest.
    let cells: [String]

    var ending: [String] { [fate] + cells }
}

private let cellNames = [
    "clock_in", "clock_out", "breaks", "leave", "leave_name", "hourly_leave", "daily_report",
    "status", "notes",
]

/// A line of `differences.csv`, without the column that explains it.
private struct Difference: Hashable {
    private var columns: [String]

    init(_ json: Outcome, _ csv: Outcome, on day: SourceDay) {
        func differing(_ one: Outcome, from other: Outcome) -> String {
            zip(cellNames, zip(one.cells, other.cells))
                .filter { _, cells in cells.0 != cells.1 && !cells.0.isEmpty }
                .map { name, cells in "\(name)=\(cells.0)" }.joined(separator: " ")
        }
        columns = [
            day.integration, json.employeeNumber, day.date, json.fate, differing(json, from: csv),
            csv.fate, differing(csv, from: json),
        ]
    }

    init(listed row: [String: String]) {
        columns = [
            "integration", "employee_number", "date", "json_fate", "json_values", "csv_fate",
            "csv_values",
        ].map { row[$0] ?? "" }
    }
}

/// What became of each person's day; of several rows of one day in a fixed order.
private func comparableDays(of run: URL) throws -> [SourceDay: [Outcome]] {
    var sourceIDs: [String: String] = [:]
    for integration in Project.integrations {
        for month in Project.months {
            let file = run.appending(path: "extract/\(integration)/\(month)/attendance.csv")
            for row in try rows(of: file) {
                let origin = row["origin"] ?? ""
                sourceIDs["\(integration)/\(month)/\(origin)"] = row["source_id"]
            }
        }
    }
    var days: [SourceDay: [Outcome]] = [:]
    for fate in try fates(of: run) {
        let integration = fate.key.integration
        let day = SourceDay(
            integration: integration,
            sourceID: try #require(sourceIDs["\(integration)/\(fate.origin)"]),
            date: hyphenated(fate.key.date))
        // A timesheet that load held or ignored is not given to anybody.
        let isLoaded = fate.fate == "timesheet"
        var cells = Array(repeating: "", count: cellNames.count)
        if isLoaded, var timesheet = fate.timesheet {
            timesheet["notes"] = fate.codeOrNotes
            cells = cellNames.map { timesheet[$0] ?? "" }
        }
        days[day, default: []].append(
            Outcome(
                employeeNumber: fate.key.employeeNumber,
                fate: isLoaded ? fate.fate : "\(fate.fate) \(fate.codeOrNotes)", cells: cells))
    }
    return days.mapValues { $0.sorted { $0.ending.lexicographicallyPrecedes($1.ending) } }
}

/// `2026/6/31` as `2026-06-31`: what is no date stays as its file has it.
private func hyphenated(_ date: String) -> String {
    date.split { "/-".contains($0) }.map { $0.count == 1 ? "0\($0)" : "\($0)" }
        .joined(separator: "-")
}
