import Delimited
import Handoff
import WorkModel

/// A run's name as rows of loaded.csv have it, and the rows that most of its days get.
struct RunCells: Sendable {
    let once: [UInt8]
    let twice: [UInt8]

    // What the run gives, or what CrowdLog has at once; without or with a row of the ledger.
    fileprivate let given: RowPattern
    fileprivate let givenOver: RowPattern
    /// Of a day that is written again as it was.
    fileprivate let givenAgain: RowPattern
    fileprivate let confirmed: RowPattern
    fileprivate let confirmedOver: RowPattern

    init(_ run: String) {
        var record = RecordWriter()
        record.field(run)
        let once = record.bytes
        record.field(run)
        let twice = record.bytes
        self.once = once
        self.twice = twice
        given = RowPattern { row in
            row.addDay(from: .first)
            row.addEmpty(LedgerColumn.allConfirmed.count)
            row.add(cells: twice)
            row.addValues()
            row.add(.first, DiffColumn.file...DiffColumn.line)
        }
        givenOver = RowPattern { row in
            row.addDay(from: .second)
            row.add(.second, LedgerColumn.allConfirmed)
            row.add(cells: twice)
            row.addValues()
            row.add(.first, DiffColumn.file...DiffColumn.line)
        }
        givenAgain = RowPattern { row in
            row.addDay(from: .second)
            row.add(.second, LedgerColumn.allConfirmed)
            row.add(cells: once)
            row.add(.first, DiffColumn.pendingSince...DiffColumn.pendingSince)
            row.addValues()
            row.add(.first, DiffColumn.file...DiffColumn.line)
        }
        confirmed = RowPattern { row in
            row.addDay(from: .first)
            row.add(cells: once)
            row.addValues()
            row.addEmpty(LedgerColumn.allPending.count)
        }
        confirmedOver = RowPattern { row in
            row.addDay(from: .second)
            row.add(cells: once)
            row.addValues()
            row.addEmpty(LedgerColumn.allPending.count)
        }
    }
}

extension RowPattern {
    fileprivate init(_ add: (inout RowPattern) -> Void) {
        self.init()
        add(&self)
    }

    /// Whose day it is and from which integration: diff.csv says that.
    fileprivate mutating func addDay(from source: Source) {
        add(source, LedgerColumn.employeeCode...LedgerColumn.date)
        add(.first, DiffColumn.integration...DiffColumn.integration)
        add(.first, DiffColumn.employeeNumber...DiffColumn.employeeNumber)
    }

    /// The values as diff.csv has them.
    fileprivate mutating func addValues() {
        add(.first, DiffColumn.clockInToBreaks)
        add(.first, DiffColumn.leaveCells)
        add(.first, DiffColumn.dailyReportAndStatus)
    }
}

extension LedgerDays {
    /// Appends a day's row where it is one that most days of a run get; the row is not ended.
    ///
    /// - Returns: Whether it is such a row; else nothing is appended.
    func appendUsual(
        _ update: LedgerUpdate, run: borrowing RunCells, to record: inout RecordWriter
    ) -> Bool {
        guard table == .diff, editHasText(DiffColumn.integration),
            editHasText(DiffColumn.employeeNumber)
        else { return false }
        switch (update.confirmed, update.pending) {
        case (.confirmed, .edit) where editHasText(DiffColumn.pendingSince):
            return hasRow && append(run.givenAgain, to: &record)
        case (.confirmed, .edit):
            return hasRow ? append(run.givenOver, to: &record) : append(run.given, to: &record)
        case (.edit, .nothing):
            return hasRow
                ? append(run.confirmedOver, to: &record) : append(run.confirmed, to: &record)
        default: return false
        }
    }

    /// The edit's row is the pattern's first, the ledger's the second.
    private func append(_ pattern: borrowing RowPattern, to record: inout RecordWriter) -> Bool {
        record.append(pattern, edits.block, edits.row, ledger.block, ledger.row)
    }
}
