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
    var atComparison: [DayKey: [String]] = [:]
    var result = DaysBefore()
    var sought: [DayKey: Int] = [:]
    var codesOfAbsent: [NumberedDay: String] = [:]
    let newest = try ledger.openNewest(month)
    var days = try LedgerDays(load.table(.diff), from: .diff, into: newest)
    while try days.advance() {
        guard days.editHasText(DiffColumn.file) else { continue }
        guard days.hasRow else {
            codesOfAbsent[NumberedDay(days)] = days.editText(LedgerColumn.employeeCode)
            continue
        }
        let (block, row) = (days.ledger.block, days.ledger.row)
        let key = DayKey(block, row, LedgerColumn.employeeCode, LedgerColumn.date)
        switch RunTrace(days, run: run) {
        case .none: continue
        case .changedLater:
            result.left.append(
                Undoing.Left(code: key.code, date: key.date, reason: .changedLater))
        case .pending:
            result.days.append(DayBefore(days, before: confirmedValues(block, row)))
        case .confirmed:
            sought[key] = result.days.count
            atComparison[key] = days.editValuesBefore
            result.days.append(DayBefore(days, before: nil))
        }
    }
    result.left += try movedDays(codesOfAbsent, newest)
    try seek(sought, run: run, month, ledger, fallback: atComparison, in: &result.days)
    return result
}

extension LedgerDays {
    /// The values that CrowdLog had when the run compared; `nil` where it had none.
    fileprivate var editValuesBefore: [String]? {
        let values = WrittenField.allCases.map { editText(DiffColumn.before($0)) }
        return values.contains { !$0.isEmpty } ? values : nil
    }
}

/// Looks through older generations, newest first, for the values that CrowdLog had from earlier runs.
private func seek(
    _ days: [DayKey: Int], run: RunFolder, _ month: WorkMonth, _ ledger: LedgerFolder,
    fallback: [DayKey: [String]], in found: inout [DayBefore]
) throws(Faults) {
    var sought = days
    let order = RunOrder(run.path.name)
    let generations = ledger.generations(month)
    for generation in generations.dropLast().reversed() where !sought.isEmpty {
        var present = Set<DayKey>()
        try ledger.open(month, generation: generation).rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let key = DayKey(block, row, LedgerColumn.employeeCode, LedgerColumn.date)
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
private struct DayKey: Hashable {
    let code: String
    let date: String

    init(_ block: borrowing RecordBlock, _ row: Int, _ codeColumn: Int, _ dateColumn: Int) {
        code = block.text(row: row, column: codeColumn)
        date = block.text(row: row, column: dateColumn)
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
    /// - Precondition: The day has an edit and a row of the ledger.
    fileprivate init(_ days: borrowing LedgerDays, before: [String]?) {
        let now = WrittenField.allCases.map { days.editText(days.table.value($0)) }
        self.init(
            code: days.rowText(LedgerColumn.employeeCode),
            date: days.rowText(LedgerColumn.date),
            integration: days.rowText(LedgerColumn.integration),
            number: days.rowText(LedgerColumn.employeeNumber),
            now: now,
            before: before)
    }
}
