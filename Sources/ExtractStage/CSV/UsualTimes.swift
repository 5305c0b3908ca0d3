import Delimited
import WorkModel

/// The times and breaks of a row all of whose times can be read, so that no text of theirs is kept.
struct UsualTimes {
    private let clockIn: Int?
    private let clockOut: Int?
    private let punchedIn: Int?
    private let punchedOut: Int?
    private var breaks = InlineArray<4, (start: Int?, end: Int?)>(
        repeating: (nil, nil))
    private var breakCount = 0

    /// Bytes that `append` writes at most.
    var room: Int { 5 * 7 + 14 * breakCount }

    /// - Returns: `nil` for a row that isn't such a one.
    init?(_ layout: borrowing CSVLayout, _ block: borrowing RecordBlock, _ row: Int) {
        guard layout.breaks.count <= breaks.count,
            let clockIn = minutes(layout.clockIn, block, row),
            let clockOut = minutes(layout.clockOut, block, row),
            let punchedIn = minutes(layout.punchedIn, block, row),
            let punchedOut = minutes(layout.punchedOut, block, row)
        else { return nil }
        let punches = PunchedTimes(
            start: punchedIn.minutes, end: punchedOut.minutes, effectiveStart: clockIn.minutes,
            effectiveEnd: clockOut.minutes, endNamesDay: punchedOut.namesDay)
        self.clockIn = clockIn.minutes
        self.clockOut = clockOut.minutes
        self.punchedIn = punches.start
        self.punchedOut = punches.end
        for index in layout.breaks.indices {
            guard let start = minutes(layout.breaks[index].start, block, row),
                let end = minutes(layout.breaks[index].end, block, row)
            else { return nil }
            guard start.minutes != nil || end.minutes != nil else { continue }
            breaks[breakCount] = (start.minutes, end.minutes)
            breakCount += 1
        }
    }

    /// Writes five cells, without a comma behind the last.
    func append(to cells: inout RowCursor) {
        append(clockIn, to: &cells)
        cells.comma()
        append(clockOut, to: &cells)
        cells.comma()
        append(punchedIn, to: &cells)
        cells.comma()
        append(punchedOut, to: &cells)
        cells.comma()
        for index in 0..<breakCount {
            if index > 0 { cells.append(UInt8(ascii: "/")) }
            append(breaks[index].start, to: &cells)
            cells.append(UInt8(ascii: "-"))
            append(breaks[index].end, to: &cells)
        }
    }

    private func append(_ minutes: Int?, to cells: inout RowCursor) {
        if let minutes { cells.append(clock: minutes) }
    }
}

/// A clock time that is missing or can be read.
private struct UsualClock {
    /// `nil` where there is none.
    let minutes: Int?
    let namesDay: Bool
}

/// - Returns: `nil` where there is something that can't be read.
private func minutes(
    _ columns: CSVLayout.Clock?, _ block: borrowing RecordBlock, _ row: Int
) -> UsualClock? {
    guard let columns else { return UsualClock(minutes: nil, namesDay: false) }
    let bytes = block.bytes.span
    let time = block.range(row: row, column: columns.time)
    var days = 0
    if let column = columns.day {
        let flag = block.range(row: row, column: column)
        if flag.count == 1, bytes[flag.lowerBound] &- UInt8(ascii: "0") <= 1 {
            days = Int(bytes[flag.lowerBound] &- UInt8(ascii: "0"))
        } else if !flag.isEmpty {
            return readable(CSVClock(columns, block, row))
        }
    }
    if time.isEmpty { return UsualClock(minutes: nil, namesDay: days != 0) }
    guard columns.marks.isEmpty, time.count == 5,
        let shown = plainMinutes(bytes, from: time.lowerBound)
    else { return readable(CSVClock(columns, block, row)) }
    return UsualClock(minutes: shown + 1440 * days, namesDay: days != 0)
}

private func readable(_ clock: CSVClock) -> UsualClock? {
    let minutes = clock.minutes
    guard minutes != nil || clock.isMissing else { return nil }
    return UsualClock(minutes: minutes, namesDay: clock.namesDay)
}
