import PipelineSettings
import WorkModel

/// Settles the text of the ledger's days that are written again: the run that wrote them first may have
/// had another encoding.
///
/// A day that lacks a character is no change of the run: it stays pending as it was written.
/// - Parameters:
///   - compared: Its carried days stand behind the month's own rows.
///   - timesheets: All rows.
///   - first: The first of the carried days' rows.
///   - header: The import file's, as the template has it.
///   - settings: Say the encoding, and what stands for a character that it lacks.
///   - days: The month's own; get the substitutes.
func settleCarried(
    _ compared: inout ComparedDays, of timesheets: TimesheetRows, from first: Int,
    header: ImportHeader, settings: TargetSettings, into days: inout WritableDays
) {
    var lacking: [SetAside] = []
    let carried = settleText(
        Array(first..<timesheets.rows.count), of: timesheets, header: header, settings: settings,
        setAside: &lacking)
    days.reports.add(carried.reports)
    guard !lacking.isEmpty else { return }
    let left = Set(lacking.map(\.row))
    compared.changes.removeAll { $0.isCarried && left.contains($0.row) }
}
