import Delimited
import Handoff
import WorkModel

extension ConfirmedLoad {
    /// Divides a load of which `kintai members --move-code` has moved days to another code since:
    /// these are a part of their own, by the codes that they have now.
    ///
    /// - Parameter old: The month's ledger.
    /// - Returns: `nil` where no day has moved.
    /// - Throws: What is wrong with the load's folder or the ledger.
    func dividingMoved(in old: PackageReader?) throws(Faults) -> [ConfirmedLoad]? {
        guard moved.isEmpty, rows == nil else { return nil }
        var absent: Set<NumberedDay> = []
        try forEachDay(of: old) { (days, outcome) in
            if outcome != nil, days.hasEdit, !days.hasRow { absent.insert(NumberedDay(days)) }
        }
        let codes = try movedDays(among: absent, old)
        guard !codes.isEmpty else { return nil }
        var (own, others) = (self, self)
        own.rows = try rows(of: codes)
        others.moved = Set(codes.keys)
        return [others, own]
    }

    /// The rows of days, by the codes that they have now.
    private func rows(of codes: [NumberedDay: String]) throws(Faults) -> [UInt8] {
        var rows: [[String]] = []
        try package.rows(.diff) { block in
            for row in 0..<block.rowCount {
                guard let code = codes[NumberedDay(diff: block, row)] else { continue }
                var cells: [String] = []
                for column in 0..<block.columnCount {
                    cells.append(block.text(row: row, column: column))
                }
                cells[DiffColumn.employeeCode] = code
                rows.append(cells)
            }
        }
        rows.sort(by: comesBefore)
        var record = RecordWriter()
        for cells in rows {
            for cell in cells { record.field(cell) }
            record.endRow()
        }
        return record.bytes
    }
}

/// Whether a row of diff.csv comes first by employee code, then date.
private func comesBefore(_ one: [String], _ other: [String]) -> Bool {
    let (code, otherCode) = (one[DiffColumn.employeeCode], other[DiffColumn.employeeCode])
    return code == otherCode
        ? precedesInBytes(one[DiffColumn.date], other[DiffColumn.date])
        : precedesInBytes(code, otherCode)
}
