import Handoff
import WorkModel

/// How many timesheets came in and what became of them, by integration; apart from these sums, the
/// ledger's days that have vanished or are forgotten.
///
/// - Throws: `sumsDiffer` where a timesheet has no fate or two.
func countDays(_ outcome: LoadOutcome) throws(Faults) -> [String: Tally] {
    var tallies = [Tally](repeating: Tally(), count: outcome.input.integrations.count)
    for row in outcome.input.timesheets.rows.prefix(outcome.received) {
        tallies[Int(row.integration)].received += 1
    }
    countChanges(of: outcome, in: &tallies)
    countLedgerDays(of: outcome, in: &tallies)
    countSetAside(of: outcome, in: &tallies)
    return try balanced(tallies, of: outcome.input)
}

/// Counts the days that CrowdLog gets or has, with their notes.
private func countChanges(of outcome: LoadOutcome, in tallies: inout [Tally]) {
    let input = outcome.input
    let rows = input.timesheets.rows
    var passed = input.integrations.map { _ in (added: 0, changed: 0, unchanged: 0) }
    for change in outcome.compared.changes {
        let integration = Int(rows[change.row].integration)
        if change.isCarried {
            tallies[integration].outside[Tally.carried, default: 0] += 1
            continue
        }
        switch change.change {
        case .added: passed[integration].added += 1
        case .changed: passed[integration].changed += 1
        case .unchanged: passed[integration].unchanged += 1
        }
        for note in notes(of: change.row, input, outcome.written.days) {
            tallies[integration].notes[String(note), default: 0] += 1
        }
    }
    for (integration, counts) in passed.enumerated() {
        tallies[integration].passed = [
            Change.added.rawValue: counts.added, Change.changed.rawValue: counts.changed,
            Change.unchanged.rawValue: counts.unchanged,
        ]
    }
}

/// Counts the ledger's days that have no timesheet.
private func countLedgerDays(of outcome: LoadOutcome, in tallies: inout [Tally]) {
    for (days, name) in [
        (outcome.vanished.held, Tally.vanished), (outcome.vanished.forgotten, Tally.forgotten),
        (outcome.vanished.cleared, Tally.forgotten),
    ] {
        for day in days {
            let owner = IntegrationName(day.integration)
            guard let place = outcome.input.place(of: owner) else { continue }
            tallies[place].outside[name, default: 0] += 1
        }
    }
}

/// Counts the days that are held or ignored.
private func countSetAside(of outcome: LoadOutcome, in tallies: inout [Tally]) {
    let rows = outcome.input.timesheets.rows
    for day in outcome.setAside {
        let integration = Int(rows[day.row].integration)
        switch day.verdict {
        case .held(let code): tallies[integration].held[code.rawValue, default: 0] += 1
        case .ignored(let code): tallies[integration].ignored[code.rawValue, default: 0] += 1
        }
    }
}

/// The sums by integration's name.
///
/// - Throws: `sumsDiffer` where one's don't add up.
private func balanced(
    _ tallies: [Tally], of input: MonthInput
) throws(Faults) -> [String: Tally] {
    var counts: [String: Tally] = [:]
    for (integration, tally) in zip(input.integrations, tallies) {
        guard tally.balances else {
            throw Faults(
                .sumsDiffer,
                [
                    .integration: integration.name.text, .month: input.month.description,
                    .expected: String(tally.received),
                    .found: String(tally.passedTotal + tally.heldTotal + tally.ignoredTotal),
                    .stage: "load",
                ])
        }
        counts[integration.name.text] = tally
    }
    return counts
}

/// The note codes that diff.csv gives the day; most days have none.
func notes(of row: Int, _ input: MonthInput, _ days: WritableDays) -> [Substring] {
    let isReplaced = days.isReplaced(row, leave: input.timesheets.rows[row].leave)
    guard isReplaced || !input.timesheets.range(row: row, column: .notes).isEmpty else { return [] }
    let codes = input.timesheets.text(row: row, column: .notes)
    return (isReplaced ? adding(.replacedText, to: codes) : codes).split(separator: " ")
}
