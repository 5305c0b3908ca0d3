import Delimited
import Handoff
package import PipelineSettings
package import WorkModel

/// What moving a person's rows to another code has done.
package struct CodeMove: Hashable, Sendable, Encodable {
    /// Days that the ledger has under the new code now.
    package var days = 0
    /// Of these, those that nobody has confirmed: the next run writes them again, under the new code.
    package var pending = 0
    package var months = 0
}

/// Moves a person's days in the ledger to the 社員コード that CrowdLog has given them: each month that has
/// some gets a new generation, and the ones before stay as they were.
///
/// - Parameters:
///   - old: The code that the ledger has.
///   - new: The code that CrowdLog has now.
///   - settings: The pipeline.
/// - Returns: How many days it concerns.
/// - Throws: `codeWithoutDays` where the ledger has no day of `old`; `codeHasDays` where it has days of
///   both codes on one date, before anything is written; what is wrong with the ledger or the disk.
package func moveCode(
    from old: String, to new: String, settings: PipelineSettings
) throws(Faults) -> CodeMove {
    let ledger = LedgerFolder(workspace: Path(settings.workspace))
    var result = CodeMove()
    var months: [WorkMonth] = []
    var clashing: [String] = []
    for month in ledger.months {
        guard let newest = try ledger.openNewest(month) else { continue }
        var dates: Set<String> = []
        var others: Set<String> = []
        let open = try readOpenItems(newest).count { $0.employeeCode == old }
        try newest.rows(.loaded) { block in
            for row in 0..<block.rowCount {
                let code = block.text(row: row, column: LedgerColumn.employeeCode)
                guard code == old || code == new else { continue }
                let date = block.text(row: row, column: LedgerColumn.date)
                guard code == old else {
                    others.insert(date)
                    continue
                }
                dates.insert(date)
                result.days += 1
                if block.hasText(row, LedgerColumn.pendingRun) { result.pending += 1 }
            }
        }
        clashing += dates.intersection(others).sorted()
        if !dates.isEmpty || open > 0 { months.append(month) }
    }
    guard result.days > 0 else {
        throw Faults(.codeWithoutDays, at: Place(file: ledger.path.text), [.value: old])
    }
    guard clashing.isEmpty else {
        throw Faults(
            .codeHasDays, at: Place(file: ledger.path.text),
            [
                .value: new, .found: old, .count: String(clashing.count),
                .names: clashing.prefix(5).joined(separator: ", "),
            ])
    }
    for month in months { try move(month, old, new, ledger, keep: settings.keepGenerations) }
    result.months = months.count
    return result
}

private func move(
    _ month: WorkMonth, _ old: String, _ new: String, _ ledger: LedgerFolder, keep: Int
) throws(Faults) {
    guard let newest = try ledger.openNewest(month) else { return }
    var moved = try movedRows(of: old, to: new, in: newest)[...]
    let open = try readOpenItems(newest).map { item in
        var item = item
        if item.employeeCode == old { item.employeeCode = new }
        return item
    }
    try writeGeneration(
        of: month, in: ledger, after: newest, run: newest.facts.ledger?.run ?? "", action: .move,
        keep: keep
    ) { (table) throws(Faults) in
        var pending = 0
        try newest.rows(.loaded) { (block) throws(Faults) in
            for row in 0..<block.rowCount {
                if block.hasText(row, LedgerColumn.pendingRun) { pending += 1 }
                let code = block.text(row: row, column: LedgerColumn.employeeCode)
                if code == old { continue }
                let date = block.text(row: row, column: LedgerColumn.date)
                while let first = moved.first, first.precedes(code, date) {
                    try first.write(to: &table)
                    moved.removeFirst()
                }
                table.record.fields(LedgerColumn.all, of: block, row: row)
                try table.endRow()
            }
        }
        for row in moved { try row.write(to: &table) }
        return LedgerContent(open: open, pending: pending)
    }
}

/// A row of the ledger under its new code.
private struct MovedRow {
    let cells: [String]

    func precedes(_ code: String, _ date: String) -> Bool {
        cells[LedgerColumn.employeeCode] == code
            ? precedesInBytes(cells[LedgerColumn.date], date)
            : precedesInBytes(cells[LedgerColumn.employeeCode], code)
    }

    func write(to table: inout TableWriter) throws(Faults) {
        for cell in cells { table.record.field(cell) }
        try table.endRow()
    }
}

/// The rows of the old code, by date, with the new one.
private func movedRows(
    of old: String, to new: String, in package: PackageReader
) throws(Faults) -> [MovedRow] {
    var rows: [MovedRow] = []
    try package.rows(.loaded) { block in
        for row in 0..<block.rowCount
        where block.text(row: row, column: LedgerColumn.employeeCode) == old {
            var cells = LedgerColumn.all.map { block.text(row: row, column: $0) }
            cells[LedgerColumn.employeeCode] = new
            rows.append(MovedRow(cells: cells))
        }
    }
    return rows
}
