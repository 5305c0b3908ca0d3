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

/// Writes load's held.csv: the timesheets that are held and the ledger's days that have vanished.
func writeHeld(_ outcome: LoadOutcome, to table: inout TableWriter) throws(Faults) {
    let input = outcome.input
    var vanished = outcome.vanished.held.sorted { $0.precedes($1) }[...]
    for day in outcome.setAside {
        guard case .held(let code) = day.verdict else { continue }
        let number = input.timesheets.text(row: day.row, column: .employeeNumber)
        let date = input.timesheets.text(row: day.row, column: .date)
        while let first = vanished.first, first.precedes(number: number, date: date) {
            try append(vanished.removeFirst(), to: &table)
        }
        try append(day, code: code.rawValue, of: input, to: &table)
    }
    for day in vanished { try append(day, to: &table) }
}

private func append(_ day: LedgerOnlyDay, to table: inout TableWriter) throws(Faults) {
    let code = HoldCode.vanished.rawValue
    for cell in [day.number, day.code, day.date, code, "", day.value, "", day.integration] {
        table.record.field(cell)
    }
    try table.endRow()
}

extension LedgerOnlyDay {
    /// Whether the day comes first by employee number, then date.
    fileprivate func precedes(number other: String, date otherDate: String) -> Bool {
        number == other ? precedesInBytes(date, otherDate) : precedesInBytes(number, other)
    }

    /// By employee code, then date.
    fileprivate func comesBefore(_ other: LedgerOnlyDay) -> Bool {
        code == other.code
            ? precedesInBytes(date, other.date) : precedesInBytes(code, other.code)
    }

    fileprivate func precedes(_ other: LedgerOnlyDay) -> Bool {
        precedes(number: other.number, date: other.date)
    }
}

/// Writes load's ignored.csv.
func writeIgnored(_ outcome: LoadOutcome, to table: inout TableWriter) throws(Faults) {
    for day in outcome.setAside {
        guard case .ignored(let code) = day.verdict else { continue }
        try append(day, code: code.rawValue, of: outcome.input, to: &table)
    }
}

/// Writes forgotten.csv: days that the ledger drops, by employee code, then date.
func writeForgotten(_ vanished: VanishedDays, to table: inout TableWriter) throws(Faults) {
    let byHand = vanished.forgotten.map { ($0, IgnoreCode.doneByHand.rawValue) }
    let days = byHand + vanished.cleared.map { ($0, Seen.current.rawValue) }
    for (day, why) in days.sorted(by: { $0.0.comesBefore($1.0) }) {
        for cell in [day.code, day.date, why] { table.record.field(cell) }
        try table.endRow()
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
