import WorkModel

/// What keeps days out of CrowdLog whatever the source says: closing (締め) and submission (申請).
struct LoadGuards: Sendable {
    let closing: Closing
    let submitted: SubmittedDays?
}

/// Sets aside the days that a guard keeps out (`design.md`, Load, "Guards").
///
/// A day that was never loaded is ignored; one that is unchanged stays so; one that would be written
/// is held. So is a day that waits for its confirmation: writing it again may touch a closed period.
/// - Returns: The days that are left, in their order.
func guardDays(
    _ changes: [DayChange], of timesheets: TimesheetRows, by guards: LoadGuards,
    setAside: inout [SetAside]
) -> [DayChange] {
    guard guards.closing.lastDay != nil || guards.submitted != nil else { return changes }
    return changes.filter { change in
        guard change.isWritten,
            let reason = reason(to: change.row, of: timesheets, by: guards)
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

/// Why a day stays out, both for one that CrowdLog was given and one that it was not.
private struct Reason {
    let held: SetAside.Verdict
    let ignored: SetAside.Verdict
    let value: String
}

private func reason(
    to row: Int, of timesheets: TimesheetRows, by guards: LoadGuards
) -> Reason? {
    let date = timesheets.rows[row].date
    if let lastDay = guards.closing.lastDay, date <= lastDay {
        return Reason(
            held: .held(.changedAfterClosing), ignored: .ignored(.closed),
            value: lastDay.description)
    }
    guard let submitted = guards.submitted else { return nil }
    let code = timesheets.range(row: row, column: .employeeCode)
    guard submitted.contains(code: timesheets.bytes.span.extracting(code), date: date) else {
        return nil
    }
    return Reason(
        held: .held(.changedAfterSubmission), ignored: .ignored(.submitted), value: "")
}
