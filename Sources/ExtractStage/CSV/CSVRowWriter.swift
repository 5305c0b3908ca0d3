import Cells
import Delimited
import PipelineSettings
import WorkModel

/// Turns rows of CSV files into attendance rows.
struct CSVRowWriter: ~Copyable {
    let people: People
    var segments: SegmentList
    let profile: CSVProfile
    /// 備考 is read only where the daily report wants it.
    let takesNotes: Bool
    /// Nobody has an id but the number, where the file has no column of ids.
    private let numbersAreIDs: Bool
    /// The rows are as attendance.csv has them.
    let isReady: Bool
    private let listedNumbers: ListedNumbers
    private var readySegments = ReadySegments()
    private var dates: KnownDates
    private var dateTexts = DateTexts()

    init(
        people: People, segments: SegmentList, profile: CSVProfile, takesNotes: Bool,
        rows: CSVRows
    ) {
        self.people = people
        self.segments = segments
        self.profile = profile
        self.takesNotes = takesNotes
        numbersAreIDs = rows.numbersAreIDs
        isReady = rows.isReady
        listedNumbers = ListedNumbers(of: people)
        dates = KnownDates(profile.dates)
    }

    /// The day of a row; `nil` where it can't be read.
    mutating func day(_ layout: borrowing CSVLayout, _ block: borrowing RecordBlock, _ row: Int)
        -> WorkDate?
    {
        dates.day(of: block.bytes.span.extracting(block.range(row: row, column: layout.date)))
    }

    /// Appends the row of one person and day.
    mutating func append(
        _ block: borrowing RecordBlock, _ row: Int, _ layout: borrowing CSVLayout,
        on day: WorkDate?, origin: Origin,
        to month: inout MonthRows
    ) {
        if let day, appendUsual(block, row, layout, on: day, origin: origin, to: &month) { return }
        let identity = CSVIdentity(layout, block, row, numbersAreIDs: numbersAreIDs)
        let person = people.find(identity, in: block)
        if identity.number.isEmpty, let person, people.all[person].isListed {
            month.addNumber(people.all[person].number.utf8.span)
        } else {
            month.addNumber(block.bytes.span.extracting(identity.number))
        }
        if let day {
            month.addDate(day)
        } else {
            append(block.range(row: row, column: layout.date), of: block, to: &month)
            month.endDate()
        }
        appendSegment(layout, block, row, to: &month)
        appendCSVTimes(layout, block, row, isReady: isReady, to: &month)
        appendDuration(layout.breakTotal, block, row, to: &month)
        appendDuration(layout.hourlyLeave, block, row, to: &month)
        appendNumber(layout.leaveDays, block, row, to: &month)
        appendDuration(layout.worked, block, row, to: &month)
        if let column = layout.approval {
            let range = block.range(row: row, column: column)
            appendApproval(block.bytes.span.extracting(range), to: &month.cell)
            month.endCell()
        } else {
            month.addEmptyCells(1)
        }
        if takesNotes, let column = layout.note {
            month.addCell(block.bytes.span.extracting(block.range(row: row, column: column)))
        } else {
            month.addEmptyCells(1)
        }
        var sourceIDLength = identity.id.count
        if identity.id.isEmpty, let person {
            let id = people.all[person].sourceID
            sourceIDLength = id.utf8.count
            month.addSourceID(id.utf8.span)
        } else {
            month.addSourceID(block.bytes.span.extracting(identity.id))
        }
        // A source makes no corrections.
        month.addEmptyCells(1)
        month.endRow(day: day, sourceIDLength: sourceIDLength, origin: origin)
    }

    /// Appends a row as nearly all are, all its cells at once: with number and id, without quotes around
    /// what is copied, without cells that can't be read or that are rare.
    ///
    /// - Returns: Whether it is such a row; else nothing is appended.
    private mutating func appendUsual(
        _ block: borrowing RecordBlock, _ row: Int, _ layout: borrowing CSVLayout, on day: WorkDate,
        origin: Origin,
        to month: inout MonthRows
    ) -> Bool {
        // Clocks of ready rows count from the day's midnight already: no punch of theirs is moved.
        guard !isReady, let columns = layout.usual, block.isPlain(row, layout.employeeNumber),
            block.isPlain(row, layout.sourceID), !takesNotes || block.isPlain(row, layout.note),
            let times = UsualTimes(columns, block, row)
        else { return false }
        let identity = CSVIdentity(layout, block, row, numbersAreIDs: numbersAreIDs)
        let longest = MonthRows.longestKey
        guard 1...longest ~= identity.id.count, identity.number.count <= longest
        else { return false }
        guard identity.number.isEmpty, let person = people.find(identity, in: block) else {
            append(
                block.bytes.span.extracting(identity.number), identity.id, times, block, row,
                layout, on: day, origin: origin, to: &month)
            return true
        }
        guard let range = listedNumbers.range(of: person), range.count <= longest
        else { return false }
        let numbers = listedNumbers.bytes
        append(
            numbers.span.extracting(range), identity.id, times, block, row, layout, on: day,
            origin: origin, to: &month)
        return true
    }

