import WorkModel

/// What became of rows that several files of one source have.
struct Overlaps {
    /// A row that a later file replaced.
    struct Superseded {
        let row: MonthRows.Row
        /// The row that counts.
        let by: MonthRows.Row
    }

    private(set) var superseded: [Superseded] = []
    /// Rows left out because a later file has them with equal content.
    private(set) var equalCount = 0

    /// Chooses among the rows that several files have of one person and day, and leaves the others
    /// out of `month`.
    ///
    /// The latest file wins; within one file nothing is chosen (`design.md`, "Extract, what it
    /// settles").
    /// Leaves `month` sorted.
    init(resolving month: inout MonthRows) {
        guard month.rows.contains(where: { $0.origin.source != month.rows[0].origin.source }) else {
            month.sort()
            return
        }
        month.sortByPerson()
        var kept: [MonthRows.Row] = []
        let rows = month.rows
        var start = 0
        while start < rows.count {
            var end = start + 1
            while end < rows.count, month.areOfOneDay(rows[start], rows[end]) { end += 1 }
            for row in rows[start..<end] where keeps(row, among: rows[start..<end], of: month) {
                kept.append(row)
            }
            start = end
        }
        month.keep(kept)
        month.sort()
        superseded.sort { left, right in month.precedes(left.row, right.row) }
    }

    /// Whether the row counts; if not, it is noted.
    private mutating func keeps(
        _ row: MonthRows.Row, among rows: ArraySlice<MonthRows.Row>, of month: MonthRows
    ) -> Bool {
        var winner = row
        var isEqual = false
        for other in rows where other.origin.source > row.origin.source {
            guard month.areOfOneDay(row, other) else { continue }
            if other.origin.source > winner.origin.source {
                winner = other
                isEqual = false
            }
            if other.origin.source == winner.origin.source, month.areEqual(row, other) {
                isEqual = true
            }
        }
        guard winner.origin != row.origin else { return true }
        if isEqual {
            equalCount += 1
        } else {
            superseded.append(Superseded(row: row, by: winner))
        }
        return false
    }
}
