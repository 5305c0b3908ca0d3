import Delimited
import Handoff
import WorkModel

/// A day that a run gave CrowdLog, with what CrowdLog has and had.
struct DayBefore: Sendable {
    let code: String
    let date: String
    let integration: String
    let number: String
    /// By `WrittenField`.
    let now: [String]
    /// By `WrittenField`; `nil` where CrowdLog had no values from us.
    var before: [String]?
}

/// The days of a month that a run gave CrowdLog and that no later run has given anew.
struct DaysBefore: Sendable {
    /// By employee code, then date.
    var days: [DayBefore] = []
    var overtaken = 0
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
    let order = RunOrder(run.path.name)
    var days = try LedgerDays(
        load.table(.diff), from: .diff, into: try ledger.openNewest(month))
    while try days.advance() {
        guard days.hasRow, days.editHasText(DiffColumn.file) else { continue }
        let (block, row) = (days.ledger.block, days.ledger.row)
        switch RunTrace(days, run: run.path.name, order) {
        case .none: continue
        case .overtaken: result.overtaken += 1
        case .pending:
            result.days.append(DayBefore(block, row, before: confirmedValues(block, row)))
        case .confirmed:
            let key = DayKey(block, row, LedgerColumn.employeeCode, LedgerColumn.date)
            sought[key] = result.days.count
            atComparison[key] = days.editValuesBefore
            result.days.append(DayBefore(block, row, before: nil))
        }
    }
    try seek(sought, run: run, month, ledger, fallback: atComparison, in: &result.days)
    return result
}

/// What the ledger's newest generation says of a day that a run wrote.
private enum RunTrace {
    /// CrowdLog has the run's values.
    case confirmed
    /// A file with the run's values may have been uploaded.
    case pending
    case overtaken
    case none

    init(_ days: borrowing LedgerDays, run: String, _ order: RunOrder) {
        let confirmed = days.rowText(LedgerColumn.confirmedRun)
        if !confirmed.isEmpty, order < RunOrder(confirmed) {
            self = .overtaken
        } else if confirmed == run {
            self = .confirmed
        } else if days.hasSameValues(as: LedgerColumn.pending) {
            self = .pending
        } else {
            // A newer run's file has other values: whether the run's arrived nobody has said.
            self = days.isPending ? .overtaken : .none
        }
    }
}

extension LedgerDays {
    /// The values that CrowdLog had when the run compared; `nil` where it had none.
    fileprivate var editValuesBefore: [String]? {
        var values: [String] = []
        for field in WrittenField.allCases {
            values.append(
                edits.block.text(row: edits.row, column: DiffColumn.before(field)))
        }
        return values.contains { !$0.isEmpty } ? values : nil
    }
}

/// Looks through older generations, newest first, for the values that CrowdLog had from others.
private func seek(
    _ days: [DayKey: Int], run: RunFolder, _ month: WorkMonth, _ ledger: LedgerFolder,
    fallback: [DayKey: [String]], in found: inout [DayBefore]
) throws(Faults) {
    var sought = days
    let generations = ledger.generations(month)
    for generation in generations.dropLast().reversed() where !sought.isEmpty {
        var present = Set<DayKey>()
        try ledger.open(month, generation: generation).rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let key = DayKey(block, row, LedgerColumn.employeeCode, LedgerColumn.date)
                guard let day = sought[key] else { continue }
                present.insert(key)
                let confirmed = block.text(row: row, column: LedgerColumn.confirmedRun)
                guard confirmed != run.path.name else { continue }
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
    fileprivate init(_ block: borrowing RecordBlock, _ row: Int, before: [String]?) {
        func cell(_ column: Int) -> String { block.text(row: row, column: column) }
        let isPending = block.hasText(row, LedgerColumn.pendingRun)
        self.init(
            code: cell(LedgerColumn.employeeCode), date: cell(LedgerColumn.date),
            integration: cell(LedgerColumn.integration),
            number: cell(LedgerColumn.employeeNumber),
            now: WrittenField.allCases.map {
                cell(isPending ? LedgerColumn.pending($0) : LedgerColumn.confirmed($0))
            },
            before: before)
    }
}
