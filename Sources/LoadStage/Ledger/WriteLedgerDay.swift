import Delimited
import Handoff
import WorkModel

// Rows of loaded.csv, from what they were and what an edit brings.
extension LedgerDays {
    /// Writes the day's row, unless it has neither confirmed nor pending values left.
    ///
    /// - Parameters:
    ///   - update: What becomes of the day.
    ///   - run: Whose values the edit brings.
    ///   - writer: Takes the row.
    /// - Returns: Whether values of the day wait, or the day to be cleared by hand.
    /// - Throws: What is wrong with the disk.
    func write(
        _ update: LedgerUpdate, run: RunCells, to writer: inout TableWriter
    ) throws(Faults) -> Bool {
        let hasPending = has(update.pending)
        if update == .unchanged {
            guard hasRow else { return false }
            appendRow(LedgerColumn.all, to: &writer)
            try writer.endRow()
            return hasPending
        }
        if appendUsual(update, run: run, to: &writer.record) {
            try writer.endRow()
            return hasPending
        }
        let hasConfirmed = has(update.confirmed)
        guard hasConfirmed || hasPending else { return false }
        let isEdited = update.confirmed == .edit || update.pending == .edit
        appendDay(isEdited: isEdited || update.isTakenOver, to: &writer)
        appendConfirmed(hasConfirmed ? update.confirmed : .nothing, run: run, to: &writer)
        appendPending(hasPending ? update.pending : .nothing, run: run, to: &writer)
        try writer.endRow()
        return hasPending
    }

    private func has(_ source: LedgerUpdate.Source) -> Bool {
        switch source {
        case .nothing: false
        case .edit: true
        case .confirmed: isConfirmed
        case .pending: isPending
        }
    }

    /// Whose day it is and from which integration: what a person cleared, or CrowdLog's download
    /// shows, doesn't say that.
    private func appendDay(isEdited: Bool, to writer: inout TableWriter) {
        let day = LedgerColumn.employeeCode...LedgerColumn.date
        if hasRow {
            appendRow(day, to: &writer)
        } else if hasEdit {
            appendEdit(day, to: &writer)
        } else {
            writer.record.fields(day, of: forgotten.block, row: forgotten.row)
        }
        appendOwner(DiffColumn.integration, or: LedgerColumn.integration, isEdited, to: &writer)
        appendOwner(
            DiffColumn.employeeNumber, or: LedgerColumn.employeeNumber, isEdited, to: &writer)
    }

    private func appendOwner(
        _ column: Int, or own: Int, _ isEdited: Bool, to writer: inout TableWriter
    ) {
        if isEdited, table == .diff, editHasText(column) {
            appendEdit(column...column, to: &writer)
        } else {
            appendRow(own...own, to: &writer)
        }
    }

    private func appendConfirmed(
        _ source: LedgerUpdate.Source, run: RunCells, to writer: inout TableWriter
    ) {
        switch source {
        case .nothing:
            writer.record.emptyFields(LedgerColumn.allConfirmed.count)
        case .confirmed:
            appendRow(LedgerColumn.allConfirmed, to: &writer)
        case .pending:
            appendRow(LedgerColumn.pendingRun...LedgerColumn.pendingRun, to: &writer)
            appendRow(LedgerColumn.pendingValues, to: &writer)
        case .edit:
            writer.record.cells(run.once.span)
            appendValues(to: &writer)
        }
    }

    private func appendPending(
        _ source: LedgerUpdate.Source, run: RunCells, to writer: inout TableWriter
    ) {
        switch source {
        case .nothing, .confirmed:
            writer.record.emptyFields(LedgerColumn.allPending.count)
        case .pending:
            appendRow(LedgerColumn.allPending, to: &writer)
        case .edit:
            appendRuns(run, to: &writer)
            appendValues(to: &writer)
            if hasEdit, table == .diff {
                appendEdit(DiffColumn.file...DiffColumn.line, to: &writer)
            } else {
                writer.record.emptyFields(2)
            }
        }
    }

    /// The run and the first one that wrote the very values.
    private func appendRuns(_ run: RunCells, to writer: inout TableWriter) {
        if table == .diff, editHasText(DiffColumn.pendingSince) {
            writer.record.cells(run.once.span)
            appendEdit(DiffColumn.pendingSince...DiffColumn.pendingSince, to: &writer)
        } else {
            writer.record.cells(run.twice.span)
        }
    }

    /// The values that the edit brings; a day that is to be cleared by hand has none.
    private func appendValues(to writer: inout TableWriter) {
        guard hasEdit else { return writer.record.emptyFields(WrittenField.count) }
        switch table {
        case .current: appendEdit(EditTable.currentValues, to: &writer)
        case .diff:
            appendEdit(DiffColumn.clockInToBreaks, to: &writer)
            appendEdit(DiffColumn.leaveCells, to: &writer)
            appendEdit(DiffColumn.dailyReportAndStatus, to: &writer)
        }
    }

    private func appendEdit(_ columns: ClosedRange<Int>, to writer: inout TableWriter) {
        writer.record.fields(columns, of: edits.block, row: edits.row)
    }

    /// Appends cells of the ledger's row; empty ones where there is no such row.
    private func appendRow(_ columns: ClosedRange<Int>, to writer: inout TableWriter) {
        if hasRow {
            writer.record.fields(columns, of: ledger.block, row: ledger.row)
        } else {
            writer.record.emptyFields(columns.count)
        }
    }
}
