import PipelineSettings
import WorkModel

/// Holds the days with a character that the import file's encoding lacks, or puts the substitute
/// in its place (`design.md`, Load, "Import file").
///
/// Only what is written is looked at; a code never gets a substitute. The days that are held go to
/// `setAside`.
func settleText(
    _ days: [Int], of timesheets: TimesheetRows, header: ImportHeader, settings: TargetSettings,
    setAside: inout [SetAside]
) -> WritableDays {
    let leave = settleLeave(header, settings: settings)
    let writesReport = header.has(.dailyReport)
    var writable = WritableDays(replacedLeave: leave.isReplaced, header: leave.header)
    writable.rows.reserveCapacity(days.count)
    for row in days {
        func lacks(_ column: TimesheetColumn) -> Bool {
            let cell = timesheets.range(row: row, column: column)
            return isLacking(timesheets.bytes.span.extracting(cell), settings.encoding)
        }
        func hold(_ column: TimesheetColumn, _ character: Character?) {
            setAside.append(
                SetAside(
                    row: row, verdict: .held(.unencodableText), field: column.heading,
                    value: character.map(String.init) ?? ""))
        }
        if lacks(.employeeCode) {
            let code = timesheets.text(row: row, column: .employeeCode)
            hold(.employeeCode, firstLacking(in: code, settings.encoding))
            continue
        }
        if let character = leave.lacking[timesheets.rows[row].leave] {
            hold(.leave, character)
            continue
        }
        if writesReport && lacks(.dailyReport) {
            let report = timesheets.text(row: row, column: .dailyReport)
            guard let substitute = settings.replaceUnencodable else {
                hold(.dailyReport, firstLacking(in: report, settings.encoding))
                continue
            }
            writable.reports.add(
                replaceLacking(in: report, settings.encoding, with: substitute), for: row)
        }
        writable.rows.append(row)
    }
    return writable
}
