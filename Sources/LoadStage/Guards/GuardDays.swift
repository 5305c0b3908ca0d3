import WorkModel

/// Sets aside the days that a guard keeps out (`design.md`, Load, "Guards").
///
/// A day that was never loaded is ignored; one that is unchanged stays so; one that would be written
/// is held. So is a day that waits for its confirmation: writing it again may touch a closed period.
/// - Returns: The days that are left, in their order.
func guardDays(
    _ changes: [DayChange], of timesheets: TimesheetRows, by guards: LoadGuards,
    setAside: inout [SetAside]
) -> [DayChange] {
    guard !guards.areEmpty else { return changes }
    return changes.filter { change in
        guard change.isWritten,
            let reason = guards.reason(
                code: timesheets.bytes.span.extracting(
                    timesheets.range(row: change.row, column: .employeeCode)),
                date: timesheets.rows[change.row].date)
        else { return true }
        // Not the run's own: it stays pending.
        guard !change.isCarried else { return false }
        setAside.append(
            SetAside(
                row: change.row, verdict: change.isInLedger ? reason.held : reason.ignored,
                value: reason.value))
        return false
    }
}
