import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// A held day as transform or load wrote it.
struct HeldDay {
    let integration: IntegrationName
    let month: WorkMonth
    let code: String
    let field: String
    let value: String
}

/// The held days of a run, by their partition and origin; a day has one fate, so none has two.
func heldDays(
    of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder
) throws(Faults) -> [String: HeldDay] {
    var days: [String: HeldDay] = [:]
    func read(
        _ schema: TableSchema, _ folder: Path, _ stage: Stage, _ integrationColumn: Int?
    ) throws(Faults) {
        guard FileReading.exists(folder) else { return }
        let package = try PackageReader(at: folder, stage: stage, madeBy: "kintai run")
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                if let column = integrationColumn,
                    block.text(row: row, column: column) != integration.text
                {
                    continue
                }
                days[block.text(row: row, column: 6)] = HeldDay(
                    integration: integration, month: month,
                    code: block.text(row: row, column: 3), field: block.text(row: row, column: 4),
                    value: block.text(row: row, column: 5))
            }
        }
    }
    try read(.held, run.transformed(integration, month), .transform, nil)
    try read(.loadHeld, run.loaded(month), .load, 7)
    return days
}
