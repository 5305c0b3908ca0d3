import Handoff
import PipelineSettings
import WorkModel

/// What a source that isn't a file of the user's hands on: rows as attendance.csv has them.
struct ReadyRows {
    /// UTF-8, with columns of `TableSchema.attendance` but for `correction` and `origin`; each named by the
    /// request that it answers, or as people know it.
    var files: [InputFile]
    /// UTF-8, with columns of `TableSchema.employees`.
    var employees: [InputFile]
    /// What the service's answers say besides.
    var remarks: ServiceRemarks?
}

/// Extracts rows that a source has made (`design.md`, "attendance.csv (source-neutral)").
///
/// Every row is checked on its way: a cell that can't be read stays as it is and holds its day. A
/// month's package names only the files that have rows of it, so that it is the same whether a run
/// fetched them all at once or went on after a stop.
/// - Parameters:
///   - rows: the files, in the order in which their rows count; later ones replace earlier ones.
///   - integration: whose they are.
///   - months: those that are written; each must be there whole.
///   - settings: of the run.
///   - run: whose folders are written.
/// - Throws: all faults of the files' headings and structure at once, before anything is written;
///   `cannotWrite` or `diskFull`.
func extractReadyRows(
    _ rows: ReadyRows, of integration: IntegrationSettings, months: [WorkMonth],
    settings: RunSettings, into run: RunFolder
) throws(Faults) {
    try extractCSVFiles(
        rows.files, CSVFormat(encoding: .utf8, profile: .ready),
        .ready(employees: rows.employees), of: integration, months: months,
        remarks: rows.remarks, settings: settings, into: run)
}
