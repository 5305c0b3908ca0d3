import Delimited
import Handoff
import WorkModel

/// Days set aside as their files list them: by employee number, date, origin, then integration.
func sortedForFiles(_ setAside: [SetAside], of timesheets: TimesheetRows) -> [SetAside] {
    let bytes = timesheets.bytes
    func range(_ row: Int, _ column: TimesheetColumn) -> Range<Int> {
        timesheets.range(row: row, column: column)
    }
    func origin(_ row: Int) -> Origin {
        // Every row that was read has an origin.
        Origin(bytes.span.extracting(range(row, .origin))) ?? Origin(source: 0, position: 0)
    }
    return setAside.sorted { left, right in
        let order = compareBytes(
            bytes.span.extracting(range(left.row, .employeeNumber)),
            bytes.span.extracting(range(right.row, .employeeNumber)))
        guard order == 0 else { return order < 0 }
        let (one, other) = (timesheets.rows[left.row], timesheets.rows[right.row])
        guard one.date == other.date else { return one.date < other.date }
        return (origin(left.row), one.integration) < (origin(right.row), other.integration)
    }
}

/// Writes load's held.csv.
func writeHeld(
    _ setAside: [SetAside], of input: MonthInput, to table: inout TableWriter
) throws(Faults) {
    for day in setAside {
        guard case .held(let code) = day.verdict else { continue }
        try append(day, code: code.rawValue, of: input, to: &table)
    }
}

/// Writes load's ignored.csv.
func writeIgnored(
    _ setAside: [SetAside], of input: MonthInput, to table: inout TableWriter
) throws(Faults) {
    for day in setAside {
        guard case .ignored(let code) = day.verdict else { continue }
        try append(day, code: code.rawValue, of: input, to: &table)
    }
}

private func append(
    _ day: SetAside, code: String, of input: MonthInput, to table: inout TableWriter
) throws(Faults) {
    let timesheets = input.timesheets
    func append(_ column: TimesheetColumn) {
        let range = timesheets.range(row: day.row, column: column)
        table.record.field(timesheets.bytes.span.extracting(range))
    }
    append(.employeeNumber)
    append(.employeeCode)
    append(.date)
    table.record.field(code)
    table.record.field(day.field)
    table.record.field(day.value)
    append(.origin)
    table.record.field(input.integrations[Int(timesheets.rows[day.row].integration)].name.text)
    try table.endRow()
}
