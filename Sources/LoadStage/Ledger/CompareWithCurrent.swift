import Handoff
import WorkModel

// What CrowdLog's own download means for the days that are compared.
extension LedgerComparison {
    /// What CrowdLog's own download means for a timesheet.
    mutating func verdict(
        _ row: Int, confirmed: [String]?, pending: [String]?, isAdopted: Bool = false
    ) -> CurrentVerdict {
        guard let fields = current?.fields else { return .asLedgerSays }
        let timesheets = days.timesheets
        let bytes = timesheets.bytes
        let state = current?.find(
            code: bytes.span.extracting(timesheets.range(row: row, column: .employeeCode)),
            date: bytes.span.extracting(timesheets.range(row: row, column: .date)))
        let new = days.values(row)
        if hasLedger, case .day(let entry)? = state, let values = current?.values(entry) {
            notice(
                SeenDay(
                    current: values, new: new, confirmed: confirmed, pending: pending,
                    hourlyLeave: hourlyLeave(row), fields: fields), of: row)
        }
        return verdict(
            state, new: new, confirmed: confirmed, pending: pending, isAdopted: isAdopted)
    }

    /// Counts what speaks for something else that writes the same days.
    ///
    /// Days that were held aren't counted: whoever mends them may well have typed in both services.
    private mutating func notice(_ day: SeenDay, of row: Int) {
        let (hasArrived, isMerged) = (day.hasArrivedUnasked, day.hasMergedBreaks)
        guard hasArrived || isMerged else { return }
        func cell(_ column: TimesheetColumn) -> String {
            String(
                decoding: days.timesheets.bytes[days.timesheets.range(row: row, column: column)],
                as: UTF8.self)
        }
        let integration = input.integrations[Int(days.timesheets.rows[row].integration)]
        let key = HeldBefore(
            integration: integration.name.text, number: cell(.employeeNumber), date: cell(.date))
        guard isMerged || !held.contains(key) else { return }
        if isMerged { compared.otherSync.merged += 1 } else { compared.otherSync.arrived += 1 }
        compared.otherSync.add(example: "\(cell(.employeeCode)) \(cell(.date))")
    }

    private func hourlyLeave(_ row: Int) -> Int {
        let cell = days.timesheets.range(row: row, column: .hourlyLeave)
        return wholeNumber(days.timesheets.bytes.span, cell) ?? 0
    }

    /// What CrowdLog's state means for a day with these values.
    func verdict(
        _ state: CurrentDays.State?, new: [String], confirmed: [String]?, pending: [String]?,
        isAdopted: Bool = false
    ) -> CurrentVerdict {
        guard let current, let state, state != .unknown else { return .asLedgerSays }
        var values: [String]?
        if case .day(let entry) = state { values = current.values(entry) }
        return CurrentVerdict(
            current: values, new: new, confirmed: confirmed, pending: pending,
            isAdopted: isAdopted, comparing: current.fields, showing: current.shown)
    }
}
