import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// What a run would do with every day of a month that isn't ignored, by employee code and date;
/// days without a code come first, by employee number.
func planDays(
    of month: WorkMonth, in run: RunFolder, _ integrations: [IntegrationSettings]
) throws(Faults) -> [PlanDay] {
    var days: [PlanDay] = []
    for integration in integrations {
        let folder = run.transformed(integration.name, month)
        guard FileReading.exists(folder) else { continue }
        let package = try PackageReader(at: folder, stage: .transform, madeBy: "kintai plan")
        try addHeld(.held, of: package, integration.name, to: &days)
    }
    if FileReading.exists(run.loaded(month)) {
        let package = try PackageReader(
            at: run.loaded(month), stage: .load, madeBy: "kintai plan")
        try addHeld(.loadHeld, of: package, nil, to: &days)
        try addCompared(package, to: &days)
    }
    return days.sorted { $0.precedes($1) }
}

/// Adds held days; load's table names their integration itself, and has the vanished ones too.
private func addHeld(
    _ schema: TableSchema, of package: PackageReader, _ integration: IntegrationName?,
    to days: inout [PlanDay]
) throws(Faults) {
    let columns = ColumnPlaces(schema)
    try package.rows(schema) { block in
        for row in 0..<block.rowCount {
            func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
            let code = cell("code")
            days.append(
                PlanDay(
                    integration: integration?.text ?? cell("integration"),
                    employeeCode: cell("employee_code"), employeeNumber: cell("employee_number"),
                    date: cell("date"),
                    change: code == HoldCode.vanished.rawValue ? .vanished : .held,
                    code: code, field: cell("field"), value: cell("value")))
        }
    }
}

private func addCompared(_ load: PackageReader, to days: inout [PlanDay]) throws(Faults) {
    let columns = ColumnPlaces(.diff)
    try load.rows(.diff) { block in
        for row in 0..<block.rowCount {
            if let day = PlanDay(compared: block, row, columns) { days.append(day) }
        }
    }
}

extension PlanDay {
    /// Reads a row of diff.csv.
    /// - Returns: `nil` where it says no change that we know.
    init?(compared block: borrowing RecordBlock, _ row: Int, _ columns: ColumnPlaces) {
        func cell(_ name: String) -> String { block.text(row: row, column: columns[name]) }
        guard let change = Change(rawValue: cell("change")) else { return nil }
        self.init(
            integration: cell("integration"), employeeCode: cell("employee_code"),
            employeeNumber: cell("employee_number"), date: cell("date"), change: change)
        after = GivenValues(diff: block, row, columns)
        before = GivenValues(block, row, columns, prefix: "before_")
        pendingSince = cell("pending_since")
    }
}
