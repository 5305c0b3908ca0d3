import Delimited
import Handoff
import WorkModel

/// Compares a month's timesheets with what CrowdLog was given before (`design.md`, Load, "Diff"): a
/// merge of two sorted lists.
///
/// - Parameters:
///   - days: The timesheets to load, by employee code, then date.
///   - input: The month.
///   - ledger: The month's newest generation; `nil` where there is none.
///   - current: What CrowdLog's own download says; `nil` where there is none.
///   - window: The days that the run looks at.
///   - setAside: Gets the timesheets that must not replace a better integration's day, or what
///     somebody typed in CrowdLog.
/// - Returns: What each day is, and the ledger's days that have no timesheet.
/// - Throws: Whatever is wrong with the ledger's folder.
func compareWithLedger(
    _ days: WrittenDays, of input: MonthInput, ledger: PackageReader?, current: CurrentDays?,
    window: WorkWindow, setAside: inout [SetAside]
) throws(Faults) -> ComparedDays {
    var comparison = LedgerComparison(days, of: input, current: current, window: window)
    if let ledger {
        try ledger.rows(.loaded) { (block) throws(Faults) in
            for row in 0..<block.rowCount { comparison.take(block, row) }
        }
    }
    comparison.finish()
    setAside += comparison.setAside
    return comparison.compared
}

/// The merge: the ledger's rows come one by one, in their order.
private struct LedgerComparison {
    private(set) var compared = ComparedDays()
    private(set) var setAside: [SetAside] = []
    private let days: WrittenDays
    private let input: MonthInput
    private let window: WorkWindow
    private let names: [[UInt8]]
    private let leaves: [String: Leave]
    private var current: CurrentDays?
    // The first timesheet that has no change yet.
    private var next = 0
    private var scratch: [UInt8] = []

    init(
        _ days: WrittenDays, of input: MonthInput, current: CurrentDays?, window: WorkWindow
    ) {
        self.current = current
        self.days = days
        self.input = input
        self.window = window
        leaves = leavesByCells(days.days.header, days.encoding)
        names = input.integrations.map { Array($0.name.text.utf8) }
        compared.changes.reserveCapacity(days.days.rows.count)
    }

    mutating func take(_ block: borrowing RecordBlock, _ row: Int) {
        if block.hasText(row, LedgerColumn.confirmedRun), isInWindow(block, row) {
            compared.confirmedCount += 1
        }
        while next < days.days.rows.count {
            let order = compareKeys(days.days.rows[next], block, row)
            guard order <= 0 else { break }
            if order == 0 {
                compare(days.days.rows[next], block, row)
                next += 1
                return
            }
            appendNew(days.days.rows[next])
            next += 1
        }
        takeLedgerOnly(block, row)
    }

    mutating func finish() {
        for row in days.days.rows[next...] { appendNew(row) }
        next = days.days.rows.count
    }

    private mutating func appendNew(_ row: Int) {
        switch verdict(row, confirmed: nil, pending: nil) {
        case .seen:
            compared.changes.append(
                DayChange(row: row, change: .unchanged, isInLedger: false, seen: .current))
            return
        case .typed(let value):
            hold(row, value)
            return
        case .asLedgerSays, .pendingArrived: break
        }
        compared.changes.append(DayChange(row: row, change: .added, isInLedger: false))
    }

    /// Which comes first: the timesheet (below 0) or the ledger's row.
    private func compareKeys(_ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int) -> Int {
        let timesheets = days.timesheets
        for (column, ledgerColumn) in [
            (TimesheetColumn.employeeCode, LedgerColumn.employeeCode),
            (.date, LedgerColumn.date),
        ] {
            let bytes = timesheets.bytes
            let cell = timesheets.range(row: row, column: column)
            let order = block.compare(ledgerRow, ledgerColumn, to: bytes.span.extracting(cell))
            if order != 0 { return -order }
        }
        return 0
    }

    private mutating func compare(_ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int) {
        let integration = Int(days.timesheets.rows[row].integration)
        let name = names[integration]
        if block.compare(ledgerRow, LedgerColumn.integration, to: name.span) != 0,
            case let owner = IntegrationName(
                block.text(row: ledgerRow, column: LedgerColumn.integration)),
            input.precedence.isBetter(owner, than: input.integrations[integration].name)
        {
            setAside.append(
                SetAside(row: row, verdict: .held(.betterSourceMissing), value: owner.text))
            return
        }
        let isConfirmed = block.hasText(ledgerRow, LedgerColumn.confirmedRun)
        let isPending = block.hasText(ledgerRow, LedgerColumn.pendingRun)
        if current != nil {
            switch verdict(
                row,
                confirmed: isConfirmed ? block.values(ledgerRow, LedgerColumn.confirmed) : nil,
                pending: isPending ? block.values(ledgerRow, LedgerColumn.pending) : nil)
            {
            case .seen:
                let isNews = isPending || !isEqual(row, block, ledgerRow, LedgerColumn.confirmed)
                compared.changes.append(
                    DayChange(
                        row: row, change: .unchanged, isInLedger: true,
                        seen: isNews ? .current : nil))
                return
            case .pendingArrived:
                compared.changes.append(
                    DayChange(
                        row: row, change: .changed, isInLedger: true,
                        before: keepBefore(block, ledgerRow, LedgerColumn.pending),
                        seen: .pending))
                return
            case .typed(let value):
                hold(row, value)
                return
            case .asLedgerSays: break
            }
        }
        if isPending {
            let isSame = isEqual(row, block, ledgerRow, LedgerColumn.pending)
            compared.changes.append(
                DayChange(
                    row: row, change: isConfirmed ? .changed : .added, isInLedger: true,
                    before: keepBefore(
                        block, ledgerRow, LedgerColumn.confirmed, isPendingAgain: isSame)))
        } else if isEqual(row, block, ledgerRow, LedgerColumn.confirmed) {
            compared.changes.append(DayChange(row: row, change: .unchanged, isInLedger: true))
        } else {
            compared.changes.append(
                DayChange(
                    row: row, change: .changed, isInLedger: true,
                    before: keepBefore(block, ledgerRow, LedgerColumn.confirmed)))
        }
    }

