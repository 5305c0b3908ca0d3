import Delimited
import Handoff
import Testing
import WorkModel

/// A day in CrowdLog's own download.
struct Shown {
    var code = "E1"
    var date = "2026-10-01"
    var clockIn = "09:00"
    var clockOut = "18:00"
    /// In CrowdLog's own words.
    var leave = ""
    /// As the member has set it.
    var status = ""

    fileprivate var cells: [String] {
        [code, date, clockIn, clockOut, "", leave, "", status, "1:2"]
    }
}

/// Puts a download of October's 1st to 15th into a run, which shows when people came and went.
func show(
    _ rows: [Shown], in run: RunFolder, columns: [String] = ["clock_in", "clock_out"]
) throws {
    var package = try PackageWriter(replacing: run.current(october))
    try package.add(.current) { (table) throws(Faults) in
        for row in rows {
            for cell in row.cells { table.record.field(cell) }
            try table.endRow()
        }
    }
    var facts = PackageFacts(stage: .current, month: october)
    facts.columns = columns
    facts.covers = WorkWindow(from: try day("2026-10-01"), to: try day("2026-10-15"))
    try package.finish(facts)
}
