import Foundation
import Testing

extension SampleRunTests {
    /// Every day of `samples/planted.csv`, whose fate was worked out by hand, has that fate.
    @Suite struct PlantedTests {
        @Test func `gives every planted day the fate worked out by hand`() throws {
            let planted = try rows(of: Project.samples.appending(path: "planted.csv"))
            #expect(planted.count == 181)
            let days = try Dictionary(grouping: fates(of: SampleRun.shared().folder), by: \.key)
            for day in planted {
                let key = DayKey(integration: day["integration"] ?? "", cells: day)
                let found = days[key] ?? []
                #expect(
                    found.contains { $0.meets(day) },
                    "\(key): \(day["why"] ?? "")\n  planted \(day)\n  found \(found)")
            }
        }
    }
}

private struct DayKey: Hashable {
    let integration: String
    let employeeNumber: String
    let date: String

    init(integration: String, cells: [String: String]) {
        self.integration = integration
        employeeNumber = cells["employee_number"] ?? ""
        date = cells["date"] ?? ""
    }
}

/// What became of a row in the end: load's word where load held or ignored it.
private struct Fate {
    let key: DayKey
    let fate: String
    let codeOrNotes: String
    /// The row of timesheets.csv, which load may have held or ignored.
    let timesheet: [String: String]?

    func meets(_ planted: [String: String]) -> Bool {
        guard fate == planted["fate"], codeOrNotes == planted["code_or_notes"] else { return false }
        guard let timesheet, planted["clock_in"] != "" || planted["leave"] != "" else {
            return true
        }
        return ["clock_in", "clock_out", "breaks", "leave"].allSatisfy {
            timesheet[$0] == planted[$0]
        }
    }
}

private func fates(of run: URL) throws -> [Fate] {
    var fates: [Fate] = []
    for month in Project.months {
        for integration in Project.integrations {
            let transform = run.appending(path: "transform/\(integration)/\(month)")
            func ofLoad(_ file: String, _ column: String) throws -> [String: String] {
                let ours = try rows(of: run.appending(path: "load/\(month)/\(file)"))
                    .filter { $0["integration"] == integration }
                return Dictionary(
                    uniqueKeysWithValues: ours.map { ($0["origin"] ?? "", $0[column] ?? "") })
            }
            let held = try ofLoad("held.csv", "code")
            let ignored = try ofLoad("ignored.csv", "code")
            let notes = try ofLoad("diff.csv", "notes")
            func add(_ row: [String: String], _ fate: String, _ code: String?, _ isSheet: Bool) {
                fates.append(
                    Fate(
                        key: DayKey(integration: integration, cells: row), fate: fate,
                        codeOrNotes: code ?? "", timesheet: isSheet ? row : nil))
            }
            for row in try rows(of: transform.appending(path: "timesheets.csv")) {
                let origin = row["origin"] ?? ""
                if let code = held[origin] {
                    add(row, "held", code, true)
                } else if let code = ignored[origin] {
                    add(row, "ignored", code, true)
                } else {
                    add(row, "timesheet", notes[origin], true)
                }
            }
            for fate in ["held", "ignored"] {
                for row in try rows(of: transform.appending(path: "\(fate).csv")) {
                    add(row, fate, row["code"], false)
                }
            }
        }
    }
    return fates
}
