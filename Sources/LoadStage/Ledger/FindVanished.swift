import Delimited
import Handoff
import WorkModel

/// Days of the ledger whose timesheet is gone.
struct VanishedDays: Sendable {
    /// Held `vanished`: CrowdLog has them, the source has neither a timesheet nor a held row.
    var held: [LedgerOnlyDay] = []
    /// A correction says that a person did the day by hand: the ledger forgets it.
    var forgotten: [LedgerOnlyDay] = []
    /// CrowdLog's own download has nothing for the day: the ledger forgets it, too.
    var cleared: [LedgerOnlyDay] = []
}

/// Tells why days of the ledger have no timesheet to load.
///
/// What transform or load held isn't gone, even where CrowdLog has nothing any more: somebody may
/// have cleared it there, which must not be overwritten once the day is mended. Nor is a day gone
/// that may still be in progress, that a correction dismisses, or of a person who is no member any
/// more.
/// - Throws: Whatever is wrong with transform's folders.
func findVanished(
    _ days: [LedgerOnlyDay], of input: MonthInput, setAside: [SetAside], in run: RunFolder
) throws(Faults) -> VanishedDays {
    guard !days.isEmpty else { return VanishedDays() }
    let kept = keptDays(input, setAside)
    var known: [String: [DayKey: String]] = [:]
    for integration in input.integrations where integration.hasRun {
        known[integration.name.text] = try fates(of: integration.name, input.month, in: run)
    }
    var vanished = VanishedDays()
    for day in days {
        guard let date = WorkDate(day.date), !kept.contains(code: day.code.utf8.span, date: date)
        else { continue }
        let key = DayKey(number: day.number, date: day.date)
        switch known[day.integration]?[key].map(Fate.init) ?? .vanished {
        case .vanished where day.isGone: vanished.cleared.append(day)
        case .vanished: vanished.held.append(day)
        case .forgotten: vanished.forgotten.append(day)
        case .kept: continue
        }
    }
    return vanished
}

private struct DayKey: Hashable {
    let number: String
    let date: String
}

/// What a code of transform means for a day that CrowdLog has.
private enum Fate {
    case kept
    case forgotten
    case vanished

    init(code: String) {
        switch IgnoreCode(rawValue: code) {
        // It is a held code.
        case nil: self = .kept
        case .doneByHand: self = .forgotten
        case .dismissed, .inProgress, .notAMember, .outsideWindow: self = .kept
        default: self = .vanished
        }
    }
}

/// The timesheets that load set aside, and the days that transform held of known people.
private func keptDays(_ input: MonthInput, _ setAside: [SetAside]) -> DaySet {
    var days = DaySet()
    let timesheets = input.timesheets
    for day in setAside {
        days.insert(
            code: timesheets.bytes.span.extracting(
                timesheets.range(row: day.row, column: .employeeCode)),
            date: timesheets.rows[day.row].date)
    }
    for integration in input.integrations { days.insert(contentsOf: integration.held) }
    days.sort()
    return days
}

/// Transform's held and ignored codes, by number and date: a day that was held early has no code of
/// a person.
private func fates(
    of integration: IntegrationName, _ month: WorkMonth, in run: RunFolder
) throws(Faults) -> [DayKey: String] {
    let package = try PackageReader(
        at: run.transformed(integration, month), stage: .transform,
        madeBy: transformCommand(integration, month))
    var codes: [DayKey: String] = [:]
    for schema in [TableSchema.ignored, .held] {
        try package.rows(schema) { block in
            for row in 0..<block.rowCount {
                let key = DayKey(
                    number: block.text(row: row, column: 0), date: block.text(row: row, column: 2))
                codes[key] = block.text(row: row, column: 3)
            }
        }
    }
    return codes
}