    /// Appends a usual row of a person with that number and the id at `id`.
    private mutating func append(
        _ number: Span<UInt8>, _ id: Range<Int>, _ times: UsualTimes,
        _ block: borrowing RecordBlock, _ row: Int, _ layout: borrowing CSVLayout,
        on day: WorkDate, origin: Origin, to month: inout MonthRows
    ) {
        let bytes = block.bytes.span
        var note: Range<Int>?
        if takesNotes, let column = layout.note { note = block.range(row: row, column: column) }
        let segment = readySegments.place(
            of: bytes.extracting(cell(layout.segment, block, row)), in: &segments)
        let date = dateTexts.text(of: day)
        let room =
            number.count + id.count + (note?.count ?? 0) + readySegments.cells.length(segment)
            + times.room + 64
        month.append(
            number: number, day: day, sourceIDLength: id.count, origin: origin, room: room
        ) { cells in
            cells.append(copying: number)
            cells.comma()
            cells.append(date)
            cells.comma()
            cells.append(segment, of: readySegments.cells)
            cells.comma()
            times.append(to: &cells)
            // Total of breaks, hourly leave, days of leave, working time, approval.
            cells.commas(6)
            if let note { cells.append(copying: bytes.extracting(note)) }
            cells.comma()
            cells.append(copying: bytes.extracting(id))
            // A source makes no corrections.
            cells.comma()
        }
    }

    private func append(
        _ range: Range<Int>, of block: borrowing RecordBlock, to month: inout MonthRows
    ) {
        appendCell(block.bytes.span.extracting(range), to: &month.cell)
    }

    /// Appends 勤務区分 and what kind of day it is; an id becomes its title.
    private mutating func appendSegment(
        _ layout: borrowing CSVLayout, _ block: borrowing RecordBlock, _ row: Int,
        to month: inout MonthRows
    ) {
        let range = cell(layout.segment, block, row)
        let listed = segments.find(id: block.bytes.span.extracting(range))
        let kind: SegmentKind?
        if let listed {
            month.addCell(segments.title(of: listed).utf8.span)
            kind = segments.kind(of: listed)
        } else {
            let title = block.bytes.span.extracting(range)
            month.addCell(title)
            kind = segments.kind(ofTitle: title)
        }
        if let column = layout.segmentKind {
            let range = block.range(row: row, column: column)
            appendSegmentKind(block.bytes.span.extracting(range), to: &month.cell)
        }
        if month.cell.isEmpty, let kind {
            month.addCell { bytes in bytes.append(contentsOf: kind.rawValue.utf8) }
        } else {
            month.endCell()
        }
    }

    private func appendDuration(
        _ column: Int?, _ block: borrowing RecordBlock, _ row: Int, to month: inout MonthRows
    ) {
        let range = cell(column, block, row)
        guard !range.isEmpty else { return month.addEmptyCells(1) }
        appendCellDuration(block.bytes.span.extracting(range), profile.durations, to: &month.cell)
        month.endCell()
    }

    private func appendNumber(
        _ column: Int?, _ block: borrowing RecordBlock, _ row: Int, to month: inout MonthRows
    ) {
        let range = cell(column, block, row)
        guard !range.isEmpty else { return month.addEmptyCells(1) }
        let narrow = NarrowText(block.bytes.span, range)
        if narrow.isTooLong {
            append(range, of: block, to: &month)
        } else {
            narrow.append(to: &month.cell)
        }
        month.endCell()
    }
}

/// Appends the four times and the breaks.
private func appendCSVTimes(
    _ layout: borrowing CSVLayout, _ block: borrowing RecordBlock, _ row: Int, isReady: Bool,
    to month: inout MonthRows
) {
    let clockIn = CSVClock(layout.clockIn, block, row)
    let clockOut = CSVClock(layout.clockOut, block, row)
    let punchedIn = CSVClock(layout.punchedIn, block, row)
    let punchedOut = CSVClock(layout.punchedOut, block, row)
    let outMinutes = layout.outBeforeIn.minutes(of: clockOut, after: clockIn)
    let punches = PunchedTimes(
        start: punchedIn.minutes, end: punchedOut.minutes, effectiveStart: clockIn.minutes,
        effectiveEnd: outMinutes, endNamesDay: punchedOut.namesDay)
    month.add(clockIn, clockIn.minutes, of: block)
    month.add(clockOut, outMinutes, of: block)
    month.add(punchedIn, isReady ? punchedIn.minutes : punches.start, of: block)
    month.add(punchedOut, isReady ? punchedOut.minutes : punches.end, of: block)
    for columns in layout.breaks {
        let start = CSVClock(columns.start, block, row)
        let end = CSVClock(columns.end, block, row)
        guard !start.isMissing || !end.isMissing else { continue }
        if !month.cell.isEmpty { month.cell.append(UInt8(ascii: "/")) }
        start.append(start.minutes, of: block, to: &month.cell)
        month.cell.append(UInt8(ascii: "-"))
        end.append(end.minutes, of: block, to: &month.cell)
    }
    if let column = layout.breakPeriods {
        appendCell(block.bytes.span.extracting(cell(column, block, row)), to: &month.cell)
    }
    month.endCell()
}

extension OutBeforeIn {
    /// The minutes of a clock-out; of the next day, where the profile says that of one that is before
    /// its clock-in and that names no day.
    fileprivate func minutes(of clockOut: CSVClock, after clockIn: CSVClock) -> Int? {
        guard self == .nextDay, !clockOut.namesDay, let start = clockIn.minutes,
            let end = clockOut.minutes, isPlain(end), end < start
        else { return clockOut.minutes }
        return end + 1440
    }
}

extension MonthRows {
    /// Writes the cell of a time; `minutes` are `nil` where it can't be read.
    fileprivate mutating func add(
        _ clock: CSVClock, _ minutes: Int?, of block: borrowing RecordBlock
    ) {
        if clock.isMissing { return addEmptyCells(1) }
        if let minutes { return addCell { bytes in appendClock(minutes: minutes, to: &bytes) } }
        clock.append(nil, of: block, to: &cell)
        endCell()
    }
}

extension RecordBlock {
    /// Whether a row has its cell as it stands, or no such column.
    ///
    /// A function within another would copy a borrowed block for each row.
    fileprivate func isPlain(_ row: Int, _ column: Int?) -> Bool {
        guard let column else { return true }
        return isPlain(row: row, column: column)
    }
}
