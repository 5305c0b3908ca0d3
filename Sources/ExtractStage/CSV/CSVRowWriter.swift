import Cells
import Delimited
import PipelineSettings
import WorkModel

/// Turns rows of CSV files into attendance rows.
struct CSVRowWriter {
    let people: People
    var segments: SegmentList
    let profile: CSVProfile
    /// 備考 is read only where the daily report wants it.
    let takesNotes: Bool
    /// Nobody has an id but the number, where the file has no column of ids.
    let numbersAreIDs: Bool

    /// The day of a row; `nil` where it can't be read.
    func day(_ layout: CSVLayout, _ block: RecordBlock, _ row: Int) -> WorkDate? {
        let range = block.range(row: row, column: layout.date)
        return cellDate(block.bytes.span.extracting(range), profile.dates)
    }

    /// Appends the row of one person and day.
    mutating func append(
        _ block: RecordBlock, _ row: Int, _ layout: CSVLayout, on day: WorkDate?, origin: Origin,
        to month: inout MonthRows
    ) {
        let identity = CSVIdentity(layout, block, row, numbersAreIDs: numbersAreIDs)
        let person = people.find(identity, in: block)
        append(identity.number, of: block, to: &month)
        if identity.number.isEmpty, let person, people.all[person].isListed {
            month.cell.append(contentsOf: people.all[person].number.utf8)
        }
        month.endNumber()
        appendDate(day, layout, block, row, to: &month)
        appendSegment(layout, block, row, to: &month)
        appendCSVTimes(layout, block, row, to: &month)
        appendDuration(layout.breakTotal, block, row, to: &month)
        appendDuration(layout.hourlyLeave, block, row, to: &month)
        appendNumber(layout.leaveDays, block, row, to: &month)
        appendDuration(layout.worked, block, row, to: &month)
        if let column = layout.approval {
            let range = block.range(row: row, column: column)
            appendApproval(block.bytes.span.extracting(range), to: &month.cell)
        }
        month.endCell()
        if takesNotes, let column = layout.note {
            append(block.range(row: row, column: column), of: block, to: &month)
        }
        month.endCell()
        append(identity.id, of: block, to: &month)
        if identity.id.isEmpty, let person {
            month.cell.append(contentsOf: people.all[person].sourceID.utf8)
        }
        let sourceIDLength = month.cell.count
        month.endSourceID()
        // A source makes no corrections.
        month.endCell()
        month.endRow(day: day, sourceIDLength: sourceIDLength, origin: origin)
    }

    private func append(_ range: Range<Int>, of block: RecordBlock, to month: inout MonthRows) {
        appendCell(block.bytes.span.extracting(range), to: &month.cell)
    }

    private func appendDate(
        _ day: WorkDate?, _ layout: CSVLayout, _ block: RecordBlock, _ row: Int,
        to month: inout MonthRows
    ) {
        if let day {
            day.append(to: &month.cell)
        } else {
            append(block.range(row: row, column: layout.date), of: block, to: &month)
        }
        month.endDate()
    }

    /// Appends 勤務区分 and what kind of day it is; an id becomes its title.
    private mutating func appendSegment(
        _ layout: CSVLayout, _ block: RecordBlock, _ row: Int, to month: inout MonthRows
    ) {
        let range = cell(layout.segment, block, row)
        let listed = segments.find(id: block.bytes.span.extracting(range))
        if let listed {
            let title = listed.title.isEmpty ? listed.displayTitle : listed.title
            month.cell.append(contentsOf: title.utf8)
        } else {
            append(range, of: block, to: &month)
        }
        let kind = listed?.kind ?? segments.kind(ofTitle: month.cell.span)
        month.endCell()
        if let column = layout.segmentKind {
            let range = block.range(row: row, column: column)
            appendSegmentKind(block.bytes.span.extracting(range), to: &month.cell)
        }
        if month.cell.isEmpty, let kind { month.cell.append(contentsOf: kind.rawValue.utf8) }
        month.endCell()
    }

    private func appendDuration(
        _ column: Int?, _ block: RecordBlock, _ row: Int, to month: inout MonthRows
    ) {
        let range = cell(column, block, row)
        if !range.isEmpty {
            appendCellDuration(
                block.bytes.span.extracting(range), profile.durations, to: &month.cell)
        }
        month.endCell()
    }

    private func appendNumber(
        _ column: Int?, _ block: RecordBlock, _ row: Int, to month: inout MonthRows
    ) {
        let range = cell(column, block, row)
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
    _ layout: CSVLayout, _ block: RecordBlock, _ row: Int, to month: inout MonthRows
) {
    let clockIn = CSVClock(layout.clockIn, block, row)
    let clockOut = CSVClock(layout.clockOut, block, row)
    let punchedIn = CSVClock(layout.punchedIn, block, row)
    let punchedOut = CSVClock(layout.punchedOut, block, row)
    let punches = PunchedTimes(
        start: punchedIn.minutes, end: punchedOut.minutes, effectiveStart: clockIn.minutes,
        effectiveEnd: clockOut.minutes, endNamesDay: punchedOut.namesDay)
    clockIn.append(clockIn.minutes, of: block, to: &month.cell)
    month.endCell()
    clockOut.append(clockOut.minutes, of: block, to: &month.cell)
    month.endCell()
    punchedIn.append(punches.start, of: block, to: &month.cell)
    month.endCell()
    punchedOut.append(punches.end, of: block, to: &month.cell)
    month.endCell()
    for columns in layout.breaks {
        let start = CSVClock(columns.start, block, row)
        let end = CSVClock(columns.end, block, row)
        guard !start.isMissing || !end.isMissing else { continue }
        if !month.cell.isEmpty { month.cell.append(UInt8(ascii: "/")) }
        start.append(start.minutes, of: block, to: &month.cell)
        month.cell.append(UInt8(ascii: "-"))
        end.append(end.minutes, of: block, to: &month.cell)
    }
    month.endCell()
}
