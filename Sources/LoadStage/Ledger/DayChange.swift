import Handoff
import WorkModel

/// What a day is in comparison with what CrowdLog was given before.
enum Change: String, CaseIterable, Sendable {
    case added
    case changed
    case unchanged
}

/// What CrowdLog's own download shows.
enum Seen: String, Sendable {
    /// The day as it is to be loaded.
    case current
    /// The day as it was given out last.
    case pending
    /// Nothing, as an undo has asked.
    case nothing
}

/// A timesheet in comparison with the ledger.
struct DayChange: Sendable {
    /// The place of the timesheet among the month's rows.
    let row: Int
    let change: Change
    /// Whether the ledger has a row of that day.
    let isInLedger: Bool
    /// The entry of the values that CrowdLog had before; `nil` where none are known, or none differ.
    var before: Int?
    /// The place in `firstRuns` of the run that first wrote what is written again.
    var firstRun: Int?
    /// What CrowdLog's own download shows of the day, where the ledger didn't know it.
    var seen: Seen?
    /// Whether the values are the ledger's own: given out before, waiting still, and nothing that this
    /// run looks at.
    var isCarried = false
    /// Whether an import file gets the day: what is unchanged is left alone.
    var isWritten: Bool { change != .unchanged }
}

/// A day of the ledger that has no timesheet to load.
struct LedgerOnlyDay: Hashable, Sendable {
    let code: String
    let date: String
    let integration: String
    let number: String
    /// What CrowdLog was given, `09:00-18:00`, or the leave's cells.
    let value: String
    /// Whether CrowdLog's own download has nothing for it any more.
    var isGone = false
}

/// A day of the ledger that is written again as it was given out.
struct CarriedDay: Sendable {
    let code: String
    let date: String
    let integration: String
    let number: String
    /// By `WrittenField`.
    let values: [String]
    let leave: Leave
}

/// A month's timesheets in comparison with its ledger.
struct ComparedDays: Sendable {
    /// By employee code, then date.
    var changes: [DayChange] = []
    /// The values before, as `WrittenField` counts them.
    var before = CellPool(cellsPerEntry: WrittenField.count)
    /// Runs that first wrote what is written again: few, however many days.
    var firstRuns: [[UInt8]] = []
    /// Inside the window, of integrations that ran.
    var ledgerOnly: [LedgerOnlyDay] = []
    /// Days that an undo asked to clear in CrowdLog, and that are clear, by its own download.
    var cleared: [LedgerOnlyDay] = []
    /// Days that wait for their confirmation and that the run doesn't look at: outside the window, or
    /// of integrations that did not run; without those that the last run that did has held.
    ///
    /// They are written again, as rows behind those of the month.
    var carried: [CarriedDay] = []
    /// The days that stay as they are in CrowdLog, but that the ledger has from another integration.
    var takenOverCount = 0
    /// The days inside the window that CrowdLog is known to have.
    var confirmedCount = 0
    /// What speaks for something else that writes the same days.
    var otherSync = OtherSync()
}
