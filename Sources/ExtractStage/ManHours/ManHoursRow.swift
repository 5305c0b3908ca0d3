import Cells
import Delimited
import PipelineSettings
import Spreadsheet
import WorkModel

/// A row of a list of man-hours: somebody's hours of a day, or a part of them.
struct ManHoursRow {
    let block: RecordBlock
    let row: Int
    let layout: CSVLayout
    let profile: CSVProfile
    let file: CurrentFileFacts

    /// From 1.
    var line: Int { block.line(row: row) }

    /// The employee code, exactly as the file has it; empty in a row of totals.
    var code: String {
        guard let column = layout.employeeCode else { return "" }
        return trimmed(block.text(row: row, column: column))
    }

    /// The row's date.
    /// - Returns: `nil` where it can't be read.
    func date(_ faults: inout FaultList) -> WorkDate? {
        let range = block.range(row: row, column: layout.date)
        if let date = cellDate(block.bytes.span.extracting(range), profile.dates) { return date }
        faults.add(fault(layout.date, expected: "\(profile.dates.rawValue), yyyy-MM-dd"))
        return nil
    }

    /// Whole minutes; an empty cell is 0.
    func minutes(_ faults: inout FaultList) -> Int {
        guard let column = layout.manHours else { return 0 }
        let cell = trimmedCell(block.bytes.span, block.range(row: row, column: column))
        guard !cell.isEmpty else { return 0 }
        if let minutes = cellDuration(block.bytes.span.extracting(cell), profile.durations) {
            return minutes
        }
        faults.add(fault(column, expected: profile.durations.rawValue))
        return 0
    }

    private func fault(_ column: Int, expected: String) -> Fault {
        Fault(
            .csvBadValue, at: file.table.place(line: line, column: column),
            [
                .column: file.heading(column), .value: block.text(row: row, column: column),
                .expected: expected,
            ])
    }
}
