import WorkModel

/// Leaves only so many people, the first by employee code, for a first trial.
///
/// - Returns: Their rows, in their order; the others are ignored.
func limitPeople(
    _ days: [Int], of timesheets: TimesheetRows, to limit: Int, setAside: inout [SetAside]
) -> [Int] {
    var people = 0
    var previous: Int?
    return days.filter { row in
        if previous.map({ !timesheets.haveSameCode($0, row) }) ?? true { people += 1 }
        previous = row
        guard people > limit else { return true }
        setAside.append(
            SetAside(row: row, verdict: .ignored(.outsideTrial), value: String(limit)))
        return false
    }
}
