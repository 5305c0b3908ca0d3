import Delimited
import PipelineSettings
import WorkModel

/// Makes import files, CrowdLog's 勤怠インポート (`crowdlog.md` §1.2, §1.3).
struct UploadFile {
    /// The timesheets that a file gets, by employee code, then date.
    let rows: [Int]
    let days: WritableDays
    let timesheets: TimesheetRows
    let settings: TargetSettings

    /// One file in its encoding, of the rows at `places` in `rows`.
    ///
    /// Appends to `lines` where each row starts: the line in the file, from 1 for the header.
    func bytes(of places: Range<Int>, lines: inout [Int32]) -> [UInt8] {
        var record = RecordWriter(lineEnd: .crlf)
        for column in days.header.columns { record.field(column.heading) }
        record.endRow()
        let cells = days.header.columns.map { Cell($0.content) }
        let leaves = days.header.columns.map { LeaveCells($0.content) }
        var line = 1 + countLineBreaks(record.bytes.span)
        for row in rows[places] {
            lines.append(Int32(line))
            let start = record.bytes.count
            let quoted = record.quotedFields
            for (column, cell) in cells.enumerated() {
                if case .leave = cell {
                    let text = leaves[column].texts[timesheets.rows[row].leave]
                    record.field(text.span)
                } else {
                    append(cell, of: row, to: &record)
                }
            }
            record.endRow()
            let mayHaveBreaks = record.quotedFields != quoted
            line += mayHaveBreaks ? countLineBreaks(record.bytes.span.extracting(start...)) : 1
        }
        return encode(record.bytes, settings.encoding)
    }

    /// What goes into a column, small enough to be looked at for every row.
    private enum Cell {
        case date
        case dailyReport
        case timesheet(TimesheetColumn)
        case leave
        case blank

        init(_ content: ImportHeader.Content) {
            switch content {
            case .published(.date): self = .date
            case .published(.dailyReport): self = .dailyReport
            case .published(let column): self = .timesheet(timesheetColumn(column))
            case .leave: self = .leave
            case .blank: self = .blank
            }
        }
    }

    /// The texts of a leave column; of any other there are none.
    private struct LeaveCells {
        let texts: PerLeave<[UInt8]>

        init(_ content: ImportHeader.Content) {
            guard case .leave(let texts) = content else {
                self.texts = PerLeave { _ in [] }
                return
            }
            self.texts = PerLeave { Array(texts[$0].utf8) }
        }
    }

    private func append(_ cell: Cell, of row: Int, to record: inout RecordWriter) {
        switch cell {
        case .date where settings.dateFormat == .slashes:
            record.field { (bytes: inout [UInt8]) in append(slashedDate: row, to: &bytes) }
        case .date:
            append(TimesheetColumn.date, of: row, to: &record)
        case .dailyReport:
            if let range = days.reports.range(of: row) {
                record.field(days.reports.bytes.span.extracting(range))
            } else {
                append(TimesheetColumn.dailyReport, of: row, to: &record)
            }
        case .timesheet(let column):
            append(column, of: row, to: &record)
        case .leave, .blank:
            record.emptyField()
        }
    }

    private func append(_ column: TimesheetColumn, of row: Int, to record: inout RecordWriter) {
        let range = timesheets.range(row: row, column: column)
        record.field(timesheets.bytes.span.extracting(range))
    }

    /// The row has a date as `yyyy-MM-dd`, or it would not have been read.
    private func append(slashedDate row: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        let range = timesheets.range(row: row, column: .date)
        bytes.append(copying: timesheets.bytes.span.extracting(range))
        bytes[start + 4] = UInt8(ascii: "/")
        bytes[start + 7] = UInt8(ascii: "/")
    }
}

/// Where a published column's text stands in timesheets.csv.
private func timesheetColumn(_ column: PublishedColumn) -> TimesheetColumn {
    switch column {
    case .employeeCode: .employeeCode
    case .date: .date
    case .clockIn: .clockIn
    case .clockOut: .clockOut
    case .breaks: .breaks
    case .dailyReport: .dailyReport
    case .status: .status
    }
}

/// Appends the name of an import file, such as `upload-001.csv`.
///
/// Files count from 1; past 999 the name gets longer.
func appendUploadName(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "upload-".utf8)
    appendDigits(number, count: 3, to: &bytes)
    bytes.append(contentsOf: ".csv".utf8)
}
