import Cells
import Delimited
import PipelineSettings
import Spreadsheet
import WorkModel

/// A row of CrowdLog's own download.
struct CurrentRow {
    let block: RecordBlock
    let row: Int
    let layout: CSVLayout
    let file: CurrentFileFacts

    /// Whether the row is of somebody with an employee code; totals and people without one aren't.
    var hasCode: Bool { !cell(layout.employeeCode).isEmpty }

    /// The employee code, exactly as the file has it.
    var code: Range<Int> { wholeCell(layout.employeeCode) }

    /// The row's date.
    /// - Returns: `nil` where it can't be read.
    func date(_ faults: inout FaultList) -> WorkDate? {
        let range = block.range(row: row, column: layout.date)
        if let date = cellDate(block.bytes.span.extracting(range), file.dates) { return date }
        faults.add(fault(layout.date, expected: "\(file.dates.rawValue), yyyy-MM-dd"))
        return nil
    }

    /// Whole minutes after the date's midnight; `nil` where nothing is there.
    func clock(_ column: CSVLayout.Clock?, _ faults: inout FaultList) -> Int? {
        guard let column else { return nil }
        let clock = CSVClock(column, block, row)
        guard !clock.isMissing else { return nil }
        if let minutes = clock.minutes { return minutes }
        faults.add(fault(column.time, expected: "HH:mm"))
        return nil
    }

    /// 0 保存 or 1 完了; `nil` where nothing is there.
    func status(_ faults: inout FaultList) -> Int? {
        let range = cell(layout.status)
        guard let column = layout.status, !range.isEmpty else { return nil }
        if let status = meaning(of: block.bytes.span, range, in: statuses) { return status }
        faults.add(fault(column, expected: "0, 1, 保存, 完了"))
        return nil
    }

    /// The part of a cell that counts; empty where there is no such column.
    func cell(_ column: Int?) -> Range<Int> {
        ExtractStage.cell(column, block, row)
    }

    func wholeCell(_ column: Int?) -> Range<Int> {
        column.map { block.range(row: row, column: $0) } ?? 0..<0
    }

    /// The fault of a cell that can't be read.
    func fault(_ column: Int, expected: String) -> Fault {
        Fault(
            .csvBadValue, at: file.table.place(line: block.line(row: row), column: column),
            [
                .column: file.heading(column), .value: block.text(row: row, column: column),
                .expected: expected,
            ])
    }
}

/// What reading a row needs to know of its file.
struct CurrentFileFacts {
    let table: InputTable
    let dates: DateStyle
    /// Empty without header.
    let header: [String]

    /// As pipeline.yml names it, with its sheet.
    var name: String { table.name }

    /// What stands above a column, or its position in a file without header.
    func heading(_ column: Int) -> String {
        header.isEmpty ? "=\(column + 1)" : header[column]
    }
}

private let statuses: [(StaticString, Int)] = [("0", 0), ("1", 1), ("保存", 0), ("完了", 1)]
