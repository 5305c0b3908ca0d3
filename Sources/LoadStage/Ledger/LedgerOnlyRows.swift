import Delimited
import WorkModel

// Rows of the ledger without a timesheet: gone at the source, cleared in CrowdLog, or nothing that the
// run looks at.
extension LedgerComparison {
    /// Takes a row of the ledger that no timesheet is for.
    mutating func takeLedgerOnly(_ block: borrowing RecordBlock, _ row: Int) {
        guard isInWindow(block, row), hasRun(block, row) else {
            if block.hasText(row, LedgerColumn.pendingFile) { carry(block, row) }
            return
        }
        var day = LedgerOnlyDay(block, row)
        day.isGone = findCurrent(block, row) == .nothing
        if !isToBeCleared(block, row) {
            compared.ledgerOnly.append(day)
        } else if day.isGone {
            compared.cleared.append(day)
        }
    }

    /// Takes a day along that waits for its confirmation, unless the last run that looked at it held
    /// it, or the template can't say its leave any more, or CrowdLog's own download shows it, or
    /// something that somebody typed there.
    private mutating func carry(_ block: borrowing RecordBlock, _ row: Int) {
        guard !held.contains(HeldBefore(block, row)) else { return }
        let values = block.values(row, LedgerColumn.pending)
        let isConfirmed = block.hasText(row, LedgerColumn.confirmedRun)
        let confirmed = isConfirmed ? block.values(row, LedgerColumn.confirmed) : nil
        guard let leave = leaves.leave(of: values) else { return }
        let verdict = verdict(
            findCurrent(block, row), new: values, confirmed: confirmed, pending: values)
        guard verdict == .asLedgerSays else { return }
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        compared.changes.append(
            DayChange(
                row: days.timesheets.rows.count + compared.carried.count,
                change: isConfirmed ? .changed : .added, isInLedger: true,
                before: isConfirmed ? keepBefore(block, row, LedgerColumn.confirmed) : nil,
                firstRun: keepFirstRun(block, row), isCarried: true))
        compared.carried.append(
            CarriedDay(
                code: cell(LedgerColumn.employeeCode), date: cell(LedgerColumn.date),
                integration: cell(LedgerColumn.integration),
                number: cell(LedgerColumn.employeeNumber), values: values, leave: leave))
    }

    /// What CrowdLog's own download has of the row's day.
    mutating func findCurrent(
        _ block: borrowing RecordBlock, _ row: Int
    ) -> CurrentDays.State? {
        let bytes = block.bytes
        return current?.find(
            code: bytes.span.extracting(block.range(row: row, column: LedgerColumn.employeeCode)),
            date: bytes.span.extracting(block.range(row: row, column: LedgerColumn.date)))
    }

    /// Whether the run looks at the row's date.
    func isInWindow(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
        let cell = block.range(row: row, column: LedgerColumn.date)
        return WorkDate(block.bytes.span.extracting(cell)).map(window.contains) ?? false
    }

    /// Whether the integration that the day was taken from has delivered this month.
    private func hasRun(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
        for name in names where block.compare(row, LedgerColumn.integration, to: name.span) == 0 {
            return true
        }
        return false
    }

    /// Whether an undo has asked a person to clear the day in CrowdLog.
    func isToBeCleared(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
        block.hasText(row, LedgerColumn.pendingRun)
            && !block.hasText(row, LedgerColumn.pendingFile)
    }
}

extension LedgerOnlyDay {
    fileprivate init(_ block: borrowing RecordBlock, _ row: Int) {
        let isPending = block.hasText(row, LedgerColumn.pendingRun)
        func value(_ field: WrittenField) -> String {
            let column = isPending ? LedgerColumn.pending(field) : LedgerColumn.confirmed(field)
            return block.text(row: row, column: column)
        }
        let hours = value(.clockIn) + "-" + value(.clockOut)
        self.init(
            code: block.text(row: row, column: LedgerColumn.employeeCode),
            date: block.text(row: row, column: LedgerColumn.date),
            integration: block.text(row: row, column: LedgerColumn.integration),
            number: block.text(row: row, column: LedgerColumn.employeeNumber),
            value: hours == "-" ? value(.leave) : hours)
    }
}

extension RecordBlock {
    /// The values of a row of loaded.csv; not for what runs per row.
    func values(_ row: Int, _ column: (WrittenField) -> Int) -> [String] {
        var values: [String] = []
        for field in WrittenField.allCases { values.append(text(row: row, column: column(field))) }
        return values
    }
}
