import Delimited
import WorkModel

/// A cell of timesheets.csv that isn't what transform writes there.
struct BadCell: Error {
    let column: TimesheetColumn
    let expected: String

    init(column: TimesheetColumn, expected: String? = nil) {
        self.column = column
        self.expected = expected ?? column.description
    }
}

/// Reads what the rules look at, and checks what goes into the import file as it stands.
///
/// `start` is where the row's cells will start in the pool, `integration` the place of its
/// integration in the month's list, `fullLeave` whether full-day leave has columns to go to: without
/// them its row would be empty.
func readRow(
    _ block: borrowing RecordBlock, _ row: Int, start: Int, integration: Int, fullLeave: Bool
) throws(BadCell) -> TimesheetRows.Row {
    let bytes = block.bytes.span
    guard !block.range(row, .employeeCode).isEmpty else { throw BadCell(column: .employeeCode) }
    guard let date = WorkDate(bytes.extracting(block.range(row, .date))) else {
        throw BadCell(column: .date)
    }
    guard let leave = readLeave(bytes.extracting(block.range(row, .leave))) else {
        throw BadCell(column: .leave)
    }
    guard leave != .full || fullLeave else {
        throw BadCell(column: .leave, expected: "none, morning or afternoon")
    }
    guard isBreaks(bytes.extracting(block.range(row, .breaks))) else {
        throw BadCell(column: .breaks)
    }
    guard isStatus(bytes.extracting(block.range(row, .status))) else {
        throw BadCell(column: .status)
    }
    guard Origin(bytes.extracting(block.range(row, .origin))) != nil else {
        throw BadCell(column: .origin)
    }
    var hours: TimesheetRows.ClockHours?
    if !(leave == .full && block.range(row, .clockIn).isEmpty
        && block.range(row, .clockOut).isEmpty)
    {
        guard let clockIn = readClock(bytes.extracting(block.range(row, .clockIn))) else {
            throw BadCell(column: .clockIn)
        }
        guard let clockOut = readClock(bytes.extracting(block.range(row, .clockOut))),
            clockIn < clockOut
        else { throw BadCell(column: .clockOut) }
        hours = TimesheetRows.ClockHours(clockIn: Int16(clockIn), clockOut: Int16(clockOut))
    }
    return TimesheetRows.Row(
        start: start, date: date, hours: hours, leave: leave, integration: UInt16(integration))
}

extension RecordBlock {
    /// Where a cell of timesheets.csv is.
    ///
    /// A function inside `readRow` would copy the block for every row.
    fileprivate func range(_ row: Int, _ column: TimesheetColumn) -> Range<Int> {
        range(row: row, column: column.rawValue)
    }
}

/// Whole minutes after the work date's midnight.
private func readClock(_ text: Span<UInt8>) -> Int? {
    if text.count == 5, let minutes = plainMinutes(fiveBytes(of: text, from: 0)) { return minutes }
    return ClockTime(text)?.minutes
}

private let spellings = Leave.allCases.map { (leave: $0, bytes: Array($0.rawValue.utf8)) }

private func readLeave(_ text: Span<UInt8>) -> Leave? {
    for spelling in spellings where compareBytes(text, spelling.bytes.span) == 0 {
        return spelling.leave
    }
    return nil
}

/// Whether the text has only what `12:00-13:00/17:00-17:15` has.
private func isBreaks(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "/"):
            continue
        default:
            return false
        }
    }
    return true
}

/// Whether the text is `0`, `1` or empty.
private func isStatus(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return true }
    return text.count == 1 && (text[0] == UInt8(ascii: "0") || text[0] == UInt8(ascii: "1"))
}
