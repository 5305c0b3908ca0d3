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
        let layout = UploadLayout(days.header, dateFormat: settings.dateFormat)
        for row in rows[places] {
            lines.append(Int32(line))
            if appendUsual(layout, of: row, to: &record) {
                record.endRow()
                line += 1
                continue
            }
            let start = record.bytes.count
            let quoted = record.quotedFields
            for piece in layout.pieces { append(piece, layout, of: row, to: &record) }
            record.endRow()
            let mayHaveBreaks = record.quotedFields != quoted
            line += mayHaveBreaks ? countLineBreaks(record.bytes.span.extracting(start...)) : 1
        }
        return encode(record.bytes, settings.encoding)
    }

    /// Appends a row as nearly all are, all cells at once: without quotes and substitutes.
    ///
    /// - Returns: Whether it is such a row; else nothing is appended.
    private func appendUsual(
        _ layout: borrowing UploadLayout, of row: Int, to record: inout RecordWriter
    ) -> Bool {
        guard days.reports.range(of: row) == nil,
            let whole = timesheets.plainRange(row: row, columns: .employeeCode ... .origin)
        else { return false }
        let leave = timesheets.rows[row].leave
        let room = whole.count + layout.leaveLengths[leave] + layout.pieces.count
        record.append(room: room) { cells in
            var isFirst = true
            for piece in layout.pieces {
                if !isFirst { cells.comma() }
                isFirst = false
                switch piece {
                case .cells(let columns): append(columns, of: row, to: &cells)
                case .dailyReport: append(.dailyReport ... .dailyReport, of: row, to: &cells)
                case .dateWithSlashes: appendSlashes(date: row, to: &cells)
                case .leave(let place):
                    cells.append(layout.leaveStarts[leave] + place, of: layout.leaveCells)
                case .blank: break
                }
            }
        }
        return true
    }

    private func appendSlashes(date row: Int, to cells: inout RowCursor) {
        let date = timesheets.bytes.span.extracting(timesheets.range(row: row, column: .date))
        cells.append(copying: date.extracting(0..<4))
        cells.append(UInt8(ascii: "/"))
        cells.append(copying: date.extracting(5..<7))
        cells.append(UInt8(ascii: "/"))
        cells.append(copying: date.extracting(8..<10))
    }

    private func append(
        _ columns: ClosedRange<TimesheetColumn>, of row: Int, to cells: inout RowCursor
    ) {
        let range = timesheets.range(row: row, columns: columns)
        cells.append(copying: timesheets.bytes.span.extracting(range))
    }

    private func append(
        _ piece: UploadLayout.Piece, _ layout: borrowing UploadLayout, of row: Int,
        to record: inout RecordWriter
    ) {
        switch piece {
        case .cells(let columns):
            timesheets.append(columns, of: row, to: &record)
        case .dateWithSlashes:
            record.field { (bytes: inout [UInt8]) in append(date: row, to: &bytes) }
        case .dailyReport:
            if let range = days.reports.range(of: row) {
                record.field(days.reports.bytes.span.extracting(range))
            } else {
                timesheets.append(.dailyReport ... .dailyReport, of: row, to: &record)
            }
        case .leave(let place):
            let text = layout.leaveTexts[place][timesheets.rows[row].leave]
            record.field(text.span)
        case .blank:
            record.emptyField()
        }
    }

    private func append(date row: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        timesheets.rows[row].date.append(to: &bytes)
        bytes[start + 4] = UInt8(ascii: "/")
        bytes[start + 7] = UInt8(ascii: "/")
    }
}

/// What a row of an import file is put together from.
private struct UploadLayout: ~Copyable {
    enum Piece {
        /// Cells that lie side by side in timesheets.csv too.
        case cells(ClosedRange<TimesheetColumn>)
        case dateWithSlashes
        case dailyReport
        /// In `leaveTexts`.
        case leave(Int)
        case blank
    }

    private(set) var pieces: [Piece] = []
    private(set) var leaveTexts: [PerLeave<[UInt8]>] = []
    /// The same as CSV: those of one leave, by the place in `leaveTexts`, begin at `leaveStarts`.
    private(set) var leaveCells = ReadyCells()
    private(set) var leaveStarts = PerLeave { _ in 0 }
    /// Bytes of all cells of a leave.
    private(set) var leaveLengths = PerLeave { _ in 0 }

    init(_ header: ImportHeader, dateFormat: TargetSettings.DateFormat) {
        for column in header.columns {
            switch column.content {
            case .published(.date) where dateFormat == .slashes: pieces.append(.dateWithSlashes)
            case .published(.dailyReport): pieces.append(.dailyReport)
            case .published(let column): add(timesheetColumn(column))
            case .leave(let texts):
                pieces.append(.leave(leaveTexts.count))
                leaveTexts.append(PerLeave { Array(texts[$0].utf8) })
            case .blank: pieces.append(.blank)
            }
        }
        addLeaveCells()
    }

    private mutating func addLeaveCells() {
        for leave in Leave.allCases {
            for texts in leaveTexts {
                leaveCells.add(String(decoding: texts[leave], as: UTF8.self))
            }
        }
        let texts = leaveTexts.count
        leaveStarts = PerLeave { (Leave.allCases.firstIndex(of: $0) ?? 0) * texts }
        let starts = leaveStarts
        leaveLengths = PerLeave { leave in
            (0..<texts).reduce(0) { $0 + leaveCells.length(starts[leave] + $1) }
        }
    }

    private mutating func add(_ column: TimesheetColumn) {
        if case .cells(let open)? = pieces.last, open.upperBound.rawValue + 1 == column.rawValue {
            pieces[pieces.count - 1] = .cells(open.lowerBound...column)
        } else {
            pieces.append(.cells(column...column))
        }
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
