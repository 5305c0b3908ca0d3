import Handoff
import WorkModel

/// How many timesheets came in and what became of them, by integration.
///
/// - Throws: `sumsDiffer` where a timesheet has no fate or two.
func countDays(
    _ input: MonthInput, added days: WritableDays, setAside: [SetAside]
) throws(Faults) -> [String: Tally] {
    var tallies = input.integrations.map { _ in Tally(passed: [Change.added.rawValue: 0]) }
    let rows = input.timesheets.rows
    for row in rows { tallies[Int(row.integration)].received += 1 }
    for row in days.rows {
        let integration = Int(rows[row].integration)
        tallies[integration].passed[Change.added.rawValue, default: 0] += 1
        for note in notes(of: row, input, days) {
            tallies[integration].notes[String(note), default: 0] += 1
        }
    }
    for day in setAside {
        let integration = Int(rows[day.row].integration)
        switch day.verdict {
        case .held(let code): tallies[integration].held[code.rawValue, default: 0] += 1
        case .ignored(let code): tallies[integration].ignored[code.rawValue, default: 0] += 1
        }
    }
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