    private mutating func isEqual(
        _ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int,
        _ column: (WrittenField) -> Int
    ) -> Bool {
        for field in WrittenField.allCases where days.has(field) {
            scratch.removeAll(keepingCapacity: true)
            days.append(field, of: row, to: &scratch)
            guard block.compare(ledgerRow, column(field), to: scratch.span) == 0 else {
                return false
            }
        }
        return true
    }

    /// What CrowdLog's own download means for a timesheet.
    private mutating func verdict(
        _ row: Int, confirmed: [String]?, pending: [String]?
    ) -> CurrentVerdict {
        guard current != nil else { return .asLedgerSays }
        let timesheets = days.timesheets
        let bytes = timesheets.bytes
        let state = current?.find(
            code: bytes.span.extracting(timesheets.range(row: row, column: .employeeCode)),
            date: bytes.span.extracting(timesheets.range(row: row, column: .date)))
        guard let current, let state, state != .unknown else { return .asLedgerSays }
        var values: [String]?
        if case .day(let entry) = state { values = current.values(entry) }
        return CurrentVerdict(
            current: values, new: days.values(row), confirmed: confirmed, pending: pending,
            comparing: current.fields)
    }

    private mutating func hold(_ row: Int, _ value: String) {
        setAside.append(
            SetAside(row: row, verdict: .held(.changedInCrowdLog), value: value))
    }

    private mutating func keepBefore(
        _ block: borrowing RecordBlock, _ ledgerRow: Int, _ column: (WrittenField) -> Int,
        isPendingAgain: Bool = false
    ) -> Int {
        for field in WrittenField.allCases {
            compared.before.append(block, ledgerRow, column(field))
        }
        if isPendingAgain {
            compared.before.append(block, ledgerRow, LedgerColumn.pendingFirstRun)
        } else {
            compared.before.appendEmpty()
        }
        return compared.before.count - 1
    }

    private mutating func takeLedgerOnly(_ block: borrowing RecordBlock, _ row: Int) {
        guard isInWindow(block, row), hasRun(block, row) else {
            if block.hasText(row, LedgerColumn.pendingFile) { carry(block, row) }
            return
        }
        guard !isToBeCleared(block, row) else { return }
        let bytes = block.bytes
        let state = current?.find(
            code: bytes.span.extracting(block.range(row: row, column: LedgerColumn.employeeCode)),
            date: bytes.span.extracting(block.range(row: row, column: LedgerColumn.date)))
        if state == .nothing {
            compared.cleared.append(LedgerOnlyDay(block, row))
        } else {
            compared.ledgerOnly.append(LedgerOnlyDay(block, row))
        }
    }

    /// Takes a day along that waits for its confirmation, unless CrowdLog's own download shows it, or
    /// something that somebody typed there.
    private mutating func carry(_ block: borrowing RecordBlock, _ row: Int) {
        let values = block.values(row, LedgerColumn.pending)
        let isConfirmed = block.hasText(row, LedgerColumn.confirmedRun)
        let confirmed = isConfirmed ? block.values(row, LedgerColumn.confirmed) : nil
        guard let leave = leaves[values[WrittenField.leave.rawValue]] else { return }
        let bytes = block.bytes
        let state = current?.find(
            code: bytes.span.extracting(block.range(row: row, column: LedgerColumn.employeeCode)),
            date: bytes.span.extracting(block.range(row: row, column: LedgerColumn.date)))
        if let current, let state, state != .unknown {
            var seen: [String]?
            if case .day(let entry) = state { seen = current.values(entry) }
            let verdict = CurrentVerdict(
                current: seen, new: values, confirmed: confirmed, pending: values,
                comparing: current.fields)
            guard verdict == .asLedgerSays else { return }
        }
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        compared.changes.append(
            DayChange(
                row: days.timesheets.rows.count + compared.carried.count,
                change: isConfirmed ? .changed : .added, isInLedger: true,
                before: keepBefore(
                    block, row, LedgerColumn.confirmed, isPendingAgain: true),
                isCarried: true))
        compared.carried.append(
            CarriedDay(
                code: cell(LedgerColumn.employeeCode), date: cell(LedgerColumn.date),
                integration: cell(LedgerColumn.integration),
                number: cell(LedgerColumn.employeeNumber), values: values, leave: leave))
    }

    private func isInWindow(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
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
    private func isToBeCleared(_ block: borrowing RecordBlock, _ row: Int) -> Bool {
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
    fileprivate func values(_ row: Int, _ column: (WrittenField) -> Int) -> [String] {
        var values: [String] = []
        for field in WrittenField.allCases { values.append(text(row: row, column: column(field))) }
        return values
    }
}
