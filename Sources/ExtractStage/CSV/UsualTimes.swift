import Delimited
import WorkModel

/// Where a file has its times, each alone or with a flag right behind it.
struct UsualColumns: Sendable {
    struct Clock: Sendable {
        /// From 0; −1 where the file has no such column.
        var time = -1
        var hasFlag = false
    }

    fileprivate let clockIn: Clock
    fileprivate let clockOut: Clock
    fileprivate let punchedIn: Clock
    fileprivate let punchedOut: Clock
    /// Start and end of each break, in turns.
    fileprivate var breaks = InlineArray<8, Clock>(repeating: Clock())
    fileprivate var breakCount = 0

    /// - Returns: `nil` for a file that has more breaks, flags elsewhere or marks before times.
    init?(_ layout: CSVLayout) {
        guard let clockIn = usualClock(layout.clockIn), let clockOut = usualClock(layout.clockOut),
            let punchedIn = usualClock(layout.punchedIn),
            let punchedOut = usualClock(layout.punchedOut), layout.breaks.count <= 4
        else { return nil }
        self.clockIn = clockIn
        self.clockOut = clockOut
        self.punchedIn = punchedIn
        self.punchedOut = punchedOut
        for pair in layout.breaks {
            guard let start = usualClock(pair.start), let end = usualClock(pair.end) else {
                return nil
            }
            breaks[2 * breakCount] = start
            breaks[2 * breakCount + 1] = end
            breakCount += 1
        }
    }
}

private func usualClock(_ clock: CSVLayout.Clock?) -> UsualColumns.Clock? {
    guard let clock else { return UsualColumns.Clock() }
    guard clock.marks.isEmpty, clock.day == nil || clock.day == clock.time + 1 else { return nil }
    return UsualColumns.Clock(time: clock.time, hasFlag: clock.day != nil)
}

/// The times and breaks of a row all of whose times are missing or written as nearly all are.
struct UsualTimes {
    private let clockIn: UsualClock
    private let clockOut: UsualClock
    private let punchedIn: UsualClock
    private let punchedOut: UsualClock
    /// Start and end of each break, in turns.
    private var breaks = InlineArray<8, UsualClock>(repeating: .missing)
    private var breakCount = 0

    /// Bytes that `append` writes at most.
    var room: Int { 4 * 8 + 14 * breakCount }

    /// - Returns: `nil` for a row that isn't such a one.
    init?(_ columns: borrowing UsualColumns, _ block: borrowing RecordBlock, _ row: Int) {
        guard let clockIn = UsualClock(columns.clockIn, block, row),
            let clockOut = UsualClock(columns.clockOut, block, row),
            let punchedIn = UsualClock(columns.punchedIn, block, row),
            let punchedOut = UsualClock(columns.punchedOut, block, row)
        else { return nil }
        let punches = PunchedTimes(
            start: punchedIn.known, end: punchedOut.known, effectiveStart: clockIn.known,
            effectiveEnd: clockOut.known, endNamesDay: punchedOut.namesDay)
        self.clockIn = clockIn
        self.clockOut = clockOut
        self.punchedIn = UsualClock(punches.start)
        self.punchedOut = UsualClock(punches.end)
        for index in 0..<columns.breakCount {
            guard let start = UsualClock(columns.breaks[2 * index], block, row),
                let end = UsualClock(columns.breaks[2 * index + 1], block, row)
            else { return nil }
            guard start.isThere || end.isThere else { continue }
            breaks[2 * breakCount] = start
            breaks[2 * breakCount + 1] = end
            breakCount += 1
        }
    }

    /// Writes five cells, without a comma behind the last.
    func append(to cells: inout RowCursor) {
        clockIn.append(to: &cells)
        cells.comma()
        clockOut.append(to: &cells)
        cells.comma()
        punchedIn.append(to: &cells)
        cells.comma()
        punchedOut.append(to: &cells)
        cells.comma()
        for index in 0..<breakCount {
            if index > 0 { cells.append(UInt8(ascii: "/")) }
            breaks[2 * index].append(to: &cells)
            cells.append(UInt8(ascii: "-"))
            breaks[2 * index + 1].append(to: &cells)
        }
    }
}

/// A clock time that is missing, or that is written as nearly all are.
private struct UsualClock {
    static let missing = UsualClock(nil)

    /// Whole minutes after the work date's midnight; the lowest where there is none.
    private let minutes: Int16
    let namesDay: Bool

    init(_ known: Int?, namesDay: Bool = false) {
        minutes = known.map { Int16($0) } ?? .min
        self.namesDay = namesDay
    }

    /// - Returns: `nil` for whatever isn't exactly `09:05` or nothing, beside a flag of one digit.
    @inline(__always)
    init?(
        _ columns: UsualColumns.Clock, _ block: borrowing RecordBlock, _ row: Int
    ) {
        guard columns.time >= 0 else {
            self = .missing
            return
        }
        let bytes = block.bytes.span
        let time = block.range(row: row, column: columns.time)
        guard columns.hasFlag else {
            self.init(alone: bytes, time)
            return
        }
        guard let eight = eightBytes(of: bytes, from: time.lowerBound) else { return nil }
        if time.isEmpty {
            // The comma behind the time, and a flag that is 0 or missing.
            guard eight & 0xFF_FFFF == 0x2C_302C || eight & 0xFFFF == 0x2C2C else { return nil }
            self = .missing
            return
        }
        guard time.count == 5, let shown = plainMinutes(eight) else { return nil }
        // The commas around a flag that is 0, 1 or missing.
        let behind = eight >> 40
        let isFlagged = behind & 0xFF_FEFF == 0x2C_302C
        guard isFlagged || behind & 0xFFFF == 0x2C2C else { return nil }
        let days = isFlagged ? Int(behind >> 8 & 1) : 0
        self.init(shown + 1440 * days, namesDay: days == 1)
    }

    private init?(alone bytes: Span<UInt8>, _ time: Range<Int>) {
        guard !time.isEmpty else {
            self = .missing
            return
        }
        guard time.count == 5,
            let shown = plainMinutes(fiveBytes(of: bytes, from: time.lowerBound))
        else { return nil }
        self.init(shown)
    }

    var isThere: Bool { minutes != .min }

    /// `nil` where there is none.
    var known: Int? { isThere ? Int(minutes) : nil }

    func append(to cells: inout RowCursor) {
        if isThere { cells.append(clock: Int(minutes)) }
    }
}
