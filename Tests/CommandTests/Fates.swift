import Foundation

/// A day as a file names it.
struct DayKey: Hashable {
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
struct Fate {
    let key: DayKey
    /// Its month and, within that, source and line.
    let origin: String
    let fate: String
    let codeOrNotes: String
    /// The row of timesheets.csv, which load may have held or ignored.
    let timesheet: [String: String]?
}

/// What became of every row that a run extracted.
func fates(of run: URL) throws -> [Fate] {
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
                        key: DayKey(integration: integration, cells: row),
                        origin: "\(month)/\(row["origin"] ?? "")", fate: fate,
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
