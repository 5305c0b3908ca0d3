import Delimited
import Handoff
import WorkModel

/// Decides what becomes of a row of the ledger that an edit is about.
typealias LedgerDecision = (
    _ edits: LedgerEdits, _ entry: Int, _ block: borrowing RecordBlock, _ row: Int
) -> LedgerUpdate

/// Writes a month's ledger anew: one pass over the old rows and the edits, both sorted.
///
/// - Parameters:
///   - edits: The days that change.
///   - old: The generation before; `nil` where there is none.
///   - run: Whose values the edits bring.
///   - isNew: What becomes of an edit whose day the ledger doesn't have.
///   - table: Takes the rows.
///   - decide: What becomes of the others.
/// - Throws: Whatever is wrong with the old generation or the disk.
func mergeLedger(
    _ edits: LedgerEdits, into old: PackageReader?, run: String, isNew: LedgerUpdate,
    to table: inout TableWriter, decide: LedgerDecision
) throws(Faults) {
    let writer = LedgerRowWriter(edits: edits, run: Array(run.utf8))
    var next = 0
    let noRows = RecordBlock()
    let order = edits.order
    try old?.rows(.loaded) { (block) throws(Faults) in
        for row in 0..<block.rowCount {
            while next < order.count, edits.compare(order[next], to: block, row) < 0 {
                try writer.write(isNew, entry: order[next], noRows, nil, to: &table)
                next += 1
            }
            guard next < order.count, edits.compare(order[next], to: block, row) == 0 else {
                try writer.write(.unchanged, entry: nil, block, row, to: &table)
                continue
            }
            try writer.write(
                decide(edits, order[next], block, row), entry: order[next], block, row, to: &table)
            next += 1
        }
    }
    for entry in order[next...] {
        try writer.write(isNew, entry: entry, noRows, nil, to: &table)
    }
}

/// Writes rows of loaded.csv from what they were and what an edit brings.
private struct LedgerRowWriter {
    let edits: LedgerEdits
    let run: [UInt8]

    /// Writes a row, unless it has neither confirmed nor pending values left; an edit has `entry`, an
    /// old row has `row`.
    func write(
        _ update: LedgerUpdate, entry: Int?, _ block: borrowing RecordBlock, _ row: Int?,
        to table: inout TableWriter
    ) throws(Faults) {
        let hasConfirmed = has(update.confirmed, block, row)
        let hasPending = has(update.pending, block, row)
        guard hasConfirmed || hasPending else { return }
        let isEdited = update.confirmed == .edit || update.pending == .edit
        for (cell, column) in [
            (LedgerEdits.Cell.employeeCode, LedgerColumn.employeeCode),
            (LedgerEdits.Cell.date, LedgerColumn.date),
            (LedgerEdits.Cell.integration, LedgerColumn.integration),
            (LedgerEdits.Cell.employeeNumber, LedgerColumn.employeeNumber),
        ] {
            if isEdited, let entry {
                append(entry, cell, to: &table)
            } else {
                append(block, row, column, to: &table)
            }
        }
        writeConfirmed(hasConfirmed ? update.confirmed : .nothing, entry, block, row, to: &table)
        writePending(hasPending ? update.pending : .nothing, entry, block, row, to: &table)
        try table.endRow()
    }

    private func has(
        _ source: LedgerUpdate.Source, _ block: borrowing RecordBlock, _ row: Int?
    ) -> Bool {
        switch source {
        case .nothing: false
        case .edit: true
        case .confirmed: row.map { block.hasText($0, LedgerColumn.confirmedRun) } ?? false
        case .pending: row.map { block.hasText($0, LedgerColumn.pendingRun) } ?? false
        }
    }

    private func writeConfirmed(
        _ source: LedgerUpdate.Source, _ entry: Int?, _ block: borrowing RecordBlock, _ row: Int?,
        to table: inout TableWriter
    ) {
        switch source {
        case .nothing: table.record.emptyField()
        case .edit: table.record.field(run.span)
        case .confirmed: append(block, row, LedgerColumn.confirmedRun, to: &table)
        case .pending: append(block, row, LedgerColumn.pendingRun, to: &table)
        }
        writeValues(source, entry, block, row, to: &table)
    }

    private func writePending(
        _ source: LedgerUpdate.Source, _ entry: Int?, _ block: borrowing RecordBlock, _ row: Int?,
        to table: inout TableWriter
    ) {
        guard source == .edit, let entry else {
            let row = source == .nothing ? nil : row
            append(block, row, LedgerColumn.pendingRun, to: &table)
            append(block, row, LedgerColumn.pendingFirstRun, to: &table)
            writeValues(source, entry, block, row, to: &table)
            append(block, row, LedgerColumn.pendingFile, to: &table)
            append(block, row, LedgerColumn.pendingLine, to: &table)
            return
        }
        table.record.field(run.span)
        if edits.cells.range(entry: entry, cell: LedgerEdits.Cell.firstRun).isEmpty {
            table.record.field(run.span)
        } else {
            append(entry, LedgerEdits.Cell.firstRun, to: &table)
        }
        writeValues(source, entry, block, row, to: &table)
        append(entry, LedgerEdits.Cell.file, to: &table)
        append(entry, LedgerEdits.Cell.line, to: &table)
    }

    private func writeValues(
        _ source: LedgerUpdate.Source, _ entry: Int?, _ block: borrowing RecordBlock, _ row: Int?,
        to table: inout TableWriter
    ) {
        for field in WrittenField.allCases {
            switch source {
            case .nothing: table.record.emptyField()
            case .confirmed: append(block, row, LedgerColumn.confirmed(field), to: &table)
            case .pending: append(block, row, LedgerColumn.pending(field), to: &table)
            case .edit:
                if let entry { append(entry, LedgerEdits.Cell.value(field), to: &table) }
            }
        }
    }

    private func append(_ entry: Int, _ cell: Int, to table: inout TableWriter) {
        let range = edits.cells.range(entry: entry, cell: cell)
        table.record.field(edits.cells.bytes.span.extracting(range))
    }

    /// Appends a cell of the old row; an empty one where there is no such row.
    private func append(
        _ block: borrowing RecordBlock, _ row: Int?, _ column: Int, to table: inout TableWriter
    ) {
        guard let row else {
            table.record.emptyField()
            return
        }
        table.record.field(block.bytes.span.extracting(block.range(row: row, column: column)))
    }
}
