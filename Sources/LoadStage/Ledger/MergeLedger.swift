import Delimited
import Handoff
import WorkModel

/// Goes through a month's ledger and the edits, both sorted, in one pass.
///
/// - Parameters:
///   - edits: The days that change.
///   - old: The generation before; `nil` where there is none.
///   - body: Gets each row of the ledger, with the entry of the edit that is about it, if any; and
///     the edits that the ledger has no row for, without a row.
/// - Throws: Whatever is wrong with the old generation, and what `body` throws.
func forEachLedgerDay(
    _ edits: LedgerEdits, _ old: PackageReader?,
    _ body: (_ entry: Int?, borrowing RecordBlock, _ row: Int?) throws(Faults) -> Void
) throws(Faults) {
    let noRows = RecordBlock()
    let order = edits.order
    var next = 0
    try old?.rows(.loaded) { (block) throws(Faults) in
        for row in 0..<block.rowCount {
            while next < order.count, edits.compare(order[next], to: block, row) < 0 {
                try body(order[next], noRows, nil)
                next += 1
            }
            guard next < order.count, edits.compare(order[next], to: block, row) == 0 else {
                try body(nil, block, row)
                continue
            }
            try body(order[next], block, row)
            next += 1
        }
    }
    for entry in order[next...] { try body(entry, noRows, nil) }
}

/// Writes a month's ledger anew.
///
/// - Parameters:
///   - edits: The days that change.
///   - old: The generation before; `nil` where there is none.
///   - run: Whose values the edits bring.
///   - table: Takes the rows.
///   - decide: What becomes of an edit's row; the row is `nil` where the ledger has none.
/// - Throws: Whatever is wrong with the old generation or the disk.
func mergeLedger(
    _ edits: LedgerEdits, into old: PackageReader?, run: String, to table: inout TableWriter,
    decide: (_ entry: Int, borrowing RecordBlock, _ row: Int?) -> LedgerUpdate
) throws(Faults) {
    let writer = LedgerRowWriter(edits: edits, run: Array(run.utf8))
    try forEachLedgerDay(edits, old) { (entry, block, row) throws(Faults) in
        let update = entry.map { decide($0, block, row) } ?? .unchanged
        try writer.write(update, entry: entry, block, row, to: &table)
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
        if update == .unchanged, let row, let range = block.plainRow(row) {
            table.record.row(block.bytes.span.extracting(range))
            return try table.endRow()
        }
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
            // What a person cleared, or CrowdLog's download shows, doesn't say whose it is.
            if isEdited, let entry, edits.hasText(entry, cell) {
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
