import Delimited
package import Handoff
package import PipelineSettings
package import WorkModel

/// Sends what `undoRun` has made of a run, the same way as any load.
///
/// - Returns: The days that CrowdLog refuses, by month, employee code and date.
/// - Throws: What `APICommit` throws; what was answered by then is in the ledger all the same.
package func sendUndo(
    of run: RunFolder, settings: RunSettings, environment: [String: String]
) async throws(Faults) -> [Undoing.Clearing] {
    let undo = run.undo
    let commit = APICommit(settings: settings, run: undo, environment: environment)
    var refused: [Undoing.Clearing] = []
    for month in undo.loadedMonths {
        try await commit.commit(month)
        let load = try PackageReader(at: undo.loaded(month), stage: .load, madeBy: "kintai undo")
        let receipts = try Receipts(undo.receipts(month))
        try load.rows(.diff) { block in
            for row in 0..<block.rowCount
            where RefusedDay(receipts[RequestPlace(diff: block, row)]) != nil {
                refused.append(
                    Undoing.Clearing(
                        code: block.text(row: row, column: DiffColumn.employeeCode),
                        date: block.text(row: row, column: DiffColumn.date)))
            }
        }
    }
    return refused
}
