import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// A held day as transform or load wrote it.
struct HeldDay {
    let integration: IntegrationName
    let month: WorkMonth
    /// Empty where no one member was found.
    let employeeCode: String
    let code: String
    let field: String
    let value: String
}

/// A held day that the source has no row of: CrowdLog was given it, and it has vanished.
struct VanishedDay {
    let number: String
    let date: String
    let day: HeldDay
}

/// The held days of one partition.
struct HeldDays {
    /// By the origin of the source's row; a day has one fate, so none has two.
    var byOrigin: [String: HeldDay] = [:]
    /// In the order of their file: by employee number, then date.
    var vanished: [VanishedDay] = []

    var isEmpty: Bool { byOrigin.isEmpty && vanished.isEmpty }
}

/// The held days of a run's partition.
func heldDays(
    of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder
) throws(Faults) -> HeldDays {
    var days = HeldDays()
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
                let day = HeldDay(
                    integration: integration, month: month,
                    employeeCode: block.text(row: row, column: 1),
                    code: block.text(row: row, column: 3), field: block.text(row: row, column: 4),
                    value: block.text(row: row, column: 5))
                let origin = block.text(row: row, column: 6)
                if origin.isEmpty {
                    days.vanished.append(
                        VanishedDay(
                            number: block.text(row: row, column: 0),
                            date: block.text(row: row, column: 2), day: day))
                } else {
                    days.byOrigin[origin] = day
                }
            }
        }
    }
    try read(.held, run.transformed(integration, month), .transform, nil)
    try read(.loadHeld, run.loaded(month), .load, 7)
    return days
}
