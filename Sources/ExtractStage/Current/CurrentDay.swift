import Cells
import Delimited
import WorkModel

/// What CrowdLog has of one person's day, as a row of its own download says; read row by row into
/// the same value, so that no row allocates.
struct CurrentDay {
    /// Whole minutes after the date's midnight; `nil` = empty.
    private var clockIn: Int?
    private var clockOut: Int?
    private var breaks = BreakPeriods()
    /// Places in the block's bytes; empty where nothing is there.
    private var leave = 0..<0
    private var dailyReport = 0..<0
    /// 0 or 1; `nil` = empty.
    private var status: Int?

    /// Whether the row says nothing but, at most, the status of a day without anything on it.
    var isEmpty: Bool {
        clockIn == nil && clockOut == nil && breaks.isEmpty && leave.isEmpty
            && dailyReport.isEmpty
    }

    /// Reads a row; each cell that can't be read goes to `faults`.
    mutating func read(_ row: CurrentRow, _ faults: inout FaultList) {
        clockIn = row.clock(row.layout.clockIn, &faults)
        clockOut = row.clock(row.layout.clockOut, &faults)
        breaks.read(row, &faults)
        leave = row.cell(row.layout.leave)
        let report = row.cell(row.layout.dailyReport)
        dailyReport = report.isEmpty ? report : row.wholeCell(row.layout.dailyReport)
        status = row.status(&faults)
    }

    /// Appends the cells of current.csv behind the date, all but `origin`.
    func append(of block: RecordBlock, to rows: inout MonthRows) {
        if let clockIn { appendClock(minutes: clockIn, to: &rows.cell) }
        rows.endCell()
        if let clockOut { appendClock(minutes: clockOut, to: &rows.cell) }
        rows.endCell()
        breaks.append(to: &rows.cell)
        rows.endCell()
        for text in [leave, dailyReport] {
            appendCell(block.bytes.span.extracting(text), to: &rows.cell)
            rows.endCell()
        }
        if let status { appendDigits(status, count: 1, to: &rows.cell) }
        rows.endCell()
    }
}
