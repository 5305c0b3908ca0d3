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
        var line = 1 + countLineBreaks(record.bytes.span)
        for row in rows[places] {
            lines.append(Int32(line))
            let start = record.bytes.count
            for column in days.header.columns { append(column.content, of: row, to: &record) }
            record.endRow()
            line += countLineBreaks(record.bytes.span.extracting(start...))
        }
        return encode(record.bytes, settings.encoding)
    }

    private func append(
        _ content: ImportHeader.Content, of row: Int, to record: inout RecordWriter
    ) {
        switch content {
        case .published(.date):
            record.field { (bytes: inout [UInt8]) in append(date: row, to: &bytes) }
        case .published(.dailyReport):
            if let range = days.reports.range(of: row) {
                record.field(days.reports.bytes.span.extracting(range))
            } else {
                append(.dailyReport, of: row, to: &record)
            }
        case .published(let column):
            append(timesheetColumn(column), of: row, to: &record)
        case .leave(let texts):
            record.field(texts[timesheets.rows[row].leave])
        case .blank:
            record.emptyField()
        }
    }

    private func append(_ column: TimesheetColumn, of row: Int, to record: inout RecordWriter) {
        let range = timesheets.range(row: row, column: column)
        record.field(timesheets.bytes.span.extracting(range))
    }

    private func append(date row: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        timesheets.rows[row].date.append(to: &bytes)
        guard settings.dateFormat == .slashes else { return }
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
