import Handoff

/// What the ledger's newest generation says of a day that a run wrote.
enum RunTrace {
    /// CrowdLog has the run's values.
    case confirmed
    /// A file with the run's values may have been uploaded.
    case pending
    /// A later run has given CrowdLog the day anew, or waits to.
    case changedLater
    /// The run's values never arrived, or are undone.
    case none

    /// Without an edit, the run's, only its name tells which values are its own.
    ///
    /// - Precondition: The day has a row of the ledger.
    init(_ days: borrowing LedgerDays, run: RunFolder) {
        let name = run.path.name
        let undo = run.undo.path.name
        let confirmed = days.rowText(LedgerColumn.confirmedRun)
        let pending = days.rowText(LedgerColumn.pendingRun)
        let isPendingOfRun =
            days.hasEdit ? days.hasSameValues(as: LedgerColumn.pending) : pending == name
        if !pending.isEmpty, pending != undo, !isPendingOfRun {
            // Whether a file was uploaded nobody has said; what undid a later run asks to clear the
            // day.
            self = days.rowHasText(LedgerColumn.pendingFile) ? .changedLater : .none
        } else if !confirmed.isEmpty, RunOrder(name) < RunOrder(confirmed) {
            // What undid a later run has brought this run's values back.
            let isBack =
                days.hasEdit && RunOrder(confirmed).isUndo
                && days.hasSameValues(as: LedgerColumn.confirmed)
            let isUndone = confirmed == undo && pending.isEmpty
            self = isBack ? .confirmed : isUndone ? .none : .changedLater
        } else if confirmed == name {
            self = .confirmed
        } else {
            self = pending.isEmpty ? .none : .pending
        }
    }
}
