import Cells
import Delimited
import WorkModel

/// The days of one month that CrowdLog has something for.
struct CurrentMonth {
    private(set) var rows = MonthRows()
    /// Rows that say nothing of their day.
    private(set) var emptyCount = 0
    /// Rows that say what an earlier one says.
    private(set) var equalCount = 0
    private var day = CurrentDay()
    private var block = RecordBlock()

    /// Reads a month, whose days were read before, sorted by code and date.
    /// - Throws: `fileMissing`, `fileUnreadable` of a file that changed since the survey, or all
    ///   `currentDuplicateDay` of the month, up to a hundred.
    mutating func read(_ month: WorkMonth, of surveyed: SurveyedCurrent) throws(Faults) {
        rows.removeAll()
        (emptyCount, equalCount) = (0, 0)
        guard let file = surveyed.file else { return }
        for stretch in surveyed.survey.stretches(of: month) {
            var reader = try DelimitedReader(file.part(stretch))
            var count = 0
            while try reader.next(&block) {
                for row in 0..<block.rowCount {
                    let row = CurrentRow(
                        block: block, row: row, layout: file.layout, file: surveyed.facts)
                    if add(row, month) { count += 1 }
                }
            }
            guard count == stretch.count else { throw file.changed }
        }
        rows.sort()
        try dropEqualRows(in: surveyed.facts.name)
    }

    /// - Returns: whether the row is one of the month's.
    private mutating func add(_ row: CurrentRow, _ month: WorkMonth) -> Bool {
        // The survey has told all of them.
        var faults = FaultList()
        guard row.hasCode, let date = row.date(&faults), date.month == month else { return false }
        day.read(row, &faults)
        if day.isEmpty {
            emptyCount += 1
            return true
        }
        appendCell(row.block.bytes.span.extracting(row.code), to: &rows.cell)
        rows.endNumber()
        date.append(to: &rows.cell)
        rows.endDate()
        day.append(of: row.block, to: &rows)
        rows.endRow(
            day: date, sourceIDLength: 0,
            origin: Origin(source: 1, position: row.block.line(row: row.row)))
        return true
    }

    /// Keeps the first of rows that say the same of one person's day.
    private mutating func dropEqualRows(in file: String) throws(Faults) {
        var kept: [MonthRows.Row] = []
        var faults = FaultList()
        for row in rows.rows {
            guard let last = kept.last, rows.areOfOneDay(last, row) else {
                kept.append(row)
                continue
            }
            if rows.areEqual(last, row) {
                equalCount += 1
            } else {
                faults.add(duplicate(row, of: last, in: file))
            }
        }
        rows.keep(kept)
        if let faults = faults.faults { throw faults }
    }

    private func duplicate(
        _ row: MonthRows.Row, of first: MonthRows.Row, in file: String
    ) -> Fault {
        let day = [rows.number(of: row), rows.date(of: row)].map {
            String(decoding: $0, as: UTF8.self)
        }
        return Fault(
            .currentDuplicateDay, at: Place(file: file, line: row.origin.position),
            [.value: day.joined(separator: " "), .found: String(first.origin.position)])
    }
}
