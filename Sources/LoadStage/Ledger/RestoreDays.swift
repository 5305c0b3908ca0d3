import Delimited
import Handoff
import PipelineSettings
import WorkModel

/// Makes import rows of what CrowdLog had before: the days with values from before are `changed`,
/// those without are to be cleared by hand.
///
/// A day with a character that the encoding lacks, which that of an earlier run had, is held.
/// - Throws: What a row of the ledger that can't be read leads to.
func restore(
    _ days: [DayBefore], of month: WorkMonth, header: ImportHeader, settings: PipelineSettings,
    _ result: inout Undoing
) throws(Faults) -> LoadOutcome {
    var input = MonthInput(month: month, precedence: Precedence(names: settings.precedence))
    for name in Set(days.map(\.integration)).sorted(by: precedesInBytes) {
        input.integrations.append(MonthInput.Integration(name: IntegrationName(name)))
    }
    let written = settleLeave(header, settings: settings.target).header
    let leaves = LeaveReading(written, settings.target.encoding)
    let shape = WrittenDays(
        WritableDays(header: written), of: input.timesheets, encoding: settings.target.encoding)
    let keepsBlanks = settings.target.blankCells == .keep
    var compared = ComparedDays()
    var vanished = VanishedDays()
    for day in days {
        guard let values = day.before else {
            vanished.forgotten.append(LedgerOnlyDay(day))
            result.toClear.append(Undoing.Clearing(code: day.code, date: day.date))
            continue
        }
        guard let leave = leaves.leave(of: values),
            !keepsBlanks || shape.fieldKept(from: day.now, by: values, leave: leave) == nil
        else {
            result.inexpressible.append(Undoing.Clearing(code: day.code, date: day.date))
            continue
        }
        let place = input.place(of: IntegrationName(day.integration)) ?? 0
        compared.changes.append(
            DayChange(
                row: input.timesheets.rows.count, change: .changed, isInLedger: true,
                before: compared.before.count))
        try input.timesheets.append(
            CarriedDay(
                code: day.code, date: day.date, integration: day.integration, number: day.number,
                values: values, leave: leave),
            from: place)
        for value in day.now { compared.before.append(value.utf8.span) }
    }
    var lacking: [SetAside] = []
    let writable = settleText(
        Array(input.timesheets.rows.indices), of: input.timesheets, header: header,
        settings: settings.target, setAside: &lacking)
    let held = Set(lacking.map(\.row))
    compared.changes.removeAll { held.contains($0.row) }
    result.restored += compared.changes.count
    result.inexpressible += lacking.map { Undoing.Clearing($0, of: input.timesheets) }
    return LoadOutcome(
        input: input, received: input.timesheets.rows.count,
        written: WrittenDays(
            writable, of: input.timesheets, encoding: settings.target.encoding),
        compared: compared, vanished: vanished,
        setAside: sortedForFiles(lacking, of: input.timesheets))
}

extension LedgerOnlyDay {
    fileprivate init(_ day: DayBefore) {
        self.init(
            code: day.code, date: day.date, integration: day.integration, number: day.number,
            value: "")
    }
}

extension Undoing.Clearing {
    fileprivate init(_ day: SetAside, of timesheets: TimesheetRows) {
        self.init(
            code: timesheets.text(row: day.row, column: .employeeCode),
            date: timesheets.text(row: day.row, column: .date))
    }
}
