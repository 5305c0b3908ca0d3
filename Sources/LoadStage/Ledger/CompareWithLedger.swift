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
///   - keepsBlanks: Whether CrowdLog keeps what it has where an import's cell is empty.
///   - setAside: Gets the timesheets that must not replace a better integration's day, or what
///     somebody typed in CrowdLog.
/// - Returns: What each day is, and the ledger's days that have no timesheet.
/// - Throws: Whatever is wrong with the ledger's folder.
func compareWithLedger(
    _ days: WrittenDays, of input: MonthInput, ledger: PackageReader?, current: CurrentDays?,
    window: WorkWindow, keepsBlanks: Bool = false, setAside: inout [SetAside]
) throws(Faults) -> ComparedDays {
    var comparison = LedgerComparison(
        days, of: input, current: current, window: window, held: try heldBefore(in: ledger))
    comparison.hasLedger = ledger != nil
    comparison.keepsBlanks = keepsBlanks
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
struct LedgerComparison {
    var compared = ComparedDays()
    private(set) var setAside: [SetAside] = []
    let days: WrittenDays
    let input: MonthInput
    let window: WorkWindow
    let names: [[UInt8]]
    let leaves: [String: Leave]
    var current: CurrentDays?
    /// The days that the last run that looked at them has held.
    let held: Set<HeldBefore>
    /// Whether CrowdLog was given anything that month.
    var hasLedger = false
    /// Whether an empty cell leaves there what CrowdLog has.
    var keepsBlanks = false
    // The first timesheet that has no change yet.
    private var next = 0
    // Those that the import file has.
    private let fields: [WrittenField]
    // Of these, those in which an adopted row can be compared.
    private let fieldsOfAdopted: [WrittenField]
    private var scratch: [UInt8] = []

    init(
        _ days: WrittenDays, of input: MonthInput, current: CurrentDays?, window: WorkWindow,
        held: Set<HeldBefore>
    ) {
        self.current = current
        self.held = held
        self.days = days
        self.input = input
        self.window = window
        leaves = leavesByCells(days.days.header, days.encoding)
        fields = WrittenField.allCases.filter(days.has)
        fieldsOfAdopted = (current?.fields ?? WrittenField.ofDownloads).filter(days.has)
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
        let code = compareKey(.employeeCode, row, block, LedgerColumn.employeeCode, ledgerRow)
        return code != 0 ? code : compareKey(.date, row, block, LedgerColumn.date, ledgerRow)
    }

    private func compareKey(
        _ column: TimesheetColumn, _ row: Int, _ block: borrowing RecordBlock,
        _ ledgerColumn: Int, _ ledgerRow: Int
    ) -> Int {
        let cell = days.timesheets.range(row: row, column: column)
        return -block.compare(
            ledgerRow, ledgerColumn, to: days.timesheets.bytes.span.extracting(cell))
    }

    private mutating func compare(_ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int) {
        let integration = Int(days.timesheets.rows[row].integration)
        let name = names[integration]
        let isFromOther = block.compare(ledgerRow, LedgerColumn.integration, to: name.span) != 0
        if isFromOther,
            case let owner = IntegrationName(
                block.text(row: ledgerRow, column: LedgerColumn.integration)),
            input.precedence.isBetter(owner, than: input.integrations[integration].name)
        {
            setAside.append(
                SetAside(row: row, verdict: .held(.betterSourceMissing), value: owner.text))
            return
        }
        let isTakenOver = isFromOther && !isAdopted(block, ledgerRow)
        let isConfirmed = block.hasText(ledgerRow, LedgerColumn.confirmedRun)
        let isPending = block.hasText(ledgerRow, LedgerColumn.pendingRun)
        if isToBeCleared(block, ledgerRow), findCurrent(block, ledgerRow) == .nothing {
            compared.changes.append(
                DayChange(row: row, change: .added, isInLedger: false, seen: .nothing))
            return
        }
        if current != nil {
            switch verdict(
                row,
                confirmed: isConfirmed ? block.values(ledgerRow, LedgerColumn.confirmed) : nil,
                pending: isPending ? block.values(ledgerRow, LedgerColumn.pending) : nil,
                isAdopted: isAdopted(block, ledgerRow))
            {
            case .seen:
                if isTakenOver { compared.takenOverCount += 1 }
                let isNews =
                    isPending
                    || !isEqual(row, block, ledgerRow, LedgerColumn.confirmed, in: fields)
                compared.changes.append(
                    DayChange(
                        row: row, change: .unchanged, isInLedger: true,
                        seen: isNews ? .current : nil))
                return
            case .pendingArrived:
                if holdsKept(row, block, ledgerRow) { return }
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
            if holdsKept(row, block, ledgerRow) { return }
            let isSame = isEqual(row, block, ledgerRow, LedgerColumn.pending, in: fields)
            compared.changes.append(
                DayChange(
                    row: row, change: isConfirmed ? .changed : .added, isInLedger: true,
                    before: isConfirmed
                        ? keepBefore(block, ledgerRow, LedgerColumn.confirmed) : nil,
                    firstRun: isSame ? keepFirstRun(block, ledgerRow) : nil))
        } else if isEqual(
            row, block, ledgerRow, LedgerColumn.confirmed,
            in: isAdopted(block, ledgerRow) ? fieldsOfAdopted : fields)
        {
            if isTakenOver { compared.takenOverCount += 1 }
            compared.changes.append(DayChange(row: row, change: .unchanged, isInLedger: true))
        } else {
            if holdsKept(row, block, ledgerRow) { return }
            compared.changes.append(
                DayChange(
                    row: row, change: .changed, isInLedger: true,
                    before: keepBefore(block, ledgerRow, LedgerColumn.confirmed)))
        }
    }

    /// Holds a day that has lost a value which an import file can't clear.
    ///
    /// What is pending counts too: it may have been uploaded.
    /// - Returns: Whether it is held.
    private mutating func holdsKept(
        _ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int
    ) -> Bool {
        guard keepsBlanks else { return false }
        let new = days.values(row)
        let leave = days.timesheets.rows[row].leave
        for column in [LedgerColumn.confirmed, LedgerColumn.pending] {
            let old = block.values(ledgerRow, column)
            guard let field = days.fieldKept(from: old, by: new, leave: leave) else { continue }
            setAside.append(
                SetAside(
                    row: row, verdict: .held(.blankKeeps), field: field.columnName,
                    value: old[field.rawValue]))
            return true
        }
        return false
    }

    private mutating func isEqual(
        _ row: Int, _ block: borrowing RecordBlock, _ ledgerRow: Int,
        _ column: (WrittenField) -> Int, in fields: [WrittenField]
    ) -> Bool {
        for field in fields {
            let cell = block.range(row: ledgerRow, column: column(field))
            let value = block.bytes.span.extracting(cell)
            guard days.isEqual(field, of: row, to: value, scratch: &scratch) else { return false }
        }
        return true
    }

    private mutating func hold(_ row: Int, _ value: String) {
        setAside.append(
            SetAside(row: row, verdict: .held(.changedInCrowdLog), value: value))
    }

    /// Keeps a row's values as those before.
    ///
    /// - Returns: Their entry.
    mutating func keepBefore(
        _ block: borrowing RecordBlock, _ ledgerRow: Int, _ column: (WrittenField) -> Int
    ) -> Int {
        for field in WrittenField.allCases {
            compared.before.append(block, ledgerRow, column(field))
        }
        return compared.before.count - 1
    }

    /// Keeps the run that first wrote what a row has pending.
    ///
    /// - Returns: Its place.
    mutating func keepFirstRun(_ block: borrowing RecordBlock, _ ledgerRow: Int) -> Int {
        for (place, run) in compared.firstRuns.enumerated()
        where block.compare(ledgerRow, LedgerColumn.pendingFirstRun, to: run.span) == 0 {
            return place
        }
        let cell = block.range(row: ledgerRow, column: LedgerColumn.pendingFirstRun)
        compared.firstRuns.append(Array(block.bytes[cell]))
        return compared.firstRuns.count - 1
    }
}
