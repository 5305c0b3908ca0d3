import WorkModel

/// Leaves at most one timesheet a person and day where several integrations have one (`design.md`,
/// Load, "Several integrations, one person").
///
/// - Parameters:
///   - input: The month.
///   - setAside: Gets the timesheets that aren't loaded.
/// - Returns: The rows to load, by employee code, then date.
/// - Throws: `sumsDiffer` where one integration has a person's day twice.
func chooseIntegration(
    _ input: MonthInput, setAside: inout [SetAside]
) throws(Faults) -> [Int] {
    let order = input.timesheets.sortedByDay()
    let better = input.integrations.indices.map(input.better(than:))
    var chosen: [Int] = []
    chosen.reserveCapacity(order.count)
    var sameDay: [Int] = []
    var start = 0
    while start < order.count {
        let end = endOfDay(order, from: start, in: input.timesheets)
        if end == start + 1, better[input.integration(of: order[start])].isEmpty {
            // Nobody else has the day, or could.
            chosen.append(order[start])
            start = end
            continue
        }
        sameDay.removeAll(keepingCapacity: true)
        sameDay.append(contentsOf: order[start..<end])
        start = end
        try requireDistinctIntegrations(sameDay, in: input)
        holdWhereBetterHolds(&sameDay, better: better, in: input, setAside: &setAside)
        holdSplitDay(&sameDay, in: input, setAside: &setAside)
        takeBest(&sameDay, in: input, setAside: &setAside)
        chosen.append(contentsOf: sameDay)
    }
    return chosen
}

extension MonthInput {
    /// The place of a row's integration.
    fileprivate func integration(of row: Int) -> Int { Int(timesheets.rows[row].integration) }
}

/// The place after the last row of the same code and date.
private func endOfDay(_ order: [Int], from start: Int, in timesheets: TimesheetRows) -> Int {
    let first = order[start]
    var end = start + 1
    while end < order.count, timesheets.rows[order[end]].date == timesheets.rows[first].date,
        timesheets.haveSameCode(order[end], first)
    {
        end += 1
    }
    return end
}

/// Transform lets one timesheet a person and day through; a second one would be overwritten in
/// CrowdLog without a word.
private func requireDistinctIntegrations(
    _ sameDay: [Int], in input: MonthInput
) throws(Faults) {
    for index in sameDay.indices.dropFirst() {
        let integration = input.timesheets.rows[sameDay[index]].integration
        guard input.timesheets.rows[sameDay[index - 1]].integration == integration else { continue }
        throw Faults(
            .sumsDiffer,
            [
                .integration: input.integrations[Int(integration)].name.text,
                .month: input.month.description, .expected: "1", .found: "2",
                .stage: "transform",
            ])
    }
}

/// A day that a better integration holds isn't taken from a lesser one.
private func holdWhereBetterHolds(
    _ sameDay: inout [Int], better: [[Int]], in input: MonthInput, setAside: inout [SetAside]
) {
    let all = sameDay
    guard all.contains(where: { holder(of: $0, among: all, better: better, in: input) != nil })
    else { return }
    sameDay.removeAll(keepingCapacity: true)
    for row in all {
        if let holder = holder(of: row, among: all, better: better, in: input) {
            setAside.append(
                SetAside(
                    row: row, verdict: .held(.betterSourceHeld),
                    value: input.integrations[holder].name.text))
        } else {
            sameDay.append(row)
        }
    }
}

/// The best of the better integrations that have no timesheet of that day but hold it.
private func holder(
    of row: Int, among sameDay: [Int], better: [[Int]], in input: MonthInput
) -> Int? {
    let timesheets = input.timesheets
    let own = timesheets.rows[row]
    let code = timesheets.range(row: row, column: .employeeCode)
    return better[Int(own.integration)].first { candidate in
        !sameDay.contains { Int(timesheets.rows[$0].integration) == candidate }
            && input.integrations[candidate].held.contains(
                code: timesheets.bytes.span.extracting(code), date: own.date)
    }
}

/// Two spans that don't overlap, touching included, are two halves of a day (兼務): a person decides.
private func holdSplitDay(
    _ sameDay: inout [Int], in input: MonthInput, setAside: inout [SetAside]
) {
    guard sameDay.count > 1 else { return }
    let rows = input.timesheets.rows
    let isSplit = sameDay.contains { row in sameDay.contains { areApart(rows[row], rows[$0]) } }
    guard isSplit else { return }
    for row in sameDay {
        // Of three, one may overlap both that are apart.
        let other =
            sameDay.first { areApart(rows[row], rows[$0]) } ?? sameDay.first { $0 != row } ?? row
        setAside.append(
            SetAside(
                row: row, verdict: .held(.splitDay),
                value: input.integrations[Int(rows[other].integration)].name.text))
    }
    sameDay.removeAll(keepingCapacity: true)
}

private func areApart(_ left: TimesheetRows.Row, _ right: TimesheetRows.Row) -> Bool {
    guard let one = left.hours, let other = right.hours else { return false }
    return one.clockOut <= other.clockIn || other.clockOut <= one.clockIn
}

/// The best integration's day is loaded; without a best one a person decides.
private func takeBest(
    _ sameDay: inout [Int], in input: MonthInput, setAside: inout [SetAside]
) {
    guard sameDay.count > 1 else { return }
    func rank(_ row: Int) -> Int {
        input.precedence.rank(
            input.integrations[Int(input.timesheets.rows[row].integration)].name) ?? .max
    }
    let best = sameDay.min { rank($0) < rank($1) }
    guard let best, rank(best) != .max else {
        for row in sameDay {
            setAside.append(
                SetAside(
                    row: row, verdict: .held(.duplicateDay), field: TimesheetColumn.date.heading,
                    value: String(sameDay.count)))
        }
        sameDay.removeAll(keepingCapacity: true)
        return
    }
    let winner = input.integrations[Int(input.timesheets.rows[best].integration)].name.text
    for row in sameDay where row != best {
        setAside.append(SetAside(row: row, verdict: .ignored(.lowerPrecedence), value: winner))
    }
    sameDay.removeAll { $0 != best }
}
