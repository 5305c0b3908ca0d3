import Delimited
import Handoff
import WorkModel

/// What a day is in comparison with what CrowdLog was given before.
enum Change: String, Sendable {
    case added
}

/// Writes diff.csv: the days that the import files hold, in their order, as they are written.
func writeDiff(
    _ days: WritableDays, at places: [UploadPlace], of input: MonthInput,
    to table: inout TableWriter
) throws(Faults) {
    let timesheets = input.timesheets
    for (row, place) in zip(days.rows, places) {
        func append(_ column: TimesheetColumn) {
            let range = timesheets.range(row: row, column: column)
            table.record.field(timesheets.bytes.span.extracting(range))
        }
        let day = timesheets.rows[row]
        append(.employeeCode)
        append(.date)
        table.record.field(Change.added.rawValue)
        table.record.field(input.integrations[Int(day.integration)].name.text)
        append(.clockIn)
        append(.clockOut)
        append(.breaks)
        append(.leave)
        append(.leaveName)
        append(.hourlyLeave)
        if let range = days.reports.range(of: row) {
            table.record.field(days.reports.bytes.span.extracting(range))
        } else {
            append(.dailyReport)
        }
        append(.status)
        if days.isReplaced(row, leave: day.leave) {
            table.record.field(
                adding(.replacedText, to: timesheets.text(row: row, column: .notes)))
        } else {
            append(.notes)
        }
        table.record.field { bytes in appendUploadName(Int(place.file), to: &bytes) }
        table.record.field { bytes in appendNumber(Int(place.line), to: &bytes) }
        append(.employeeNumber)
        append(.origin)
        try table.endRow()
    }
}

/// Notes with one more, in alphabetical order.
func adding(_ note: NoteCode, to notes: String) -> String {
    let codes = Set(notes.split(separator: " ").map(String.init) + [note.rawValue])
    return codes.sorted(by: precedesInBytes).joined(separator: " ")
}
