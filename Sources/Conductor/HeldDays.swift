import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// A held day as transform or load wrote it.
struct HeldDay: Sendable {
    let integration: IntegrationName
    let month: WorkMonth
    let number: String
    /// Empty where no one member was found.
    let employeeCode: String
    let date: String
    let code: String
    let field: String
    let value: String
    /// Of the source's row; empty where it has none: CrowdLog was given the day, and it has vanished.
    let origin: String
}

/// The held days of one partition.
struct HeldDays {
    /// By the origin of the source's row; a day has one fate, so none has two.
    var byOrigin: [String: HeldDay] = [:]
    /// In the order of their file: by employee number, then date.
    var vanished: [HeldDay] = []

    var isEmpty: Bool { byOrigin.isEmpty && vanished.isEmpty }
}

/// The held days of a run's partition.
func heldDays(
    of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder
) throws(Faults) -> HeldDays {
    var days = HeldDays()
    try forEachHeldDay(of: integration, month, in: run) { day in
        if day.origin.isEmpty { days.vanished.append(day) } else { days.byOrigin[day.origin] = day }
    }
    return days
}

/// Goes through the held days of a run's partition: transform's, then those that load holds.
///
/// - Throws: What is wrong with a folder that is there.
func forEachHeldDay(
    of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder,
    _ body: (HeldDay) -> Void
) throws(Faults) {
    func read(
        _ schema: TableSchema, _ folder: Path, _ stage: Stage, _ integrationColumn: Int?
    ) throws(Faults) {
        guard FileReading.exists(folder) else { return }
        let package = try PackageReader(at: folder, stage: stage, madeBy: "kintai run")
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                func cell(_ column: Int) -> String { block.text(row: row, column: column) }
                if let integrationColumn, cell(integrationColumn) != integration.text { continue }
                body(
                    HeldDay(
                        integration: integration, month: month, number: cell(0),
                        employeeCode: cell(1), date: cell(2), code: cell(3), field: cell(4),
                        value: cell(5), origin: cell(6)))
            }
        }
    }
    try read(.held, run.transformed(integration, month), .transform, nil)
    try read(.loadHeld, run.loaded(month), .load, 7)
}
