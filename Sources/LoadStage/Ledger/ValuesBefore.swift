import Delimited
import Handoff
import WorkModel

/// A day that a run gave CrowdLog, with what CrowdLog has and had.
struct DayBefore: Sendable {
    let code: String
    let date: String
    let integration: String
    let number: String
    /// What the run gave, by `WrittenField`.
    let now: [String]
    /// By `WrittenField`; `nil` where CrowdLog had no values from us.
    var before: [String]?
}

/// The days of a month that a run gave CrowdLog.
struct DaysBefore: Sendable {
    /// Those to undo, by employee code, then date.
    var days: [DayBefore] = []
    /// Those that stay as they are.
    var left: [Undoing.Left] = []
}

/// Finds what CrowdLog had before a run, in the ledger's generations.
///
/// - Throws: What is wrong with the run's folder or the ledger.
func valuesBefore(
    _ run: RunFolder, month: WorkMonth, ledger: LedgerFolder
) throws(Faults) -> DaysBefore {
    let load = try PackageReader(at: run.loaded(month), stage: .load, madeBy: "kintai run")
    let given = try daysGivenBefore(load, of: run.path.name, month, ledger)
    var atComparison: [CodedDay: [String]] = [:]
    var result = DaysBefore()
    var sought: [CodedDay: Int] = [:]
    var codesOfAbsent: [NumberedDay: String] = [:]
    let newest = try ledger.openNewest(month)
    var days = try LedgerDays(load.table(.diff), from: .diff, into: newest)
    while try days.advance() {
        let key = days.key
        guard days.editHasText(DiffColumn.file) || given.contains(key) else {
            if days.isConfirmedUnseen(by: run) {
                result.left.append(
                    Undoing.Left(code: key.code, date: key.date, reason: .beforeUnknown))
            }
            continue
        }
        guard days.hasRow else {
            codesOfAbsent[NumberedDay(days)] = key.code
            continue
        }
        switch RunTrace(days, run: run) {
        case .none: continue
        case .changedLater:
            result.left.append(
                Undoing.Left(code: key.code, date: key.date, reason: .changedLater))
        case .pending:
            let before = confirmedValues(days.ledger.block, days.ledger.row)
            result.days.append(DayBefore(days, of: run, before: before))
        case .confirmed:
            sought[key] = result.days.count
            atComparison[key] = days.editValuesBefore
            result.days.append(DayBefore(days, of: run, before: nil))
        }
    }
    for day in try movedDays(among: Set(codesOfAbsent.keys), newest).keys {
        let code = codesOfAbsent[day] ?? ""
        result.left.append(Undoing.Left(code: code, date: day.date, reason: .codeMoved))
    }
    try seek(sought, run: run, month, ledger, fallback: atComparison, in: &result.days)
    return result
}

extension LedgerDays {
    /// The day as text.
    fileprivate var key: CodedDay {
        hasRow ? CodedDay(ledger.block, ledger.row) : CodedDay(edits.block, edits.row)
    }

    /// Whether a day that the load has found unchanged is confirmed by the run, which was resumed,
    /// then, and not just shown by CrowdLog's own download.
    fileprivate func isConfirmedUnseen(by run: RunFolder) -> Bool {
        hasEdit && !editHasText(DiffColumn.seen)
            && rowText(LedgerColumn.confirmedRun) == run.path.name
    }

    /// The values that CrowdLog had when the run compared; `nil` where it had none.
    fileprivate var editValuesBefore: [String]? {
        let values = WrittenField.allCases.map { editText(DiffColumn.before($0)) }
        return values.contains { !$0.isEmpty } ? values : nil
    }
}

/// Looks through older generations, newest first, for the values that CrowdLog had from earlier runs.
private func seek(
    _ days: [CodedDay: Int], run: RunFolder, _ month: WorkMonth, _ ledger: LedgerFolder,
    fallback: [CodedDay: [String]], in found: inout [DayBefore]
) throws(Faults) {
    var sought = days
    let order = RunOrder(run.path.name)
    let generations = ledger.generations(month)
    for generation in generations.dropLast().reversed() where !sought.isEmpty {
        var present = Set<CodedDay>()
        try ledger.open(month, generation: generation).rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let key = CodedDay(block, row)
                guard let day = sought[key] else { continue }
                present.insert(key)
                let confirmed = block.text(row: row, column: LedgerColumn.confirmedRun)
                // A later run's values were undone, or the day would not be looked for.
                guard confirmed.isEmpty || RunOrder(confirmed) < order else { continue }
                found[day].before = confirmedValues(block, row)
                sought[key] = nil
            }
        }
        // A day that an older generation lacks had nothing then.
        for key in sought.keys where !present.contains(key) { sought[key] = nil }
    }
    // The first generation that was made, or all older ones are gone: the run's own comparison.
    guard generations.first != 1 else { return }
    for (key, day) in sought { found[day].before = fallback[key] }
}

/// A person's day as text.
struct CodedDay: Hashable {
    let code: String
    let date: String

    /// The day of a row of loaded.csv or diff.csv.
    init(_ block: borrowing RecordBlock, _ row: Int) {
        code = block.text(row: row, column: LedgerColumn.employeeCode)
        date = block.text(row: row, column: LedgerColumn.date)
    }
}

/// The values that a row of the ledger has confirmed; `nil` where it has none.
private func confirmedValues(_ block: borrowing RecordBlock, _ row: Int) -> [String]? {
    guard block.hasText(row, LedgerColumn.confirmedRun) else { return nil }
    var values: [String] = []
    for field in WrittenField.allCases {
        values.append(block.text(row: row, column: LedgerColumn.confirmed(field)))
    }
    return values
}

extension DayBefore {
    /// - Precondition: The day has a row of the ledger.
    fileprivate init(_ days: borrowing LedgerDays, of run: RunFolder, before: [String]?) {
        let (block, row) = (days.ledger.block, days.ledger.row)
        let now: [String]
        if days.hasEdit {
            now = WrittenField.allCases.map { days.editText(days.table.value($0)) }
        } else if days.rowText(LedgerColumn.pendingRun) == run.path.name {
            now = block.values(row, LedgerColumn.pending)
        } else {
            now = block.values(row, LedgerColumn.confirmed)
        }
        self.init(
            code: days.rowText(LedgerColumn.employeeCode),
            date: days.rowText(LedgerColumn.date),
            integration: days.rowText(LedgerColumn.integration),
            number: days.rowText(LedgerColumn.employeeNumber),
            now: now,
            before: before)
    }
}
