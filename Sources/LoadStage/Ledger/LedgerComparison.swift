import Delimited
import Handoff
import WorkModel

/// The merge: the ledger's rows come one by one, in their order.
struct LedgerComparison {
    var compared = ComparedDays()
    private(set) var setAside: [SetAside] = []
    let days: WrittenDays
    let input: MonthInput
    let window: WorkWindow
    let names: [[UInt8]]
    let leaves: LeaveReading
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
        leaves = LeaveReading(days.days.header, days.encoding)
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
        if isToBeCleared(block, ledgerRow), findCurrent(block, ledgerRow) == .nothing {
            compared.changes.append(
                DayChange(row: row, change: .added, isInLedger: false, seen: .nothing))
            return
        }
        let isAdopted = isAdopted(block, ledgerRow)
        let state = LedgerState(
            isConfirmed: block.hasText(ledgerRow, LedgerColumn.confirmedRun),
            isPending: block.hasText(ledgerRow, LedgerColumn.pendingRun),
            isAdopted: isAdopted, isTakenOver: isFromOther && !isAdopted)
        if current != nil, isSettledByCurrent(row, state, block, ledgerRow) { return }
        if state.isPending {
            comparePending(row, state, block, ledgerRow)
        } else {
            compareConfirmed(row, state, block, ledgerRow)
        }
    }

    /// What the ledger says of a day, as far as it decides how the day is compared.
    private struct LedgerState {
        let isConfirmed: Bool
        let isPending: Bool
        let isAdopted: Bool
        /// Whether another integration has given it.
        let isTakenOver: Bool
    }

    /// Compares a day with CrowdLog's own download.
    ///
    /// - Returns: Whether that settles it; `false` where CrowdLog has what the ledger says.
    private mutating func isSettledByCurrent(
        _ row: Int, _ state: LedgerState, _ block: borrowing RecordBlock, _ ledgerRow: Int
    ) -> Bool {
        switch verdict(
            row,
            confirmed: state.isConfirmed ? block.values(ledgerRow, LedgerColumn.confirmed) : nil,
            pending: state.isPending ? block.values(ledgerRow, LedgerColumn.pending) : nil,
            isAdopted: state.isAdopted)
        {
        case .seen:
            if state.isTakenOver { compared.takenOverCount += 1 }
            let isNews =
                state.isPending
                || !isEqual(row, block, ledgerRow, LedgerColumn.confirmed, in: fields)
            compared.changes.append(
                DayChange(
                    row: row, change: .unchanged, isInLedger: true,
                    seen: isNews ? .current : nil))
        case .pendingArrived:
            if holdsKept(row, block, ledgerRow) { return true }
            compared.changes.append(
                DayChange(
                    row: row, change: .changed, isInLedger: true,
                    before: keepBefore(block, ledgerRow, LedgerColumn.pending),
                    seen: .pending))
        case .typed(let value):
            hold(row, value)
        case .asLedgerSays:
            return false
        }
        return true
    }

    /// Compares a day with what an earlier run has given out and nobody has confirmed.
    private mutating func comparePending(
        _ row: Int, _ state: LedgerState, _ block: borrowing RecordBlock, _ ledgerRow: Int
    ) {
        if holdsKept(row, block, ledgerRow) { return }
        let isSame = isEqual(row, block, ledgerRow, LedgerColumn.pending, in: fields)
        compared.changes.append(
            DayChange(
                row: row, change: state.isConfirmed ? .changed : .added, isInLedger: true,
                before: state.isConfirmed
                    ? keepBefore(block, ledgerRow, LedgerColumn.confirmed) : nil,
                firstRun: isSame ? keepFirstRun(block, ledgerRow) : nil))
    }

    /// Compares a day with what CrowdLog has.
    private mutating func compareConfirmed(
        _ row: Int, _ state: LedgerState, _ block: borrowing RecordBlock, _ ledgerRow: Int
    ) {
        let compares = state.isAdopted ? fieldsOfAdopted : fields
        if isEqual(row, block, ledgerRow, LedgerColumn.confirmed, in: compares) {
            if state.isTakenOver { compared.takenOverCount += 1 }
            compared.changes.append(DayChange(row: row, change: .unchanged, isInLedger: true))
            return
        }
        if holdsKept(row, block, ledgerRow) { return }
        compared.changes.append(
            DayChange(
                row: row, change: .changed, isInLedger: true,
                before: keepBefore(block, ledgerRow, LedgerColumn.confirmed)))
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
