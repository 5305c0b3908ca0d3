import WorkModel

/// Turns WorkOutputs (`hrmos.md` §2.1) into attendance rows.
struct WorkRowWriter {
    var people: People
    var segments: SegmentList
    /// 備考 is read only where the daily report wants it.
    let takesNotes: Bool

    /// Appends the row of one person and day.
    mutating func append(
        _ object: borrowing ObjectReader, origin: Origin, to month: inout MonthRows
    ) {
        let person = people.find(of: object)
        let day = workDate(of: object)
        appendNumber(of: object, person, to: &month.cell)
        month.endNumber()
        object.append(object.value(.day), to: &month.cell)
        month.endDate()
        appendSegment(of: object, to: &month)
        appendTimes(of: object, on: day, to: &month)
        appendDuration(object.value(.totalBreakTime), of: object, to: &month.cell)
        month.endCell()
        appendDuration(object.value(.timePaidHoliday), of: object, to: &month.cell)
        month.endCell()
        object.append(object.value(.paidHolidayWithTimePaid), to: &month.cell)
        month.endCell()
        appendDuration(object.value(.actualWorkingHours), of: object, to: &month.cell)
        month.endCell()
        appendApproval(object.value(WorkKey.status), of: object, to: &month.cell)
        month.endCell()
        if takesNotes { object.append(object.value(.notes), to: &month.cell) }
        month.endCell()
        appendSourceID(of: object, person, to: &month.cell)
        let sourceIDLength = month.cell.count
        month.endSourceID()
        // A source makes no corrections.
        month.endCell()
        month.endRow(day: day, sourceIDLength: sourceIDLength, origin: origin)
    }

    private func appendNumber(
        of object: borrowing ObjectReader, _ person: Int?, to bytes: inout [UInt8]
    ) {
        let number = object.value(WorkKey.number)
        if number.isEmpty, let person, people.all[person].isListed {
            bytes.append(contentsOf: people.all[person].number.utf8)
        } else {
            object.append(number, to: &bytes)
        }
    }

    private mutating func appendSegment(
        of object: borrowing ObjectReader, to month: inout MonthRows
    ) {
        let title = object.value(.segmentTitle)
        object.append(title.isEmpty ? object.value(.segmentDisplayTitle) : title, to: &month.cell)
        let kind = segments.kind(ofTitle: month.cell.span)
        month.endCell()
        if let kind { month.cell.append(contentsOf: kind.rawValue.utf8) }
        month.endCell()
    }

    private func appendTimes(
        of object: borrowing ObjectReader, on day: WorkDate?, to month: inout MonthRows
    ) {
        let start = WorkClock(
            object.value(.start), flag: object.value(.nextDayStart), of: object, on: day)
        let end = WorkClock(
            object.value(.end), flag: object.value(.nextDayEnd), of: object, on: day)
        let punches = WorkPunches(
            of: object, on: day, effectiveStart: start, effectiveEnd: end)
        start.append(to: &month.cell, of: object)
        month.endCell()
        end.append(to: &month.cell, of: object)
        month.endCell()
        punches.appendStart(to: &month.cell, of: object)
        month.endCell()
        punches.appendEnd(to: &month.cell, of: object)
        month.endCell()
        appendBreaks(of: object, on: day, to: &month.cell)
        month.endCell()
    }

    /// The source's own id; where the day shows none, that of the one person with its number.
    private func appendSourceID(
        of object: borrowing ObjectReader, _ person: Int?, to bytes: inout [UInt8]
    ) {
        let id = object.value(.userID)
        if id.isEmpty, let person {
            bytes.append(contentsOf: people.all[person].sourceID.utf8)
        } else {
            object.append(id, to: &bytes)
        }
    }
}

/// The day of a WorkOutput; `nil` where it can't be read.
func workDate(of object: borrowing ObjectReader) -> WorkDate? {
    let day = object.value(.day)
    guard day.kind == .string else { return nil }
    return WorkDate(object.text.span.extracting(day.range))
}
