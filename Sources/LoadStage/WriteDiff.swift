import Delimited
import Handoff
import WorkModel

/// Writes diff.csv: every day that load did not set aside, with its values as they are written and,
/// where they change, as they were before.
///
/// `places` are where the written days stand in the import files, in their order.
func writeDiff(
    _ outcome: LoadOutcome, at places: [UploadPlace], to table: inout TableWriter
) throws(Faults) {
    var places = places.makeIterator()
    var scratch: [UInt8] = []
    for change in outcome.compared.changes {
        writeDay(change, of: outcome, scratch: &scratch, to: &table.record)
        writeBefore(change, of: outcome.compared, to: &table.record)
        table.record.field(change.seen?.rawValue ?? "")
        if change.isWritten, let place = places.next() {
            table.record.field { bytes in appendUploadName(Int(place.file), to: &bytes) }
            table.record.field { bytes in appendNumber(Int(place.line), to: &bytes) }
        } else {
            table.record.emptyField()
            table.record.emptyField()
        }
        let timesheets = outcome.input.timesheets
        for column in [TimesheetColumn.employeeNumber, .origin] {
            let range = timesheets.range(row: change.row, column: column)
            table.record.field(timesheets.bytes.span.extracting(range))
        }
        try table.endRow()
    }
}

/// The columns up to `leave_cells`; `scratch` is reused from row to row.
private func writeDay(
    _ change: DayChange, of outcome: LoadOutcome, scratch: inout [UInt8],
    to record: inout RecordWriter
) {
    let timesheets = outcome.input.timesheets
    let written = outcome.written
    let row = change.row
    func append(_ column: TimesheetColumn) {
        record.field(timesheets.bytes.span.extracting(timesheets.range(row: row, column: column)))
    }
    func append(_ field: WrittenField) {
        scratch.removeAll(keepingCapacity: true)
        written.append(field, of: row, to: &scratch)
        record.field(scratch.span)
    }
    append(.employeeCode)
    append(.date)
    record.field(change.change.rawValue)
    record.field(outcome.input.integrations[Int(timesheets.rows[row].integration)].name.text)
    append(TimesheetColumn.clockIn)
    append(TimesheetColumn.clockOut)
    append(TimesheetColumn.breaks)
    append(TimesheetColumn.leave)
    append(.leaveName)
    append(.hourlyLeave)
    append(WrittenField.dailyReport)
    append(WrittenField.status)
    if written.days.isReplaced(row, leave: timesheets.rows[row].leave) {
        record.field(adding(.replacedText, to: timesheets.text(row: row, column: .notes)))
    } else {
        append(.notes)
    }
    append(WrittenField.leave)
}

/// The values before and the run that first wrote what is written again.
private func writeBefore(
    _ change: DayChange, of compared: ComparedDays, to record: inout RecordWriter
) {
    if let entry = change.before {
        for cell in 0..<compared.before.cellsPerEntry {
            let range = compared.before.range(entry: entry, cell: cell)
            record.field(compared.before.bytes.span.extracting(range))
        }
    } else {
        record.emptyFields(compared.before.cellsPerEntry)
    }
    if let place = change.firstRun {
        let run = compared.firstRuns[place]
        record.field(run.span)
    } else {
        record.emptyField()
    }
}

/// Notes with one more, in alphabetical order.
func adding(_ note: NoteCode, to notes: String) -> String {
    let codes = Set(notes.split(separator: " ").map(String.init) + [note.rawValue])
    return codes.sorted(by: precedesInBytes).joined(separator: " ")
}
