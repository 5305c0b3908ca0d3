import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Refuses days that somebody's attendance may stand on: those that runs look at, and those of which the
/// ledger has the member's.
///
/// - Throws: All at once `probeDaysInUse`; what is wrong with the ledger.
package func checkProbeDays(
    _ plan: ProbePlan, settings: RunSettings, workspace: Path
) throws(Faults) {
    var faults: [Fault] = []
    let window = settings.window
    if plan.from <= window.to, window.from <= plan.last {
        faults.append(
            Fault(
                .probeDaysInUse,
                [.value: "\(plan.from)..\(plan.last)", .found: "\(window.from)..\(window.to)"]))
    }
    let ledger = LedgerFolder(workspace: workspace)
    let columns = ColumnPlaces(.loaded)
    for month in ledger.months {
        guard let package = try ledger.openNewest(month) else { continue }
        try package.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                guard block.text(row: row, column: columns["employee_code"]) == plan.member,
                    let date = WorkDate(block.text(row: row, column: columns["date"])),
                    plan.from...plan.last ~= date || date == plan.closedDay
                else { continue }
                faults.append(
                    Fault(.probeDaysInUse, [.value: "\(date)", .names: plan.member]))
            }
        }
    }
    if let faults = Faults(Array(faults.prefix(20))) { throw faults }
}
