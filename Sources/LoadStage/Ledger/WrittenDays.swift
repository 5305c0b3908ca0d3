import Delimited
import PipelineSettings
import WorkModel

/// The days' values as an import file gives them to CrowdLog: what the ledger keeps and compares, so
/// that a character's twin in CP932 is no change (`design.md`, Load).
struct WrittenDays: Sendable {
    let days: WritableDays
    let timesheets: TimesheetRows
    let encoding: OutputEncoding
    private let leaveCells: PerLeave<[UInt8]>
    private let writesReport: Bool
    private let writesStatus: Bool

    init(_ days: WritableDays, of timesheets: TimesheetRows, encoding: OutputEncoding) {
        self.days = days
        self.timesheets = timesheets
        self.encoding = encoding
        leaveCells = PerLeave { Array(LoadStage.leaveCells(days.header, of: $0, encoding).utf8) }
        writesReport = days.header.has(.dailyReport)
        writesStatus = days.header.has(.status)
    }

    /// Whether the import file has a column for the value: it can't change what it has none for.
    func has(_ field: WrittenField) -> Bool {
        switch field {
        case .clockIn, .clockOut, .breaks: true
        case .leave: !leaveCells[.none].isEmpty
        case .dailyReport: writesReport
        case .status: writesStatus
        }
    }

    /// Appends the leave columns' cells of days with that leave.
    func append(_ leave: Leave, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: leaveCells[leave])
    }

    /// Appends a value of a row's day; nothing where the import file has no such column.
    func append(_ field: WrittenField, of row: Int, to bytes: inout [UInt8]) {
        switch field {
        case .clockIn: appendCell(.clockIn, of: row, to: &bytes)
        case .clockOut: appendCell(.clockOut, of: row, to: &bytes)
        case .breaks: appendCell(.breaks, of: row, to: &bytes)
        case .leave: append(timesheets.rows[row].leave, to: &bytes)
        case .dailyReport:
            if writesReport { appendReport(of: row, to: &bytes) }
        case .status:
            if writesStatus { appendCell(.status, of: row, to: &bytes) }
        }
    }

    /// Whether a value of a row's day, which the import file has, is that text; `scratch` is reused
    /// from row to row.
    func isEqual(
        _ field: WrittenField, of row: Int, to text: Span<UInt8>, scratch: inout [UInt8]
    ) -> Bool {
        switch field {
        case .clockIn: return isEqual(.clockIn, of: row, to: text)
        case .clockOut: return isEqual(.clockOut, of: row, to: text)
        case .breaks: return isEqual(.breaks, of: row, to: text)
        case .status: return isEqual(.status, of: row, to: text)
        case .leave, .dailyReport:
            scratch.removeAll(keepingCapacity: true)
            append(field, of: row, to: &scratch)
            return compareBytes(scratch.span, text) == 0
        }
    }

    private func isEqual(
        _ column: TimesheetColumn, of row: Int, to text: Span<UInt8>
    ) -> Bool {
        let cell = timesheets.range(row: row, column: column)
        return compareBytes(timesheets.bytes.span.extracting(cell), text) == 0
    }

    /// A row's values by `WrittenField`; not for what runs per row.
    func values(_ row: Int) -> [String] {
        WrittenField.allCases.map { field in text { append(field, of: row, to: &$0) } }
    }

    private func appendCell(_ column: TimesheetColumn, of row: Int, to bytes: inout [UInt8]) {
        let range = timesheets.range(row: row, column: column)
        bytes.append(copying: timesheets.bytes.span.extracting(range))
    }

    private func appendReport(of row: Int, to bytes: inout [UInt8]) {
        if let range = days.reports.range(of: row) {
            append(days.reports.bytes, range, to: &bytes)
        } else {
            append(
                timesheets.bytes, timesheets.range(row: row, column: .dailyReport), to: &bytes)
        }
    }

    private func append(_ pool: [UInt8], _ range: Range<Int>, to bytes: inout [UInt8]) {
        if encoding == .cp932, mayHaveTwin(pool.span.extracting(range)) {
            bytes.append(contentsOf: asWritten(Array(pool[range]), encoding))
        } else {
            bytes.append(contentsOf: pool[range])
        }
    }
}

/// The leave columns' cells as one text, as a reader of the file gets them back: `休暇=全休`, several
/// joined by `/`, with a backslash before `=`, `/` and `\` inside them; empty without leave columns.
func leaveCells(
    _ header: ImportHeader, of leave: Leave, _ encoding: OutputEncoding
) -> String {
    let cells = header.columns.compactMap { column -> String? in
        guard case .leave(let texts) = column.content else { return nil }
        return escaped(column.heading) + "=" + escaped(texts[leave])
    }.joined(separator: "/")
    return String(decoding: asWritten(Array(cells.utf8), encoding), as: UTF8.self)
}

/// The text as a reader of the file gets it back.
private func asWritten(_ utf8: [UInt8], _ encoding: OutputEncoding) -> [UInt8] {
    // A kind of leave that the encoding lacks is held wherever it occurs.
    guard encoding == .cp932, !isASCII(utf8.span), !isLacking(utf8.span, encoding) else {
        return utf8
    }
    var decoded: [UInt8] = []
    // What was encoded can be decoded.
    _ = CP932.decode(encode(utf8, encoding).span, into: &decoded)
    return decoded
}

private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("=", with: "\\=").replacing("/", with: "\\/")
}
