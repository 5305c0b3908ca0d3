import Delimited
import Handoff
import WorkModel

/// Writes diff.csv: every day that load did not set aside, with its values as they are written and,
/// where they change, as they were before.
///
/// `places` are where the written days stand in the import files, or in the requests, in their order.
func writeDiff(
    _ outcome: LoadOutcome, at places: [UploadPlace], areRequests: Bool = false,
    to table: inout TableWriter
) throws(Faults) {
    var places = places.makeIterator()
    var scratch: [UInt8] = []
    let ready = ReadyDiff(outcome)
    for change in outcome.compared.changes {
        let place = change.isWritten ? places.next() : nil
        if !areRequests || place == nil,
            ready.append(change, of: outcome, at: place, to: &table.record)
        {
            try table.endRow()
            continue
        }
        writeDay(change, of: outcome, scratch: &scratch, to: &table.record)
        writeBefore(change, of: outcome.compared, to: &table.record)
        table.record.field(change.seen?.rawValue ?? "")
        if let place {
            table.record.field { bytes in
                areRequests
                    ? appendRequestName(Int(place.file), to: &bytes)
                    : appendUploadName(Int(place.file), to: &bytes)
            }
            table.record.field { bytes in appendNumber(Int(place.line), to: &bytes) }
        } else {
            table.record.emptyField()
            table.record.emptyField()
        }
        outcome.input.timesheets.append(
            .employeeNumber ... .origin, of: change.row, to: &table.record)
        try table.endRow()
    }
}

/// The columns up to `leave_cells`; `scratch` is reused from row to row.
private func writeDay(
    _ change: DayChange, of outcome: LoadOutcome, scratch: inout [UInt8],
    to record: inout RecordWriter
) {
    let row = change.row
    func append(_ columns: ClosedRange<TimesheetColumn>) {
        outcome.input.timesheets.append(columns, of: row, to: &record)
    }
    func append(_ field: WrittenField) {
        guard outcome.written.has(field) else { return record.emptyField() }
        scratch.removeAll(keepingCapacity: true)
        outcome.written.append(field, of: row, to: &scratch)
        record.field(scratch.span)
    }
    append(.employeeCode ... .date)
    record.field(change.change.rawValue)
    let place = Int(outcome.input.timesheets.rows[row].integration)
    record.field(outcome.input.integrations[place].name.text)
    append(.clockIn ... .hourlyLeave)
    append(WrittenField.dailyReport)
    append(WrittenField.status)
    if outcome.written.days.isReplaced(row, leave: outcome.input.timesheets.rows[row].leave) {
        let notes = outcome.input.timesheets.text(row: row, column: .notes)
        record.field(adding(.replacedText, to: notes))
    } else {
        append(.notes ... .notes)
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
